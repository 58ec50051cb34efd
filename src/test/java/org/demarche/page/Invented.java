package org.demarche.page;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.demarche.report.ArticleReport;
import org.demarche.report.ArticleRow;
import org.demarche.report.FinishedReport;
import org.demarche.report.Outcome;
import org.demarche.report.RunRecord;
import org.demarche.report.RunReport;
import org.demarche.report.SentenceReport;
import org.demarche.report.SentenceRow;
import org.demarche.report.Tally;
import org.demarche.storage.Digest;
import org.demarche.table.TableStyle;

/** A finished report that no run made, grown article by article and then written as a run writes it. */
final class Invented {

    private static final List<Distribution> STANCES = List.of(
            Distribution.of(0.9, 0.04, 0.06),
            Distribution.of(0.04, 0.9, 0.06),
            Distribution.of(0.1, 0.1, 0.8),
            Distribution.of(0.45, 0.15, 0.4));

    private final List<Task> tasks;
    private final List<ArticleRow> articles = new ArrayList<>();
    private final List<SentenceRow> rows = new ArrayList<>();

    Invented(Task... tasks) {
        this.tasks = List.of(tasks);
    }

    static Invented usual() {
        return new Invented(Task.STANCE, Task.SENTIMENT);
    }

    /** Names of articles are ids of letters only: {@code abbbbbbbbbbbb} is the first. */
    private String id() {
        StringBuilder id = new StringBuilder();
        for (int rest = articles.size(), i = 0; i < 12; i++, rest /= 16) {
            id.append("bcdfghjklmnpqrst".charAt(rest % 16));
        }
        return "a" + id;
    }

    Invented notScored(String name, Outcome outcome, String note) {
        articles.add(new ArticleRow(id(), name, ArticleFacts.titled(""), Tally.none(tasks), outcome, note));
        return this;
    }

    Invented article(ArticleFacts facts, String name, Attribution told, List<Sentence> sentences) {
        Tally tally = Tally.none(tasks);
        for (Sentence sentence : sentences) {
            ScoredSentence scored = scored(sentence);
            tally = tally.plus(scored);
            rows.add(new SentenceRow(
                    id() + "-s" + sentence.position() + "x",
                    id(),
                    name,
                    scored,
                    "",
                    sentence.section() == Section.ROW ? Optional.empty() : Optional.of(told),
                    "invented-0123456789ab",
                    List.of()));
        }
        articles.add(new ArticleRow(id(), name, facts, tally, Outcome.SCORED, "a note on " + name));
        return this;
    }

    /** The first sentence conciliatory, then hardline, analytical, one to check, one out of scope, and again. */
    private ScoredSentence scored(Sentence sentence) {
        int turn = (sentence.position() - 1) % 5;
        List<Prediction> predictions = new ArrayList<>();
        for (Task task : tasks) {
            Distribution distribution = task.labels().size() == 3
                    ? STANCES.get(turn % 4)
                    : flat(task.labels().size(), turn);
            predictions.add(new Prediction(task, distribution));
        }
        List<List<Label>> possible = predictions.stream()
                .map(prediction -> prediction.task().labels().labels().stream()
                        .filter(label -> prediction.of(label) >= Math.min(0.35, prediction.confidence()))
                        .toList())
                .toList();
        return new ScoredSentence(sentence, predictions, possible, Verdict.of(possible, turn == 4));
    }

    private static Distribution flat(int labels, int turn) {
        double[] shares = new double[labels];
        Arrays.fill(shares, 0.5 / labels);
        shares[turn % labels] += 0.5;
        return Distribution.of(shares);
    }

    /** Body text, five sentences a paragraph. */
    static List<Sentence> text(int sentences, String words) {
        List<Sentence> text = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sentences; i++) {
            String sentence = words + " " + i;
            int end = start + sentence.codePointCount(0, sentence.length());
            text.add(new Sentence(i, Section.BODY, sentence, "", Optional.of(new Span(start, end))));
            start = end + (i % 5 == 0 ? 2 : 1);
        }
        return text;
    }

    /** The sentences of an article get another id. */
    Invented sentenceId(String articleId, String id) {
        rows.replaceAll(row -> row.articleId().equals(articleId)
                ? new SentenceRow(
                        id, articleId, row.article(), row.scored(), "", row.attribution(), row.model(), List.of())
                : row);
        return this;
    }

    FinishedReport in(Path folder) throws Exception {
        return in(folder, Map.of());
    }

    FinishedReport in(Path folder, Map<String, String> settings) throws Exception {
        Files.createDirectories(folder);
        SentenceReport sentences = new SentenceReport(tasks, List.of(), false, TableStyle.STANDARD);
        ArticleReport lines = new ArticleReport(tasks, TableStyle.STANDARD);
        Map<String, String> files = Map.of(
                "sentences.csv",
                sentences.header()
                        + rows.stream()
                                .map(row -> sentences.line(row, List.of()))
                                .collect(Collectors.joining()),
                "articles.csv",
                lines.header() + articles.stream().map(lines::line).collect(Collectors.joining()));
        List<RunRecord.ReportDigest> digests = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
            digests.add(new RunRecord.ReportDigest(file.getKey(), Digest.of(path)));
        }
        try (Writer to = Files.newBufferedWriter(folder.resolve("run.json"))) {
            RunReport.write(to, run(settings, digests), List.<String>of().iterator());
        }
        return FinishedReport.open(folder);
    }

    private RunRecord run(Map<String, String> settings, List<RunRecord.ReportDigest> digests) {
        long scored = articles.stream()
                .filter(row -> row.outcome().equals(Outcome.SCORED))
                .count();
        long failed = articles.stream()
                .filter(row -> row.outcome().kind() == Outcome.Kind.FAILED)
                .count();
        return new RunRecord(
                "demarche 0",
                "0",
                new RunRecord.ModelId("invented", "0123456789abcdef", "e5", "f"),
                tasks.stream().map(RunRecord.TaskForm::of).toList(),
                settings,
                new RunRecord.Counts(
                        articles.size(), scored, failed, articles.size() - scored - failed, rows.size(), 0),
                digests);
    }
}
