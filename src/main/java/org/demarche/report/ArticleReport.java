package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.Task;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/**
 * The lines of {@code articles.csv}. The stance gets counts, shares and {@code stance_balance}; any other task with a
 * scale gets its mean leaning ({@code sentiment_mean}); a task without one gets counts and shares under its own name.
 * A column that would be called like another gets its task's name in front. Figures without a base (no sentences, neither end of the scale) are empty cells.
 */
public final class ArticleReport {

    private static final int DIGITS = 4;
    private static final List<String> FIRST = List.of("article_id", "article", "title", "sentences");
    private static final List<String> LAST = List.of("status", "note");

    private final List<Task> tasks;
    private final TableStyle style;

    /** @param tasks the model's, in its order */
    public ArticleReport(List<Task> tasks, TableStyle style) {
        this.tasks = List.copyOf(tasks);
        this.style = style;
    }

    /** The header line, after the byte order mark where the style has one. */
    public String header() {
        List<String> names = new ArrayList<>(FIRST);
        ColumnNames free =
                new ColumnNames(Stream.concat(FIRST.stream(), LAST.stream()).toList());
        for (Task task : tasks) {
            columns(task).forEach(name -> names.add(free.take(name, task.name() + "_")));
        }
        names.addAll(LAST);
        return style.start() + TableLine.format(names.stream().map(Cell::of).toList(), style);
    }

    private static List<String> columns(Task task) {
        List<String> names = new ArrayList<>();
        if (countsLabels(task)) {
            String prefix = isStance(task) ? "" : task.name() + "_";
            task.labels().labels().forEach(label -> names.add(prefix + label));
            task.labels().labels().forEach(label -> names.add(prefix + label + "_share"));
        }
        task.scale().ifPresent(scale -> names.add(task.name() + (isStance(task) ? "_balance" : "_mean")));
        return names;
    }

    public String line(ArticleRow row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(row.articleId()));
        cells.add(Cell.of(row.article()));
        cells.add(Cell.of(row.title()));
        cells.add(Cell.of(row.tally().sentences()));
        for (int t = 0; t < tasks.size(); t++) {
            addTask(cells, row.tally(), t);
        }
        cells.add(Cell.of(row.outcome().written()));
        cells.add(Cell.of(row.note()));
        return TableLine.format(cells, style);
    }

    private void addTask(List<Cell> cells, Tally tally, int t) {
        Task task = tasks.get(t);
        int labels = countsLabels(task) ? task.labels().size() : 0;
        for (int i = 0; i < labels; i++) {
            cells.add(Cell.of(tally.count(t, i)));
        }
        for (int i = 0; i < labels; i++) {
            cells.add(Cell.of(tally.share(t, i), DIGITS));
        }
        task.scale()
                .ifPresent(scale -> cells.add(
                        Cell.of(isStance(task) ? tally.balance(t, task, scale) : tally.meanLeaning(t), DIGITS)));
    }

    private static boolean isStance(Task task) {
        return task.name().equals(Task.STANCE.name());
    }

    private static boolean countsLabels(Task task) {
        return isStance(task) || task.scale().isEmpty();
    }
}
