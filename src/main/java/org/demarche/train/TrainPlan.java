package org.demarche.train;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.Seed;
import org.demarche.corpus.ContradictionRule;
import org.demarche.head.HeadSettings;

/**
 * How to learn.
 *
 * @param folds of the cross-validation, 2 to 20
 * @param heads how many heads are averaged for each task, 1 to 20
 * @param heldOut share of the rows watched for early stopping, above 0 and at most 0.5
 * @param contradictions what happens to equal sentences with different labels
 * @param head settings of each head on a frozen encoder
 * @param tuning how the encoder is tuned, or empty to leave it as it comes
 * @param share of the documents that is learned from, above 0 to 1: with several, a learning curve
 * @param seed of all randomness
 */
public record TrainPlan(
        int folds,
        int heads,
        double heldOut,
        ContradictionRule contradictions,
        HeadSettings head,
        Optional<TunePlan> tuning,
        double share,
        Seed seed) {

    public static final int DEFAULT_FOLDS = 5;
    public static final int DEFAULT_HEADS = 4;
    public static final double DEFAULT_HELD_OUT = 0.12;

    private static final int MOST_FOLDS = 20;
    private static final int MOST_HEADS = 20;

    public TrainPlan {
        if (folds < 2 || folds > MOST_FOLDS) {
            throw new IllegalArgumentException(folds + " folds: expected 2 to " + MOST_FOLDS);
        }
        if (heads < 1 || heads > MOST_HEADS) {
            throw new IllegalArgumentException(heads + " heads: expected 1 to " + MOST_HEADS);
        }
        if (!(heldOut > 0 && heldOut <= 0.5)) {
            throw new IllegalArgumentException("held-out share " + heldOut + ": expected above 0 and at most 0.5");
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share of the documents " + share + ": expected above 0 to 1");
        }
    }

    /** As the manifest records it. */
    Map<String, String> written() {
        Map<String, String> written = new TreeMap<>(Map.of(
                "folds", String.valueOf(folds),
                "held_out", String.valueOf(heldOut),
                "contradictions", contradictions.name().toLowerCase(Locale.ROOT),
                "seed", String.valueOf(seed.value())));
        written.putAll(tuning.map(TunePlan::written)
                .orElseGet(() -> Map.of("heads", String.valueOf(heads), "head", head.toString())));
        if (share < 1) {
            written.put("share_of_documents", String.valueOf(share));
        }
        return written;
    }
}
