package org.demarche.encode;

import java.io.IOException;
import java.util.List;
import org.demarche.Matrix;
import org.demarche.Progress;

/**
 * Turns texts into vectors. Thread-safe. The row of a passage depends on that passage alone: neither on the others
 * of its list, nor their order, nor the number of threads.
 */
public sealed interface Encoder extends AutoCloseable permits OnnxEncoder {

    /**
     * Loads a transformer; about a second.
     *
     * @param threads texts encoded at the same time, at least 1; best the number of cores
     * @throws IOException if the model cannot be read
     * @throws EncodeException if it is missing, or is not what the specification expects
     */
    static Encoder open(EncoderSpec spec, int threads) throws IOException {
        return OnnxEncoder.open(spec, threads);
    }

    /**
     * As {@link #open(EncoderSpec, int)}, for use with what was learned from an encoder's vectors.
     *
     * @param expected the fingerprint of the encoder that was learned from
     * @throws EncodeException also if this encoder's fingerprint is another; the message has both
     */
    static Encoder open(EncoderSpec spec, int threads, String expected) throws IOException {
        Encoder encoder = open(spec, threads);
        if (encoder.fingerprint().equals(expected)) {
            return encoder;
        }
        encoder.close();
        throw new EncodeException("encoder " + spec.name() + ": found fingerprint " + encoder.fingerprint()
                + "; expected " + expected + ": use the model files it was trained with, or train anew");
    }

    /** Numbers in a vector. */
    int dimension();

    /**
     * SHA-256, as 64 hexadecimal digits, of all that decides the vectors: the bytes of the model, the bytes of the
     * tokenizer, and how they are used. Two encoders of one fingerprint give the same vectors on the same kind of
     * processor.
     */
    String fingerprint();

    EncoderSpec spec();

    /**
     * Texts by themselves, without a context.
     *
     * @param texts any strings; a blank one is encoded as the text without words
     * @param progress told the stage {@code "encoding"}, in texts, a few times a second
     * @return {@code texts × dimension}, in the order of the texts. Each row has the L2 norm 1 (to 1e-6); a row is
     *     zero only where the transformer gives the zero vector. What a text has beyond the specification's window is
     *     not read.
     * @throws EncodeException if the transformer fails or the calling thread is interrupted
     */
    default Matrix encode(List<String> texts, Progress progress) {
        return read(Passage.alone(texts), progress).vectors();
    }

    /** As {@link #encode}, each text behind what stands before it, with the vectors of a lower layer and the word pieces. */
    Encoded read(List<Passage> passages, Progress progress);

    /** Waits for what is being encoded, then gives back the native memory. */
    @Override
    void close();
}
