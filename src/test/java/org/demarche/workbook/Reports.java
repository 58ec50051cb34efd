package org.demarche.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.demarche.ArticleFacts;
import org.demarche.Attribution;
import org.demarche.Distribution;
import org.demarche.Label;
import org.demarche.Prediction;
import org.demarche.ScoredSentence;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.Span;
import org.demarche.Task;
import org.demarche.Verdict;
import org.demarche.Voice;
import org.demarche.report.ActorReport;
import org.demarche.report.ActorTally;
import org.demarche.report.ArticleReport;
import org.demarche.report.ArticleRow;
import org.demarche.report.Outcome;
import org.demarche.report.RunRecord;
import org.demarche.report.RunReport;
import org.demarche.report.SentenceReport;
import org.demarche.report.SentenceRow;
import org.demarche.report.Tally;
import org.demarche.storage.Digest;
import org.demarche.table.TableStyle;

/** Finished reports with answers made up, as a run writes them. */
public final class Reports {

    private static final List<Task> TASKS = List.of(Task.STANCE, Task.SENTIMENT);
    private static final int SENTENCES_AN_ARTICLE = 25;

    private Reports() {}

    /** A report with these texts, 25 to an article; the text is also the speaker and the cell of an input column. */
    public static Path write(Path folder, List<String> texts, TableStyle style) throws IOException {
        return write(folder, texts.size(), texts::get, style, "article %d.txt");
    }

    /** @param articleName with {@code %d} for its number */
    public static Path write(
            Path folder, int sentences, IntFunction<String> texts, TableStyle style, String articleName)
            throws IOException {
        Files.createDirectories(folder);
        SentenceReport sentenceLines = new SentenceReport(TASKS, List.of("=note"), false, style);
        ArticleReport articleLines = new ArticleReport(TASKS, style);
        ActorReport actorLines = new ActorReport(TASKS, style);
        try (BufferedWriter ofSentences = Files.newBufferedWriter(folder.resolve("sentences.csv"));
                BufferedWriter ofArticles = Files.newBufferedWriter(folder.resolve("articles.csv"));
                BufferedWriter ofActors = Files.newBufferedWriter(folder.resolve("actors.csv"))) {
            ofSentences.write(sentenceLines.header());
            ofArticles.write(articleLines.header());
            ofActors.write(actorLines.header());
            for (int from = 0; from < sentences; from += SENTENCES_AN_ARTICLE) {
                int number = from / SENTENCES_AN_ARTICLE + 1;
                List<SentenceRow> rows = new ArrayList<>();
                Tally tally = Tally.none(TASKS);
                for (int i = from; i < Math.min(sentences, from + SENTENCES_AN_ARTICLE); i++) {
                    SentenceRow row = row(articleName.formatted(number), number, i, texts.apply(i));
                    rows.add(row);
                    tally = tally.plus(row.scored());
                    ofSentences.write(sentenceLines.line(row, List.of()));
                }
                String text = texts.apply(from);
                ArticleRow article = new ArticleRow(
                        "aarticle" + number,
                        articleName.formatted(number),
                        new ArticleFacts(text, "2031-05-14", text, text, "en", text),
                        tally,
                        Outcome.SCORED,
                        text);
                ofArticles.write(articleLines.line(article));
                for (ActorTally actor : ActorTally.of(rows, TASKS)) {
                    ofActors.write(actorLines.line(article, actor));
                }
            }
        }
        writeRun(folder, sentences, style);
        return folder;
    }

    private static SentenceRow row(String article, int number, int i, String text) {
        double p = (i * 37 % 101) / 101.0;
        List<Prediction> predictions = List.of(
                new Prediction(Task.STANCE, Distribution.of(p, (1 - p) / 2, (1 - p) / 2)),
                new Prediction(Task.SENTIMENT, Distribution.of((1 - p) / 3, 2 * (1 - p) / 3, p)));
        List<List<Label>> possible = predictions.stream()
                .map(prediction -> List.of(prediction.label()))
                .toList();
        String shown = text.isBlank() ? "." : text;
        Sentence sentence =
                new Sentence(i % SENTENCES_AN_ARTICLE + 1, Section.BODY, shown, shown, Optional.of(new Span(i, i + 1)));
        Verdict verdict = i % 3 == 0 ? Verdict.ACCEPT : i % 3 == 1 ? Verdict.REVIEW : Verdict.OUT_OF_SCOPE;
        return new SentenceRow(
                "aarticle" + number + "-s" + i,
                "aarticle" + number,
                article,
                new ScoredSentence(sentence, predictions, possible, verdict),
                shown,
                Optional.of(new Attribution(shown, Voice.REPORTED, i % 2 == 0 ? shown : "", "Varnia")),
                "mine-0123456789ab",
                List.of(shown));
    }

    private static void writeRun(Path folder, int sentences, TableStyle style) throws IOException {
        List<RunRecord.ReportDigest> reports = new ArrayList<>();
        for (String file : List.of("sentences.csv", "articles.csv", "actors.csv")) {
            reports.add(new RunRecord.ReportDigest(file, Digest.of(folder.resolve(file))));
        }
        RunRecord run = new RunRecord(
                "demarche 0.1.0",
                "0".repeat(64),
                new RunRecord.ModelId("mine", "d".repeat(64), "e5-small", "e".repeat(64)),
                TASKS.stream().map(RunRecord.TaskForm::of).toList(),
                Map.of(
                        "delimiter",
                        String.valueOf(style.delimiter()),
                        "decimal",
                        String.valueOf(style.decimal()),
                        "codebook",
                        "2"),
                new RunRecord.Counts(0, 0, 0, 0, sentences, 0),
                reports);
        try (BufferedWriter to = Files.newBufferedWriter(folder.resolve("run.json"))) {
            RunReport.write(to, run, List.<String>of().iterator());
        }
    }
}
