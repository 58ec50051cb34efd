package org.demarche.corpus;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Label;
import org.demarche.Task;
import org.demarche.table.FixedWidth;

/** Labels of one task against those of another: how many rows have both. */
final class LabelPairs {

    private LabelPairs() {}

    /** A table for every two tasks, the labels of the earlier one down, those of the later across. */
    static List<String> lines(List<Task> tasks, List<AnnotatedRow> rows) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            for (int j = i + 1; j < tasks.size(); j++) {
                lines.add(tasks.get(i).name() + " by " + tasks.get(j).name() + ", rows:");
                lines.addAll(FixedWidth.indented(1, table(tasks.get(i), tasks.get(j), rows)));
            }
        }
        return List.copyOf(lines);
    }

    private static List<List<String>> table(Task down, Task across, List<AnnotatedRow> rows) {
        int[][] counts = counts(down, across, rows);
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(""));
        across.labels().labels().forEach(label -> header.add(label.name()));
        table.add(header);
        for (int i = 0; i < counts.length; i++) {
            List<String> line = new ArrayList<>(List.of(down.labels().get(i).name()));
            for (int count : counts[i]) {
                line.add(String.valueOf(count));
            }
            table.add(line);
        }
        return table;
    }

    /** {@code [labels down × labels across]} */
    private static int[][] counts(Task down, Task across, List<AnnotatedRow> rows) {
        int[][] counts = new int[down.labels().size()][across.labels().size()];
        for (AnnotatedRow row : rows) {
            row.label(down).ifPresent(first -> row.label(across)
                    .ifPresent(second -> counts[index(down, first)][index(across, second)]++));
        }
        return counts;
    }

    private static int index(Task task, Label label) {
        return task.labels().indexOf(label).orElseThrow();
    }
}
