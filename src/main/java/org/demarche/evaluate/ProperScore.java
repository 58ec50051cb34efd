package org.demarche.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.demarche.Distribution;

/** Scores of probabilities that are best, on average, for whoever states the true ones. Less is better. */
final class ProperScore {

    /** Keeps one certain error from making the mean infinite: −ln 1e-15 = 34.5. */
    private static final double LEAST_PROBABILITY = 1e-15;

    private ProperScore() {}

    /** The mean of −ln p(gold), in nats, with p no less than 1e-15; 0 if there are no rows. */
    static double logLoss(int[] gold, List<Distribution> predicted) {
        return mean(
                gold,
                row -> -Math.log(Math.max(LEAST_PROBABILITY, predicted.get(row).get(gold[row]))));
    }

    /**
     * The mean squared distance of the distribution from the gold label's (Brier: Verification of Forecasts Expressed
     * in Terms of Probability, 1950, summed over the labels). 0 to 2; 0 if there are no rows.
     */
    static double brier(int[] gold, List<Distribution> predicted) {
        return mean(gold, row -> squaredDistance(gold[row], predicted.get(row)));
    }

    private static double squaredDistance(int gold, Distribution distribution) {
        double sum = 0;
        for (int label = 0; label < distribution.size(); label++) {
            double gap = distribution.get(label) - (label == gold ? 1 : 0);
            sum += gap * gap;
        }
        return sum;
    }

    private static double mean(int[] gold, ToDoubleFunction<Integer> score) {
        return IntStream.range(0, gold.length)
                .mapToDouble(score::applyAsDouble)
                .average()
                .orElse(0);
    }
}
