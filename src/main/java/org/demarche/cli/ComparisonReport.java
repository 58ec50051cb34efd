package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Label;
import org.demarche.Prediction;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.evaluate.ComparisonText;
import org.demarche.evaluate.ModelComparison;
import org.demarche.evaluate.TrendShift;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;
import org.demarche.train.ComparedTask;
import org.demarche.train.ComparedTask.ChangedRow;

/** What {@code compare} prints and writes. */
final class ComparisonReport {

    private static final int DIGITS = 4;

    /**
     * As {@code comparison.json} holds it. A is the first model, B the second; differences are B − A.
     *
     * @param remarks tasks that could not be compared
     * @param tasks one for each task with labelled rows
     * @param trends one for each task, if the rows have two documents or more
     */
    record Content(String a, String b, List<String> remarks, List<ModelComparison> tasks, List<TrendShift> trends) {}

    private final Content content;
    private final List<ComparedTask> compared;

    private ComparisonReport(Content content, List<ComparedTask> compared) {
        this.content = content;
        this.compared = compared;
    }

    static ComparisonReport of(String a, String b, List<String> remarks, List<ComparedTask> compared, Seed seed) {
        List<ModelComparison> tasks = compared.stream()
                .flatMap(task -> task.comparison(seed).stream())
                .toList();
        List<TrendShift> trends = compared.stream()
                .flatMap(task -> task.trendShift(seed).stream())
                .toList();
        return new ComparisonReport(new Content(a, b, remarks, tasks, trends), List.copyOf(compared));
    }

    Content content() {
        return content;
    }

    String text() {
        StringBuilder text = new StringBuilder("A " + content.a() + "\nB " + content.b() + "\n");
        content.remarks().forEach(remark -> text.append(remark).append('\n'));
        content.tasks().forEach(task -> text.append('\n').append(ComparisonText.of(task)));
        if (content.tasks().isEmpty()) {
            text.append("\nno row is labelled: neither model can be judged\n");
        }
        content.trends().forEach(trend -> text.append('\n').append(ComparisonText.of(trend)));
        if (content.trends().isEmpty()) {
            text.append("\nno trend shift: it needs rows of two documents or more (column document or group)\n");
        }
        text.append('\n');
        compared.forEach(task -> text.append(task.task().name())
                .append(": labels differ in ")
                .append(task.changed().count())
                .append(" of ")
                .append(task.rows().size())
                .append(" rows\n"));
        return text.toString();
    }

    /** The lines of {@code changed.csv}. */
    String changed() {
        StringBuilder table = new StringBuilder(TableStyle.STANDARD.start());
        List<String> header =
                List.of("task", "id", "document", "text", "gold", "a", "a_probability", "b", "b_probability", "right");
        table.append(TableLine.format(header.stream().map(Cell::of).toList(), TableStyle.STANDARD));
        for (ComparedTask task : compared) {
            task.changed().forEach(row -> table.append(line(task.task(), row)));
        }
        return table.toString();
    }

    private static String line(Task task, ChangedRow changed) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(task.name()));
        cells.add(Cell.of(changed.row().id()));
        cells.add(Cell.of(changed.row().document().or(changed.row()::group).orElse("")));
        cells.add(Cell.of(changed.row().text()));
        cells.add(Cell.of(changed.row().label(task).map(Label::name).orElse("")));
        add(cells, changed.first());
        add(cells, changed.second());
        cells.add(Cell.of(changed.right()));
        return TableLine.format(cells, TableStyle.STANDARD);
    }

    private static void add(List<Cell> cells, Prediction prediction) {
        cells.add(Cell.of(prediction.label().name()));
        cells.add(Cell.of(prediction.confidence(), DIGITS));
    }
}
