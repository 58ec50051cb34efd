package org.demarche.calibrate;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.demarche.Distribution;

/**
 * Split-conformal prediction sets (Vovk, Gammerman, Shafer: Algorithmic Learning in a Random World, 2005): instead of
 * one label all those that cannot be ruled out at an error rate. A label's score is 1 − its probability, which gives
 * the smallest sets on average (Sadinle, Lei, Wasserman: Least Ambiguous Set-Valued Classifiers with Bounded Error
 * Levels, JASA 2019).
 *
 * <p>The guarantee: if the sentence asked about and the held-out ones are exchangeable, the right label is outside
 * its set with a probability of at most the error rate, however bad the model is. It holds on average over sentences, not
 * for each label or kind of article. Sentences of one document are not exchangeable with those of another, nor articles of
 * today with those of the corpus, so that it is to be fitted on documents that the model did not see, and promises for
 * other kinds of text only what was measured there.
 *
 * @param rows held-out sentences, 0 or more
 * @param scores of their gold labels, rising: all of them, or of more than 1,000 those at 1,000 evenly spaced ranks
 */
public record Conformal(int rows, List<Double> scores) {

    /** More would change a threshold by less than 0.1 points of coverage. */
    private static final int MOST = 1_000;

    /**
     * @throws IllegalArgumentException if the scores are not min(rows, 1,000) rising numbers
     */
    public Conformal {
        scores = List.copyOf(scores);
        if (rows < 0 || scores.size() != Math.min(rows, MOST)) {
            throw new IllegalArgumentException(
                    "found " + scores.size() + " scores of " + rows + " rows; expected one a row, at most " + MOST);
        }
        checkRising(scores);
    }

    /**
     * @param heldOut what the model says, calibrated, of sentences it did not learn from
     * @param gold the index of the right label of each
     */
    public static Conformal fit(List<Distribution> heldOut, int[] gold) {
        double[] sorted = IntStream.range(0, gold.length)
                .mapToDouble(row -> 1 - heldOut.get(row).get(gold[row]))
                .sorted()
                .toArray();
        return new Conformal(
                sorted.length, DoubleStream.of(thinned(sorted)).boxed().toList());
    }

    /**
     * The labels that cannot be ruled out; the most probable one is always among them.
     *
     * @param errorRate above 0 and below 1, for example 0.1: of ten sets one may miss the right label
     * @return indexes of the label set, rising, at least one
     * @throws IllegalArgumentException if the error rate is out of range
     */
    public List<Integer> labels(Distribution distribution, double errorRate) {
        double highest = threshold(errorRate);
        int best = distribution.argMax();
        return IntStream.range(0, distribution.size())
                .filter(label -> label == best || 1 - distribution.get(label) <= highest)
                .boxed()
                .toList();
    }

    /**
     * The highest score a label may have: the ⌈(n + 1)(1 − errorRate)⌉-th of the n held-out ones, so that the guarantee
     * holds for few rows too; infinite where n is too small for the error rate. Of thinned scores the next higher one.
     */
    private double threshold(double errorRate) {
        if (!(errorRate > 0 && errorRate < 1)) {
            throw new IllegalArgumentException("an error rate is above 0 and below 1, not " + errorRate);
        }
        double rank = Math.ceil((rows + 1.0) * (1 - errorRate));
        if (rank > rows) {
            return Double.POSITIVE_INFINITY;
        }
        int kept = (int) Math.ceil(rank * scores.size() / rows);
        return scores.get(Math.min(kept, scores.size()) - 1);
    }

    /** The scores at the ranks ⌈n/m⌉, ⌈2n/m⌉ … n, with m = 1,000; all if there are no more. */
    private static double[] thinned(double[] sorted) {
        int kept = Math.min(sorted.length, MOST);
        return IntStream.rangeClosed(1, kept)
                .mapToDouble(i -> sorted[(int) (((long) i * sorted.length + kept - 1) / kept) - 1])
                .toArray();
    }

    private static void checkRising(List<Double> scores) {
        boolean numbers = scores.stream().allMatch(Double::isFinite);
        if (!numbers || !scores.equals(scores.stream().sorted().toList())) {
            throw new IllegalArgumentException("the scores are not rising numbers");
        }
    }
}
