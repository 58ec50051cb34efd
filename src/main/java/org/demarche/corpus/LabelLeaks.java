package org.demarche.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.Task;
import org.demarche.Visible;
import org.demarche.table.FixedWidth;

/**
 * The words most tied to a label of a task, against all other labels of it. A word that no reader would take for the
 * reason of a label, a name for example, leaks it: a model can learn the word in place of the label. Immutable.
 */
final class LabelLeaks {

    /** Fewer rows tie a word to a label by chance. */
    private static final int FEWEST_ROWS = 10;

    private static final int LONGEST_SHOWN = 40;

    private final Task task;

    /** By word, how many rows of each label have it, {@code [labels]}; only rows with a label count. */
    private final Map<String, int[]> rows;

    /** For each label the sum over all words, {@code [labels]}. */
    private final long[] sums;

    /**
     * @param z by {@link LogOdds}, positive
     * @param rows for each label how many rows have the word
     */
    record Leak(String word, double z, List<Integer> rows) {
        Leak {
            rows = List.copyOf(rows);
        }
    }

    private LabelLeaks(Task task, Map<String, int[]> rows, long[] sums) {
        this.task = task;
        this.rows = rows;
        this.sums = sums;
    }

    static LabelLeaks of(Task task, List<AnnotatedRow> corpus) {
        Map<String, int[]> rows = new TreeMap<>();
        long[] sums = new long[task.labels().size()];
        for (AnnotatedRow row : corpus) {
            row.label(task).ifPresent(label -> {
                int index = task.labels().indexOf(label).orElseThrow();
                for (String word : Words.of(row.text())) {
                    rows.computeIfAbsent(word, any -> new int[sums.length])[index]++;
                    sums[index]++;
                }
            });
        }
        return new LabelLeaks(task, rows, sums);
    }

    /** The words most tied to a label, of those in at least 10 rows: highest score first, of equal ones by word. */
    List<Leak> of(int label, int most) {
        return rows.entrySet().stream()
                .filter(entry -> Arrays.stream(entry.getValue()).sum() >= FEWEST_ROWS)
                .map(entry -> leak(label, entry.getKey(), entry.getValue()))
                .filter(leak -> leak.z() > 0)
                .sorted(Comparator.comparingDouble(Leak::z).reversed().thenComparing(Leak::word))
                .limit(most)
                .toList();
    }

    /** @param most how many words of each label */
    List<String> lines(int most) {
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("label", "word", "z"));
        task.labels().labels().forEach(label -> header.add(label.name()));
        table.add(header);
        for (int i = 0; i < sums.length; i++) {
            for (Leak leak : of(i, most)) {
                List<String> line = new ArrayList<>();
                line.add(task.labels().get(i).name());
                line.add(Visible.of(leak.word(), LONGEST_SHOWN));
                line.add(String.format(Locale.ROOT, "%.2f", leak.z()));
                leak.rows().forEach(count -> line.add(String.valueOf(count)));
                table.add(line);
            }
        }
        String title = "words most tied to a label of " + task.name() + ", of at least " + FEWEST_ROWS
                + " rows, and how many rows of each label have them:";
        if (table.size() == 1) {
            return List.of(title + " none");
        }
        List<String> lines = new ArrayList<>(List.of(title));
        lines.addAll(FixedWidth.indented(2, table));
        return List.copyOf(lines);
    }

    private Leak leak(int label, String word, int[] counts) {
        long all = Arrays.stream(counts).sum();
        double z = LogOdds.z(
                counts[label],
                sums[label],
                all - counts[label],
                Arrays.stream(sums).sum() - sums[label]);
        return new Leak(word, z, Arrays.stream(counts).boxed().toList());
    }
}
