package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.Attribution;
import org.demarche.Label;
import org.demarche.Prediction;
import org.demarche.Sentence;
import org.demarche.Task;
import org.demarche.Verdict;
import org.demarche.explain.Explanation;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/**
 * The lines of {@code sentences.csv}: ours first, then every column of the tables that were scored, then the columns
 * for reviewers. A column of theirs with a name of ours gets {@code input_} in front; a column of a
 * task's that would be called like another gets {@code task_}.
 */
public final class SentenceReport {

    private static final int DIGITS = 4;
    private static final String INPUT_PREFIX = "input_";
    private static final String BETWEEN_LABELS = " | ";
    static final String TASK_PREFIX = "task_";
    static final String PHRASES = "phrases";

    private static final List<String> FIRST = List.of(
            "sentence_id",
            "article_id",
            "article",
            "position",
            "block",
            "start",
            "end",
            "before",
            "text",
            "after",
            "voice",
            "speaker",
            "actor",
            "towards");
    private static final List<String> JUDGED = List.of("verdict", "needs_review", "model");

    private final List<String> ours;
    private final List<String> theirs;
    private final ReviewColumns review;
    private final boolean explained;
    private final TableStyle style;

    /**
     * @param tasks the model's, in its order
     * @param inputColumns names of the columns that rows bring along, without duplicates
     * @param explained whether there is a column of phrases
     */
    public SentenceReport(List<Task> tasks, List<String> inputColumns, boolean explained, TableStyle style) {
        ColumnNames free = new ColumnNames(Stream.of(FIRST, JUDGED, List.of(PHRASES), ReviewColumns.FIXED)
                .flatMap(List::stream)
                .toList());
        List<String> columns = new ArrayList<>(FIRST);
        tasks.forEach(task -> columns.addAll(ofTask(task, free)));
        columns.addAll(JUDGED);
        this.ours = List.copyOf(columns);
        this.review = ReviewColumns.of(tasks, free);
        this.theirs = renamed(inputColumns);
        this.explained = explained;
        this.style = style;
    }

    /** The header line, after the byte order mark where the style has one. */
    public String header() {
        return style.start() + TableLine.format(columns().stream().map(Cell::of).toList(), style);
    }

    /** All columns, in their order. */
    List<String> columns() {
        return Stream.of(ours, theirs, explained ? List.of(PHRASES) : List.<String>of(), review.names())
                .flatMap(List::stream)
                .toList();
    }

    /** Those at the right end, for reviewers. */
    ReviewColumns review() {
        return review;
    }

    /** @param explanations one for each task; ignored unless the report is explained */
    public String line(SentenceRow row, List<Explanation> explanations) {
        Sentence sentence = row.scored().sentence();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(row.sentenceId()));
        cells.add(Cell.of(row.articleId()));
        cells.add(Cell.of(row.article()));
        cells.add(Cell.of(sentence.position()));
        cells.add(Cell.of(sentence.section().written()));
        cells.add(sentence.span().map(span -> Cell.of(span.start())).orElse(Cell.EMPTY));
        cells.add(sentence.span().map(span -> Cell.of(span.end())).orElse(Cell.EMPTY));
        cells.add(Cell.of(sentence.before()));
        cells.add(row.isWithheld() ? Cell.EMPTY : Cell.of(sentence.text()));
        cells.add(Cell.of(row.after()));
        addAttribution(cells, row.attribution());
        for (int t = 0; t < row.scored().predictions().size(); t++) {
            addPrediction(
                    cells,
                    row.scored().predictions().get(t),
                    row.scored().possible().get(t));
        }
        Verdict verdict = row.scored().verdict();
        cells.add(Cell.of(verdict.written()));
        cells.add(Cell.of(verdict != Verdict.ACCEPT));
        cells.add(Cell.of(row.model()));
        for (int i = 0; i < theirs.size(); i++) {
            cells.add(Cell.of(i < row.inputCells().size() ? row.inputCells().get(i) : ""));
        }
        if (explained) {
            cells.add(Cell.of(phrases(explanations)));
        }
        cells.addAll(review.blank(row.sentenceId()));
        return TableLine.format(cells, style);
    }

    /** {@code hardline: ruled out; never. neutral: on Tuesday}: for each task its label and what spoke for it most. */
    private static String phrases(List<Explanation> explanations) {
        return explanations.stream()
                .filter(explanation -> !explanation.spokeFor().isEmpty())
                .map(explanation -> explanation.prediction().label() + ": "
                        + explanation.spokeFor().stream()
                                .map(weight -> weight.phrase().shown())
                                .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(BETWEEN_LABELS));
    }

    private static void addAttribution(List<Cell> cells, Optional<Attribution> attribution) {
        cells.add(Cell.of(attribution.map(told -> told.voice().written()).orElse("")));
        cells.add(Cell.of(attribution.map(Attribution::speaker).orElse("")));
        cells.add(Cell.of(attribution.map(Attribution::actor).orElse("")));
        cells.add(Cell.of(attribution.map(Attribution::towards).orElse("")));
    }

    private static void addPrediction(List<Cell> cells, Prediction prediction, List<Label> possible) {
        cells.add(Cell.of(prediction.label().name()));
        cells.add(Cell.of(prediction.confidence(), DIGITS));
        for (Label label : prediction.task().labels().labels()) {
            cells.add(Cell.of(prediction.of(label), DIGITS));
        }
        cells.add(Cell.of(possible.stream().map(Label::name).collect(Collectors.joining(BETWEEN_LABELS))));
    }

    private static List<String> ofTask(Task task, ColumnNames free) {
        List<String> columns = new ArrayList<>();
        columns.add(free.take(task.name(), TASK_PREFIX));
        columns.add(free.take(task.name() + "_confidence", TASK_PREFIX));
        for (Label label : task.labels().labels()) {
            columns.add(free.take(task.name() + "_" + label, TASK_PREFIX));
        }
        columns.add(free.take(task.name() + "_possible", TASK_PREFIX));
        return columns;
    }

    /** Names of theirs that are free stay, even if that makes others of theirs longer. */
    private List<String> renamed(List<String> inputColumns) {
        List<String> taken = Stream.of(ours, List.of(PHRASES), review.names())
                .flatMap(List::stream)
                .toList();
        Predicate<String> isOurs = column -> taken.stream().anyMatch(column::equalsIgnoreCase);
        ColumnNames free = new ColumnNames(
                Stream.concat(taken.stream(), inputColumns.stream()).toList());
        return inputColumns.stream()
                .map(column -> isOurs.test(column) ? free.take(column, INPUT_PREFIX) : column)
                .toList();
    }
}
