package org.demarche.calibrate;

import java.util.List;

/**
 * What of a {@link Scope} is stored beside its one array of floats.
 *
 * @param dimension of the features, 1 to 4,096
 * @param tail the share of held-out lines that may be taken for outside, above 0 and below 1
 * @param threshold score above which a line is outside
 * @param centers of the three measures on held-out lines
 * @param weights of the three measures: importance / standard deviation on held-out lines, 0 for one that says nothing
 */
public record ScopeNumbers(int dimension, double tail, double threshold, List<Double> centers, List<Double> weights) {

    private static final int MOST_DIMENSIONS = 4_096;

    /**
     * @throws IllegalArgumentException if a number is out of range or not finite
     */
    public ScopeNumbers {
        centers = List.copyOf(centers);
        weights = List.copyOf(weights);
        if (dimension < 1 || dimension > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "found the dimension " + dimension + "; expected 1 to " + MOST_DIMENSIONS);
        }
        if (!(tail > 0 && tail < 1)) {
            throw new IllegalArgumentException("a tail is above 0 and below 1, not " + tail);
        }
        if (!Double.isFinite(threshold) || !finite(centers) || !finite(weights)) {
            throw new IllegalArgumentException("found the threshold " + threshold + ", centers " + centers
                    + " and weights " + weights + "; expected " + ScopeParts.COUNT + " finite numbers of each");
        }
    }

    private static boolean finite(List<Double> measures) {
        return measures.size() == ScopeParts.COUNT && measures.stream().allMatch(Double::isFinite);
    }
}
