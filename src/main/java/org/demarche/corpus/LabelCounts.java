package org.demarche.corpus;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.Task;
import org.demarche.table.FixedWidth;

/** How many of some rows have each label of a task. Immutable. */
final class LabelCounts {

    private final Task task;

    /** {@code [labels]} */
    private final int[] counts;

    private LabelCounts(Task task, int[] counts) {
        this.task = task;
        this.counts = counts;
    }

    static LabelCounts of(Task task, Collection<AnnotatedRow> rows) {
        int[] counts = new int[task.labels().size()];
        rows.stream()
                .flatMap(row -> row.label(task).stream())
                .forEach(label -> counts[task.labels().indexOf(label).orElseThrow()]++);
        return new LabelCounts(task, counts);
    }

    /** In the order of the label set, {@code [labels]}. */
    int[] counts() {
        return counts.clone();
    }

    /** Cells to print, for each label its share of the labelled rows; without labelled rows dashes. */
    List<String> shares() {
        int all = Arrays.stream(counts).sum();
        return Arrays.stream(counts)
                .mapToObj(count -> all == 0 ? "–" : FixedWidth.percent(count, all))
                .toList();
    }

    /** For example {@code stance: conciliatory 12, hardline 4, analytical 3}. */
    @Override
    public String toString() {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> task.labels().get(i) + " " + counts[i])
                .collect(Collectors.joining(", ", task.name() + ": ", ""));
    }
}
