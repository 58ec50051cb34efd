package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.Attribution;
import org.demarche.Label;
import org.demarche.Prediction;
import org.demarche.Sentence;
import org.demarche.Task;
import org.demarche.Verdict;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/**
 * The lines of {@code sentences.csv}: ours first, then every column of the tables that were scored. A column of theirs
 * with a name of ours gets {@code input_} in front; a column of a task's that would be called like another gets
 * {@code task_}.
 */
public final class SentenceReport {

    private static final int DIGITS = 4;
    private static final String INPUT_PREFIX = "input_";
    private static final String BETWEEN_LABELS = " | ";
    static final String TASK_PREFIX = "task_";
    private static final List<String> OURS = List.of(
            "sentence_id",
            "article_id",
            "article",
            "position",
            "section",
            "text",
            "voice",
            "speaker",
            "actor",
            "towards",
            "verdict",
            "needs_review",
            "model");

    private final List<String> ours;
    private final List<String> inputColumns;
    private final TableStyle style;

    /**
     * @param tasks the model's, in its order
     * @param inputColumns names of the columns that rows bring along, without duplicates
     */
    public SentenceReport(List<Task> tasks, List<String> inputColumns, TableStyle style) {
        this.ours = ourColumns(tasks);
        this.inputColumns = List.copyOf(inputColumns);
        this.style = style;
    }

    /** The header line, after the byte order mark where the style has one. */
    public String header() {
        List<Cell> cells = new ArrayList<>();
        ours.forEach(name -> cells.add(Cell.of(name)));
        renamed().forEach(name -> cells.add(Cell.of(name)));
        return style.start() + TableLine.format(cells, style);
    }

    public String line(SentenceRow row) {
        Sentence sentence = row.scored().sentence();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(row.sentenceId()));
        cells.add(Cell.of(row.articleId()));
        cells.add(Cell.of(row.article()));
        cells.add(Cell.of(sentence.position()));
        cells.add(Cell.of(sentence.section().written()));
        cells.add(Cell.of(sentence.text()));
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
        for (int i = 0; i < inputColumns.size(); i++) {
            cells.add(Cell.of(i < row.inputCells().size() ? row.inputCells().get(i) : ""));
        }
        return TableLine.format(cells, style);
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

    private static List<String> ourColumns(List<Task> tasks) {
        ColumnNames names = new ColumnNames(OURS);
        List<String> columns = new ArrayList<>(OURS);
        int at = columns.indexOf("verdict");
        for (Task task : tasks) {
            columns.add(at++, names.take(task.name(), TASK_PREFIX));
            columns.add(at++, names.take(task.name() + "_confidence", TASK_PREFIX));
            for (Label label : task.labels().labels()) {
                columns.add(at++, names.take(task.name() + "_" + label, TASK_PREFIX));
            }
            columns.add(at++, names.take(task.name() + "_possible", TASK_PREFIX));
        }
        return List.copyOf(columns);
    }

    private List<String> renamed() {
        List<String> all = new ArrayList<>(ours);
        all.addAll(inputColumns);
        ColumnNames names = new ColumnNames(all);
        return inputColumns.stream()
                .map(column -> ours.contains(column) ? names.take(column, INPUT_PREFIX) : column)
                .toList();
    }
}
