package org.demarche.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.demarche.table.TableException;
import org.demarche.table.TableStyle;

/**
 * The way back from lines of {@link SentenceReport} to its rows.
 *
 * @param file as problems name it
 * @param columns all of them
 * @param inputColumns those that tables brought along
 * @param tasks whose columns stand there
 * @param decimal what stands before decimal places
 */
record SentenceTable(String file, List<String> columns, List<String> inputColumns, List<Task> tasks, char decimal) {

    /** Moves the written label ahead of one that rounding made its equal; less than what was rounded away. */
    private static final double NUDGE = 1e-5;

    SentenceTable {
        columns = List.copyOf(columns);
        inputColumns = List.copyOf(inputColumns);
        tasks = List.copyOf(tasks);
    }

    /** @throws TableException if they are not the columns of such a report */
    static SentenceTable of(String file, List<String> header, List<Task> tasks, char decimal) throws TableException {
        SentenceReport plain = new SentenceReport(tasks, List.of(), false, TableStyle.STANDARD);
        List<String> ours = plain.columns();
        int first = ours.size() - plain.review().names().size();
        int end =
                Math.max(end(header, plain.review()), end(header, plain.review().withoutId()));
        if (end < first || !header.subList(0, first).equals(ours.subList(0, first))) {
            throw TableException.of(file, 1, "other columns", "expected those of a report; score again");
        }
        int theirs = end > first && header.get(end - 1).equals(SentenceReport.PHRASES) ? end - 1 : end;
        return new SentenceTable(file, header, header.subList(first, theirs), tasks, decimal);
    }

    /** Where the columns for reviewers begin; −1 if they do not stand at the end. */
    private static int end(List<String> header, ReviewColumns review) {
        int at = header.size() - review.names().size();
        return at >= 0 && header.subList(at, header.size()).equals(review.names()) ? at : -1;
    }

    /**
     * @param cells without the apostrophes that keep spreadsheets from taking them for formulas
     * @throws TableException if they are not of such a report
     */
    SentenceRow row(long line, List<String> cells) throws TableException {
        try {
            return row(cells);
        } catch (IllegalArgumentException e) {
            throw TableException.of(file, line, "a row that is not of a report", "expected the row as it was written");
        }
    }

    private SentenceRow row(List<String> cells) {
        Cells left = new Cells(cells);
        String sentenceId = left.next();
        String articleId = left.next();
        String article = left.next();
        int position = Integer.parseInt(left.next());
        Section section = Section.valueOf(left.next().toUpperCase(Locale.ROOT));
        Optional<Span> span = span(left.next(), left.next());
        String before = left.next();
        Sentence sentence = new Sentence(position, section, text(left.next()), before, span);
        String after = left.next();
        Optional<Attribution> attribution = attribution(left.next(), left.next(), left.next(), left.next());
        List<Prediction> predictions = new ArrayList<>();
        List<List<Label>> possible = new ArrayList<>();
        for (Task task : tasks) {
            predictions.add(prediction(task, left));
            possible.add(
                    Arrays.stream(left.next().split(" \\| ")).map(Label::of).toList());
        }
        Verdict verdict = Verdict.valueOf(left.next().toUpperCase(Locale.ROOT));
        left.next(); // needs_review, which the verdict says too
        ScoredSentence scored = new ScoredSentence(sentence, predictions, possible, verdict);
        return new SentenceRow(
                sentenceId,
                articleId,
                article,
                scored,
                after,
                attribution,
                left.next(),
                left.next(inputColumns.size()));
    }

    private static String text(String written) {
        return written.isEmpty() ? SentenceRow.WITHHELD : written;
    }

    private static Optional<Span> span(String start, String end) {
        return start.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(Integer.parseInt(start), Integer.parseInt(end)));
    }

    private static Optional<Attribution> attribution(String voice, String speaker, String actor, String towards) {
        return voice.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(speaker, Voice.valueOf(voice.toUpperCase(Locale.ROOT)), actor, towards));
    }

    private Prediction prediction(Task task, Cells left) {
        int label = task.labels()
                .indexOf(Label.of(left.next()))
                .orElseThrow(() -> new IllegalArgumentException("no label of " + task.name()));
        left.next(); // the confidence, which the probabilities say too
        double[] probabilities = new double[task.labels().size()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Double.parseDouble(left.next().replace(decimal, '.')) + (i == label ? NUDGE : 0);
        }
        double sum = Arrays.stream(probabilities).sum();
        return new Prediction(
                task,
                Distribution.of(Arrays.stream(probabilities).map(p -> p / sum).toArray()));
    }

    /** The cells of a row, from left to right. */
    private static final class Cells {

        private final List<String> cells;
        private int at;

        Cells(List<String> cells) {
            this.cells = cells;
        }

        String next() {
            return cells.get(at++);
        }

        List<String> next(int count) {
            at += count;
            return cells.subList(at - count, at);
        }
    }
}
