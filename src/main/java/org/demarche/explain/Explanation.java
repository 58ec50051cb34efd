package org.demarche.explain;

import java.util.Comparator;
import java.util.List;
import org.demarche.Prediction;

/**
 * Why a sentence got its label.
 *
 * @param prediction what is explained
 * @param spokeFor the phrases that spoke for the label, at most three, the strongest first
 * @param spokeAgainst the phrases that spoke against it, likewise
 * @param nearest the training sentences most like it, the most similar first; empty if none are known
 */
public record Explanation(Prediction prediction, List<Weight> spokeFor, List<Weight> spokeAgainst, List<Near> nearest) {

    static final int MOST = 3;

    /** Smaller weights, which would be shown as 0.0, are not named. */
    static final double LEAST = 0.05;

    public Explanation {
        spokeFor = List.copyOf(spokeFor);
        spokeAgainst = List.copyOf(spokeAgainst);
        nearest = List.copyOf(nearest);
    }

    /** @param weights of all phrases, in the order of the sentence */
    static Explanation of(Prediction prediction, List<Weight> weights) {
        return new Explanation(prediction, strongest(weights, 1), strongest(weights, -1), List.of());
    }

    public Explanation withNearest(List<Near> near) {
        return new Explanation(prediction, spokeFor, spokeAgainst, near);
    }

    private static List<Weight> strongest(List<Weight> weights, int sign) {
        return weights.stream()
                .filter(weight -> sign * weight.weight() > LEAST)
                .sorted(Comparator.comparingDouble(weight -> -sign * weight.weight()))
                .limit(MOST)
                .toList();
    }
}
