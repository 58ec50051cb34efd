package org.demarche.bundle;

import java.util.Map;
import java.util.Set;

/** The files that some bundles have and others have not. */
public final class BundleParts {

    /** What tuning changed of a carried encoder; see {@link EncoderDifferences}. */
    public static final String ENCODER_DIFFERENCES = "encoder.i16";

    /** The whole of an encoder that does not come with the program. */
    public static final String ENCODER_MODEL = "model.onnx";

    /** The tokenizer beside {@link #ENCODER_MODEL}. */
    public static final String ENCODER_TOKENIZER = "tokenizer.json";

    /** The sentences that the model learned from, one a line; with {@link #NEIGHBOUR_ROWS} or not at all. */
    public static final String NEIGHBOURS = "neighbours.jsonl";

    /** Their rows, one byte a number. */
    public static final String NEIGHBOUR_ROWS = "neighbours.i8";

    /** What of the training data came of reviews, if any did. */
    public static final String REVIEWS = "reviews.json";

    static final int ORDINARY = 64 << 20;
    private static final int WHOLE_ENCODER = Integer.MAX_VALUE - 8;

    /** The most bytes of each; an array holds no more than the largest. */
    private static final Map<String, Integer> LARGEST = Map.of(
            ENCODER_DIFFERENCES, WHOLE_ENCODER,
            ENCODER_MODEL, WHOLE_ENCODER,
            ENCODER_TOKENIZER, ORDINARY,
            NEIGHBOURS, ORDINARY,
            NEIGHBOUR_ROWS, ORDINARY,
            REVIEWS, ORDINARY);

    static final Set<String> ALL = LARGEST.keySet();

    private BundleParts() {}

    /** The most bytes that a file of a bundle may have. */
    static int largest(String file) {
        return LARGEST.getOrDefault(file, ORDINARY);
    }
}
