package org.demarche.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.Task;
import org.demarche.Visible;
import org.demarche.table.FixedWidth;

/**
 * The rows of a corpus by what they have under one of {@link AnnotatedRow#ASPECTS}.
 *
 * @param aspect for example {@code genre}
 * @param values those that rows have, most rows first, then by name
 * @param without how many rows have none
 * @param all how many rows there are
 */
record AspectValues(String aspect, List<Value> values, int without, int all) {

    /** Shares of fewer rows say little. */
    private static final int FEWEST_ROWS = 20;

    /** From more than this share of the rows on, in percent, a value is named. */
    private static final int OFTEN = 3;

    private static final int LONGEST_NAME = 40;

    /** The rows with one value of the aspect, at least one. */
    record Value(String name, List<AnnotatedRow> rows) {

        Value {
            rows = List.copyOf(rows);
        }

        private String shown() {
            return Visible.of(name, LONGEST_NAME);
        }
    }

    AspectValues {
        values = List.copyOf(values);
    }

    static AspectValues of(String aspect, List<AnnotatedRow> rows) {
        Map<String, List<AnnotatedRow>> byName = new TreeMap<>();
        for (AnnotatedRow row : rows) {
            row.aspect(aspect).ifPresent(name -> byName.computeIfAbsent(name, value -> new ArrayList<>())
                    .add(row));
        }
        List<Value> values = byName.entrySet().stream()
                .map(entry -> new Value(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Value value) -> value.rows().size())
                        .reversed()
                        .thenComparing(Value::name))
                .toList();
        int with = values.stream().mapToInt(value -> value.rows().size()).sum();
        return new AspectValues(aspect, values, rows.size() - with, rows.size());
    }

    /** Rows and shares of the labels for each value of at least 20 rows; nothing if no row has a value. */
    List<String> labelLines(Task task) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<Value> shown = values.stream()
                .filter(value -> value.rows().size() >= FEWEST_ROWS)
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(task.name() + " by " + aspect + ", of at least " + FEWEST_ROWS + " rows:");
        lines.addAll(FixedWidth.indented(1, table(task, shown)));
        lines.add("  others " + (values.size() - shown.size()) + "; rows without " + without);
        return List.copyOf(lines);
    }

    /** In one line how many values there are, and those of more than 3 % of all rows; nothing if no row has a value. */
    List<String> spreadLines() {
        if (values.isEmpty()) {
            return List.of();
        }
        String often = values.stream()
                .filter(value -> 100L * value.rows().size() > (long) OFTEN * all)
                .map(value -> value.shown() + " " + value.rows().size() + " ("
                        + FixedWidth.percent(value.rows().size(), all) + ")")
                .collect(Collectors.joining(", "));
        return List.of(aspect + ": " + values.size() + " different; of more than " + OFTEN + " % of the rows: "
                + (often.isEmpty() ? "none" : often) + "; rows without " + without);
    }

    private static List<List<String>> table(Task task, List<Value> shown) {
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("", "rows"));
        task.labels().labels().forEach(label -> header.add(label.name()));
        table.add(header);
        for (Value value : shown) {
            List<String> line = new ArrayList<>();
            line.add(value.shown());
            line.add(String.valueOf(value.rows().size()));
            line.addAll(LabelCounts.of(task, value.rows()).shares());
            table.add(line);
        }
        return table;
    }
}
