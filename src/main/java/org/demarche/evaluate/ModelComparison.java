package org.demarche.evaluate;

import java.util.List;
import org.demarche.Distribution;
import org.demarche.Seed;
import org.demarche.Task;

/**
 * Two models on the same gold rows of one task.
 *
 * @param first the evaluation of the first, A
 * @param second the evaluation of the second, B
 * @param difference macro-F1 of the second minus that of the first, rows resampled together
 * @param rows which rows each gets right
 */
public record ModelComparison(Evaluation first, Evaluation second, Comparison difference, McNemar rows) {

    /**
     * @param gold a label index for each row
     * @param first a distribution over the task's labels for each row
     * @param second likewise
     * @param group for each row the number of its document; any numbers
     * @throws IllegalArgumentException as {@link Evaluation#of}
     */
    public static ModelComparison of(
            Task task, int[] gold, List<Distribution> first, List<Distribution> second, int[] group, Seed seed) {
        int[] firstChosen = first.stream().mapToInt(Distribution::argMax).toArray();
        int[] secondChosen = second.stream().mapToInt(Distribution::argMax).toArray();
        return new ModelComparison(
                Evaluation.of(task, gold, first, group, seed),
                Evaluation.of(task, gold, second, group, seed),
                Comparison.of(task.labels(), gold, secondChosen, firstChosen, group, seed),
                McNemar.of(gold, firstChosen, secondChosen));
    }
}
