package org.demarche.train;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.TransformerWeights;
import org.demarche.encode.EncodeException;
import org.demarche.tune.TuneSettings;

/**
 * How the encoder is tuned.
 *
 * @param settings of each tuning; its kept layers are set by the encoder and the next
 * @param tunedLayers how many of the uppermost layers are tuned, 1 or more; empty for two thirds of them
 * @param context most tokens of the sentence before that are read with each; 0 for none
 * @param judged how many of the folds are really held out and judged, each at the price of a tuning; 1 or more
 * @param patience epochs with a macro-F1 on watched documents below the best, by more than chance, after which tuning stops, 1 or more
 */
public record TunePlan(TuneSettings settings, OptionalInt tunedLayers, int context, int judged, int patience) {

    /** Nine of ten sentences of news are no longer. */
    public static final int DEFAULT_CONTEXT = 48;

    public static final int DEFAULT_JUDGED = 1;
    public static final int DEFAULT_PATIENCE = 2;

    /** From so many rows on tuning pays: below, a frozen encoder is as good, and sooner there. */
    public static final int FEWEST_ROWS = 500;

    private static final int SMALLEST_CONTEXT = 8;
    private static final int LARGEST_CONTEXT = 128;

    public TunePlan {
        if (tunedLayers.isPresent() && tunedLayers.getAsInt() < 1) {
            throw new IllegalArgumentException(tunedLayers.getAsInt() + " tuned layers: expected 1 or more");
        }
        if (context != 0 && (context < SMALLEST_CONTEXT || context > LARGEST_CONTEXT)) {
            throw new IllegalArgumentException(
                    "context of " + context + " tokens: expected 0, or " + SMALLEST_CONTEXT + " to " + LARGEST_CONTEXT);
        }
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
    public static TunePlan of(
            Optional<Integer> epochs,
            Optional<Double> learningRate,
            Optional<Integer> tunedLayers,
            int context,
            int judged) {
        TuneSettings usual = TuneSettings.DEFAULT;
        TuneSettings settings = usual.withEpochs(epochs.orElse(usual.epochs()))
                .withLearningRate(learningRate.orElse(usual.learningRate()));
        OptionalInt layers = tunedLayers.isPresent() ? OptionalInt.of(tunedLayers.get()) : OptionalInt.empty();
        return new TunePlan(settings, layers, context, judged, DEFAULT_PATIENCE);
    }

    /**
     * The same for an encoder: with the layers that it keeps.
     *
     * @throws EncodeException if it has fewer layers than are to be tuned
     */
    TunePlan with(TransformerWeights encoder) {
        int tuned = tunedLayers.orElse(encoder.layers() - encoder.layers() / 3);
        if (tuned > encoder.layers()) {
            throw new EncodeException(
                    "found an encoder of " + encoder.layers() + " layers; expected at least " + tuned + " to be tuned");
        }
        return new TunePlan(settings.withKeptLayers(encoder.layers() - tuned), tunedLayers, context, judged, patience);
    }

    /** As the manifest records it. */
    Map<String, String> written() {
        return Map.of(
                "tuning", settings.toString(),
                "tuned_layers", tunedLayers.isPresent() ? String.valueOf(tunedLayers.getAsInt()) : "two thirds",
                "context", String.valueOf(context),
                "judged_folds", String.valueOf(judged),
                "patience", String.valueOf(patience));
    }
}
