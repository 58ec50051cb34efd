package org.demarche.train;

import java.util.Map;
import java.util.Optional;
import org.demarche.tune.TuneSettings;

/**
 * How the encoder is tuned.
 *
 * @param settings of each tuning
 * @param judged how many of the folds are really held out and judged, each at the price of a tuning; 1 or more
 * @param patience epochs without a better macro-F1 on watched documents after which tuning stops, 1 or more
 */
public record TunePlan(TuneSettings settings, int judged, int patience) {

    public static final int DEFAULT_JUDGED = 1;
    public static final int DEFAULT_PATIENCE = 2;

    /** From so many rows on tuning pays: below, a frozen encoder is as good, and sooner there. */
    public static final int FEWEST_ROWS = 500;

    public TunePlan {
        if (judged < 1) {
            throw new IllegalArgumentException(judged + " judged folds: expected 1 or more");
        }
        if (patience < 1) {
            throw new IllegalArgumentException("patience of " + patience + " epochs: expected 1 or more");
        }
    }

    /**
     * The usual plan, but for what is given.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static TunePlan of(Optional<Integer> epochs, Optional<Double> learningRate, int judged) {
        TuneSettings usual = TuneSettings.DEFAULT;
        TuneSettings settings = usual.withEpochs(epochs.orElse(usual.epochs()))
                .withLearningRate(learningRate.orElse(usual.learningRate()));
        return new TunePlan(settings, judged, DEFAULT_PATIENCE);
    }

    /** As the manifest records it. */
    Map<String, String> written() {
        return Map.of(
                "tuning", settings.toString(),
                "judged_folds", String.valueOf(judged),
                "patience", String.valueOf(patience));
    }
}
