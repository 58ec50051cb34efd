package org.demarche.corpus;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.Label;
import org.demarche.Task;

/** How many words the sentences of a corpus have. Immutable. */
final class SentenceLengths {

    private static final int QUARTERS = 4;

    private final List<AnnotatedRow> rows;

    /** {@code [rows]}, ascending */
    private final int[] sorted;

    private SentenceLengths(List<AnnotatedRow> rows, int[] sorted) {
        this.rows = rows;
        this.sorted = sorted;
    }

    /** @param rows at least one */
    static SentenceLengths of(List<AnnotatedRow> rows) {
        return new SentenceLengths(
                List.copyOf(rows),
                rows.stream().mapToInt(row -> Words.length(row.text())).sorted().toArray());
    }

    /** Quartiles and ends in one line, then a line for each task with the mean of each label. */
    List<String> lines(List<Task> tasks) {
        return Stream.concat(Stream.of(spread()), tasks.stream().map(this::means))
                .toList();
    }

    private String spread() {
        return String.format(
                Locale.ROOT,
                "words of a sentence: shortest %d, quartiles %d, %d and %d, longest %d",
                sorted[0],
                quartile(1),
                quartile(2),
                quartile(3),
                sorted[sorted.length - 1]);
    }

    /** The least length that as many quarters of the sentences do not go beyond (Hyndman and Fan 1996, type 1). */
    private int quartile(int quarters) {
        return sorted[(sorted.length * quarters + QUARTERS - 1) / QUARTERS - 1];
    }

    private String means(Task task) {
        return task.labels().labels().stream()
                .map(label -> label + " " + mean(task, label))
                .collect(Collectors.joining(", ", "  mean by " + task.name() + ": ", ""));
    }

    private String mean(Task task, Label label) {
        OptionalDouble mean = rows.stream()
                .filter(row -> row.label(task).stream().anyMatch(label::equals))
                .mapToInt(row -> Words.length(row.text()))
                .average();
        return mean.isPresent() ? String.format(Locale.ROOT, "%.1f", mean.getAsDouble()) : "–";
    }
}
