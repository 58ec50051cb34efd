package org.demarche.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;

/** The native memory through which one thread at a time hands batches to the transformer; used again and again. */
final class BatchBuffers {

    private final int dimension;
    private final LongBuffer ids;
    private final LongBuffer mask;
    private final LongBuffer types;
    private final FloatBuffer states;
    private final FloatBuffer lower;
    private final float[] textStates;
    private int texts;
    private int width;

    /**
     * @param most texts in a batch
     * @param window tokens of a text
     * @param dimension numbers of a state
     * @param lower whether the states of a lower layer come too
     */
    BatchBuffers(int most, int window, int dimension, boolean lower) {
        this.dimension = dimension;
        int tokens = most * window;
        ids = direct(tokens * Long.BYTES).asLongBuffer();
        mask = direct(tokens * Long.BYTES).asLongBuffer();
        types = direct(tokens * Long.BYTES).asLongBuffer(); // stays zero: all texts are of segment A
        states = direct(tokens * dimension * Float.BYTES).asFloatBuffer();
        this.lower = lower ? direct(tokens * dimension * Float.BYTES).asFloatBuffer() : states;
        textStates = new float[window * dimension];
    }

    /** Takes in a batch, each text padded to the longest. */
    void fill(List<Pieces> batch, int padding) {
        texts = batch.size();
        width = batch.stream().mapToInt(Pieces::length).max().orElse(0);
        for (int text = 0; text < texts; text++) {
            int[] tokens = batch.get(text).ids();
            for (int i = 0; i < width; i++) {
                boolean attended = i < tokens.length;
                ids.put(text * width + i, attended ? tokens[i] : padding);
                mask.put(text * width + i, attended ? 1 : 0);
            }
        }
    }

    /** {@code texts × width} */
    long[] inputShape() {
        return new long[] {texts, width};
    }

    /** {@code texts × width × dimension} */
    long[] outputShape() {
        return new long[] {texts, width, dimension};
    }

    LongBuffer ids() {
        return ids.slice(0, texts * width);
    }

    /** 1 for a token, 0 for padding. */
    LongBuffer mask() {
        return mask.slice(0, texts * width);
    }

    LongBuffer types() {
        return types.slice(0, texts * width);
    }

    FloatBuffer states() {
        return states.slice(0, texts * width * dimension);
    }

    /** Those of a lower layer; the states themselves if there are none. */
    FloatBuffer lower() {
        return lower.slice(0, texts * width * dimension);
    }

    /**
     * The states of a text of the batch, from the first token on.
     *
     * @return at least {@code tokens × dimension} numbers, valid until the next call
     */
    float[] states(int text, int tokens) {
        return copied(states, text, tokens);
    }

    /** As {@link #states(int, int)}, of a lower layer. */
    float[] lower(int text, int tokens) {
        return copied(lower, text, tokens);
    }

    private float[] copied(FloatBuffer from, int text, int tokens) {
        from.get(text * width * dimension, textStates, 0, tokens * dimension);
        return textStates;
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
