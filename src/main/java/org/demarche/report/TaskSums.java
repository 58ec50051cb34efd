package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Label;
import org.demarche.Task;
import org.demarche.table.Cell;

/**
 * The columns that sum up sentences. The stance gets counts, shares and {@code stance_balance}; any other task with a
 * scale gets its mean leaning ({@code sentiment_mean}); a task without one gets counts and shares under its own name. A
 * column that would be called like another gets its task's name in front. Figures without a base (no sentences, neither
 * end of the scale) are empty cells.
 */
final class TaskSums {

    private static final int DIGITS = 4;

    private final List<Task> tasks;

    /** @param tasks the model's, in its order */
    TaskSums(List<Task> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    /** @param taken names of the other columns of the table */
    List<String> names(List<String> taken) {
        ColumnNames free = new ColumnNames(taken);
        List<String> names = new ArrayList<>();
        for (Task task : tasks) {
            columns(task).forEach(name -> names.add(free.take(name, task.name() + "_")));
        }
        return names;
    }

    /** As {@link #names}, with what stands in them. */
    List<Column> columns(List<String> taken) {
        List<String> names = names(taken);
        List<Column> columns = new ArrayList<>();
        for (Task task : tasks) {
            List<Label> labels = countsLabels(task) ? task.labels().labels() : List.of();
            for (Label label : labels) {
                columns.add(Column.filled(
                        names.get(columns.size()),
                        Column.Kind.COUNT,
                        "Sentences with the " + task.name() + " " + label));
            }
            for (Label label : labels) {
                columns.add(Column.perhaps(
                        names.get(columns.size()), Column.Kind.SHARE, "Their share of the sentences: " + label));
            }
            task.scale()
                    .ifPresent(scale -> columns.add(Column.perhaps(
                            names.get(columns.size()),
                            Column.Kind.BALANCE,
                            "From " + scale.low() + " (-1) to " + scale.high() + " (+1)")));
        }
        return columns;
    }

    void add(List<Cell> cells, Tally tally) {
        for (int t = 0; t < tasks.size(); t++) {
            addTask(cells, tally, t);
        }
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
