package org.demarche.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.Label;
import org.demarche.Task;
import org.demarche.report.Tally;

/**
 * How the labels of the task that the pages are tinted by are shown: that is the stance, or the first task of a model
 * without one. Labels are named by their index in the task; what is drawn goes from the high end of the scale to the low.
 */
final class Signs {

    private final List<Task> tasks;
    private final int taskIndex;
    private final Task task;
    private final List<Integer> order;
    private final List<Tint> tints;
    private final List<String> marks;

    /** @param tasks the model's, at least one */
    Signs(List<Task> tasks) {
        this.tasks = List.copyOf(tasks);
        this.taskIndex = Math.max(0, tasks.stream().map(Task::name).toList().indexOf(Task.STANCE.name()));
        this.task = tasks.get(taskIndex);
        this.order = order(task);
        this.tints = tints(task, order);
        this.marks = marks(task.labels().labels());
    }

    /** All of the model's. */
    List<Task> tasks() {
        return tasks;
    }

    /** The one that tints. */
    Task task() {
        return task;
    }

    int taskIndex() {
        return taskIndex;
    }

    /** The indices of the labels: the high end of the scale, those between, the low end. */
    List<Integer> order() {
        return order;
    }

    Tint tint(int label) {
        return tints.get(label);
    }

    /** A letter, or as many as tell the label from the others. */
    String mark(int label) {
        return marks.get(label);
    }

    String name(int label) {
        return spoken(task.labels().get(label));
    }

    /** A label as people read it. */
    static String spoken(Label label) {
        return label.name().replace('_', ' ');
    }

    /** {@code Stance}, to begin a sentence with. */
    String taskName() {
        return upper(task.name().replace('_', ' '));
    }

    /** −1 to +1; nothing without a scale, or where neither end occurs. */
    OptionalDouble balance(Tally tally) {
        return task.scale()
                .map(scale -> tally.balance(taskIndex, task, scale))
                .filter(balance -> !balance.isNaN())
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** {@code +0.25}; a dash where there is none. */
    String balanceWritten(Tally tally) {
        OptionalDouble balance = balance(tally);
        return balance.isEmpty()
                ? "–"
                : String.format(Locale.ROOT, "%+.2f", balance.getAsDouble() + 0.0)
                        .replace('-', '−');
    }

    long count(Tally tally, int label) {
        return tally.count(taskIndex, label);
    }

    /** {@code 5 C, 12 A, 3 H}; labels that do not occur are left out where there are many. */
    String counts(Tally tally) {
        return order.stream()
                .filter(label -> order.size() <= 4 || count(tally, label) > 0)
                .map(label -> count(tally, label) + " " + mark(label))
                .collect(Collectors.joining(", "));
    }

    private static List<Integer> order(Task task) {
        List<Label> labels = new ArrayList<>(task.labels().labels());
        task.scale().ifPresent(scale -> {
            labels.remove(scale.high());
            labels.remove(scale.low());
            labels.add(0, scale.high());
            labels.add(scale.low());
        });
        return labels.stream()
                .map(label -> task.labels().indexOf(label).orElseThrow())
                .toList();
    }

    /** The ends of a scale are blue and orange, what is between is grey first. */
    private static List<Tint> tints(Task task, List<Integer> order) {
        List<Tint> between = List.of(Tint.GREY, Tint.VIOLET, Tint.GREEN, Tint.ROSE);
        List<Tint> all = List.of(Tint.values());
        int last = order.size() - 1;
        return IntStream.range(0, order.size())
                .mapToObj(label -> {
                    int place = order.indexOf(label);
                    if (task.scale().isEmpty()) {
                        return all.get(place % all.size());
                    }
                    Tint end = place == 0 ? Tint.BLUE : Tint.ORANGE;
                    return place == 0 || place == last ? end : between.get((place - 1) % between.size());
                })
                .toList();
    }

    private static List<String> marks(List<Label> labels) {
        return labels.stream().map(label -> mark(label, labels)).toList();
    }

    private static String mark(Label label, List<Label> among) {
        String name = spoken(label);
        String start = IntStream.rangeClosed(1, name.length())
                .mapToObj(length -> name.substring(0, whole(name, length)))
                .filter(piece -> among.stream()
                        .noneMatch(
                                other -> !other.equals(label) && spoken(other).startsWith(piece)))
                .findFirst()
                .orElse(name);
        return upper(start);
    }

    private static String upper(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    /** Never half a character. */
    private static int whole(String name, int length) {
        return length < name.length() && Character.isLowSurrogate(name.charAt(length)) ? length + 1 : length;
    }
}
