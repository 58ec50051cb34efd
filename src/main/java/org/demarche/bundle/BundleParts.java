package org.demarche.bundle;

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
    private static final int WHOLE_ENCODER = Integer.MAX_VALUE - 8; // an array holds no more

    static final Set<String> ALL =
            Set.of(ENCODER_DIFFERENCES, ENCODER_MODEL, ENCODER_TOKENIZER, NEIGHBOURS, NEIGHBOUR_ROWS, REVIEWS);

    private BundleParts() {}

    /** The most bytes that a file of a bundle may have. */
    static int largest(String file) {
        return file.equals(ENCODER_DIFFERENCES) || file.equals(ENCODER_MODEL) ? WHOLE_ENCODER : ORDINARY;
    }
}
