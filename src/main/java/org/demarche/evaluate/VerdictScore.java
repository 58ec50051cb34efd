package org.demarche.evaluate;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What the possible labels of one task are worth: how often the right one is among them, and how often one that is left
 * alone is wrong.
 *
 * @param errorRate that was promised: how often the right label may be ruled out
 * @param covered the share of rows whose right label was not ruled out, 0 to 1; the promise is 1 − errorRate
 * @param decided the share of rows that one label was left for and that are not out of scope, 0 to 1
 * @param decidedError the share of those rows whose label is wrong, 0 to 1; 0 if there are none
 * @param outside the share of rows that were taken for out of scope, 0 to 1; one number, or none if nobody asked
 */
public record VerdictScore(
        double errorRate, double covered, double decided, double decidedError, List<Double> outside) {

    /** What is promised unless somebody asks for another. */
    public static final double USUAL_ERROR_RATE = 0.1;

    public VerdictScore {
        outside = List.copyOf(outside);
    }

    /**
     * Without asking what is out of scope.
     *
     * @param gold a label index for each row, at least one
     * @param possible for each row the indexes of the labels that were not ruled out, at least one
     */
    public static VerdictScore of(double errorRate, int[] gold, List<List<Integer>> possible) {
        return of(errorRate, gold, possible, new boolean[gold.length], List.of());
    }

    /** @param outside for each row whether it was taken for out of scope */
    public static VerdictScore of(double errorRate, int[] gold, List<List<Integer>> possible, boolean[] outside) {
        return of(errorRate, gold, possible, outside, List.of(share(gold.length, row -> outside[row])));
    }

    private static VerdictScore of(
            double errorRate, int[] gold, List<List<Integer>> possible, boolean[] outside, List<Double> asked) {
        int[] decided = IntStream.range(0, gold.length)
                .filter(row -> possible.get(row).size() == 1 && !outside[row])
                .toArray();
        return new VerdictScore(
                errorRate,
                share(gold.length, row -> possible.get(row).contains(gold[row])),
                (double) decided.length / gold.length,
                share(decided.length, i -> possible.get(decided[i]).get(0) != gold[decided[i]]),
                asked);
    }

    private static double share(int rows, IntPredicate counts) {
        return rows == 0 ? 0 : (double) IntStream.range(0, rows).filter(counts).count() / rows;
    }
}
