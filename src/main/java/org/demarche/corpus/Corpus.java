package org.demarche.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.Label;
import org.demarche.Problem;
import org.demarche.Task;

/**
 * Annotated sentences, all rows accounted for.
 *
 * @param rows in the order of the files and their lines
 * @param tasks what the rows are labelled for, at least one
 * @param problems by file and line, none of them fatal
 * @param counts what became of the rows of the files
 * @param sha256 over the bytes of the files in order, 64 lower-case hexadecimal digits
 */
public record Corpus(
        List<AnnotatedRow> rows, List<Task> tasks, List<Problem> problems, RowCounts counts, String sha256) {

    public Corpus {
        rows = List.copyOf(rows);
        tasks = List.copyOf(tasks);
        problems = List.copyOf(problems);
        if (counts.used() != rows.size()) {
            throw new IllegalArgumentException(rows.size() + " rows, but " + counts.used() + " counted as used");
        }
    }

    /** How many rows have each label of the task, in the order of its label set. */
    public int[] labelCounts(Task task) {
        int[] labelled = new int[task.labels().size()];
        rows.stream()
                .flatMap(row -> row.label(task).stream())
                .forEach(label -> labelled[task.labels().indexOf(label).orElseThrow()]++);
        return labelled;
    }

    /** How many rows were left without a label of the task. */
    public int unlabelled(Task task) {
        return rows.size() - Arrays.stream(labelCounts(task)).sum();
    }

    /**
     * Checks that every label of the task can stand in each of k folds.
     *
     * @throws CorpusException if a label has fewer than k rows, which includes none at all
     */
    public void requireTrainable(Task task, int k) throws CorpusException {
        int[] labelled = labelCounts(task);
        for (int i = 0; i < labelled.length; i++) {
            if (labelled[i] < Math.max(1, k)) {
                Label label = task.labels().get(i);
                throw CorpusException.refused(String.format(
                        Locale.ROOT,
                        "task %s has %d rows labelled %s of %d; expected at least %d of every label",
                        task.name(),
                        labelled[i],
                        label,
                        Arrays.stream(labelled).sum(),
                        Math.max(1, k)));
            }
        }
    }

    /** The rows that are labelled for the task, contradictions treated by the rule. */
    public TaskExamples examples(Task task, ContradictionRule rule) {
        return TaskExamples.of(rows, task, rule);
    }
}
