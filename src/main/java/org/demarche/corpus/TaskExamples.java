package org.demarche.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.LabelSet;
import org.demarche.NormalText;
import org.demarche.Task;

/** What one task is learned from and measured on. Immutable. */
public final class TaskExamples {

    /**
     * Two rows of the same normalised text with different labels. Of a text with more rows, each row that differs from
     * the first is listed with the first.
     */
    public record Contradiction(AnnotatedRow first, AnnotatedRow second) {}

    private final Task task;
    private final List<AnnotatedRow> rows;
    private final List<Contradiction> contradictions;

    private TaskExamples(Task task, List<AnnotatedRow> rows, List<Contradiction> contradictions) {
        this.task = task;
        this.rows = List.copyOf(rows);
        this.contradictions = List.copyOf(contradictions);
    }

    static TaskExamples of(List<AnnotatedRow> all, Task task, ContradictionRule rule) {
        Map<String, List<AnnotatedRow>> byText = new LinkedHashMap<>();
        for (AnnotatedRow row : all) {
            if (row.label(task).isPresent()) {
                byText.computeIfAbsent(NormalText.of(row.text()), text -> new ArrayList<>())
                        .add(row);
            }
        }
        List<AnnotatedRow> kept = new ArrayList<>();
        List<Contradiction> contradictions = new ArrayList<>();
        for (AnnotatedRow row : all) {
            if (row.label(task).isPresent()) {
                List<AnnotatedRow> same = byText.getOrDefault(NormalText.of(row.text()), List.of());
                if (gold(row, task) != gold(same.get(0), task)) {
                    contradictions.add(new Contradiction(same.get(0), row));
                }
                if (isKept(row, same, task, rule)) {
                    kept.add(row);
                }
            }
        }
        return new TaskExamples(task, kept, contradictions);
    }

    public Task task() {
        return task;
    }

    /** In the order of the corpus. */
    public List<AnnotatedRow> rows() {
        return rows;
    }

    /** For each row the index of its label in the task's label set. */
    public int[] gold() {
        return rows.stream().mapToInt(row -> gold(row, task)).toArray();
    }

    /** All pairs of rows that contradict each other, whatever the rule. */
    public List<Contradiction> contradictions() {
        return contradictions;
    }

    private static boolean isKept(AnnotatedRow row, List<AnnotatedRow> same, Task task, ContradictionRule rule) {
        int[] votes = votes(same, task);
        boolean contradicted = votes[gold(row, task)] < same.size();
        return !contradicted
                || switch (rule) {
                    case KEEP -> true;
                    case MAJORITY -> isWinner(gold(row, task), votes);
                    case DROP -> false;
                };
    }

    private static int[] votes(List<AnnotatedRow> same, Task task) {
        int[] votes = new int[task.labels().size()];
        same.forEach(row -> votes[gold(row, task)]++);
        return votes;
    }

    private static boolean isWinner(int label, int[] votes) {
        int most = Arrays.stream(votes).max().orElseThrow();
        return votes[label] == most
                && Arrays.stream(votes).filter(count -> count == most).count() == 1;
    }

    private static int gold(AnnotatedRow row, Task task) {
        LabelSet labels = task.labels();
        return labels.indexOf(row.label(task).orElseThrow()).orElseThrow();
    }
}
