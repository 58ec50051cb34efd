package org.demarche.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.storage.Digest;

/**
 * Turns texts into vectors by ONNX Runtime. Thread-safe. The row of a passage depends on that passage alone: neither on the
 * others of its list, nor their order, nor the number of threads.
 */
public final class Encoder implements AutoCloseable {

    /**
     * Texts that go through a 32-bit transformer together. Measured on 2 cores by the processor time of e5-small: 8 is
     * 2 % faster than 16 and 19 % faster than 1, and needs less memory than 16. The rows are the same to the bit.
     */
    private static final int FP32_BATCH = 8;

    /**
     * An 8-bit transformer scales its arithmetic by the largest number in the batch, so that a text would depend on
     * its neighbours: cosine 0.992 to 0.997 between alone and among 31 others (docs/decisions).
     */
    private static final int INT8_BATCH = 1;

    private final EncoderSpec spec;
    private final String fingerprint;
    private final WordPieces tokenizer;
    private final Transformer transformer;
    private final int batchSize;
    private final Callers callers;
    private final Queue<BatchBuffers> spareBuffers = new ConcurrentLinkedQueue<>();
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private boolean closed;

    private Encoder(
            EncoderSpec spec, String fingerprint, WordPieces tokenizer, Transformer transformer, Callers callers) {
        this.spec = spec;
        this.fingerprint = fingerprint;
        this.tokenizer = tokenizer;
        this.transformer = transformer;
        this.batchSize = switch (spec.precision()) {
            case FP32 -> FP32_BATCH;
            case INT8 -> INT8_BATCH;
        };
        this.callers = callers;
    }

    /**
     * Loads a transformer; about a second.
     *
     * @param threads texts encoded at the same time, at least 1; best the number of cores
     * @throws IOException if the model cannot be read
     * @throws EncodeException if it is missing, or is not what the specification expects
     */
    public static Encoder open(EncoderSpec spec, int threads) throws IOException {
        Callers callers = new Callers(threads);
        // Unpacking the model takes the longest; the other core does the rest meanwhile.
        CompletableFuture<?> library = CompletableFuture.supplyAsync(Transformer::environment);
        try {
            byte[] tokenizer = spec.source().tokenizer();
            CompletableFuture<WordPiece> wordPiece = CompletableFuture.supplyAsync(() -> TokenizerFile.read(tokenizer));
            ByteBuffer model = spec.source().model();
            CompletableFuture<String> digest = CompletableFuture.supplyAsync(() -> Digest.of(model.duplicate()));
            if (spec.lower().isPresent()) {
                digest.join(); // of the model as it is in the file
                LowerStates.addTo(model, spec.lower().getAsInt());
            }
            library.join();
            WordPieces read = new WordPieces(wordPiece.join(), spec);
            Transformer transformer = Transformer.load(model);
            return new Encoder(spec, fingerprint(spec, digest.join(), tokenizer), read, transformer, callers);
        } catch (CompletionException e) {
            throw e.getCause() instanceof EncodeException wrong ? wrong.of(spec) : e;
        } catch (EncodeException e) {
            throw e.of(spec);
        }
    }

    /**
     * As {@link #open(EncoderSpec, int)}, for use with what was learned from an encoder's vectors.
     *
     * @param expected the fingerprint of the encoder that was learned from
     * @throws EncodeException also if this encoder's fingerprint is another; the message has both
     */
    public static Encoder open(EncoderSpec spec, int threads, String expected) throws IOException {
        Encoder encoder = open(spec, threads);
        if (encoder.fingerprint().equals(expected)) {
            return encoder;
        }
        encoder.close();
        throw new EncodeException("encoder " + spec.name() + ": found fingerprint " + encoder.fingerprint()
                + "; expected " + expected + ": use the model files it was trained with, or train anew");
    }

    /** Numbers in a vector. */
    public int dimension() {
        return transformer.dimension();
    }

    /**
     * SHA-256, as 64 hexadecimal digits, of all that decides the vectors: the bytes of the model, the bytes of the
     * tokenizer, and how they are used. Two encoders of one fingerprint give the same vectors on the same kind of
     * processor.
     */
    public String fingerprint() {
        return fingerprint;
    }

    public EncoderSpec spec() {
        return spec;
    }

    /**
     * @param passages each read behind what stands before it, as far as the specification has a context; a blank text is
     *     encoded as the text without words. What a text has beyond the specification's window is not read
     * @param progress told the stage {@code "encoding"}, in texts, a few times a second
     * @return the rows have the L2 norm 1 (to 1e-6); a row is zero only where the transformer gives the zero vector
     * @throws EncodeException if the transformer fails or the calling thread is interrupted
     */
    public Encoded read(List<Passage> passages, Progress progress) {
        float[] rows = new float[Math.multiplyExact(passages.size(), dimension())];
        float[] lower = spec.lower().isPresent() ? new float[rows.length] : rows;
        List<Pieces> tokens = passages.stream().map(tokenizer::of).toList();
        whileOpen(() -> {
            PacedProgress paced = new PacedProgress(progress, passages.size(), System::nanoTime);
            callers.each(Batches.longestFirst(tokens, batchSize), batch -> {
                encode(batch, tokens, rows, lower);
                paced.add(batch.length);
            });
        });
        Matrix vectors = new Matrix(passages.size(), dimension(), rows);
        return new Encoded(
                vectors,
                rows == lower ? vectors : new Matrix(passages.size(), dimension(), lower),
                tokens.stream().map(Pieces::ofText).toList());
    }

    /** Waits for what is being encoded, then gives back the native memory. */
    @Override
    public void close() {
        inUse.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                callers.close();
                transformer.close();
                spareBuffers.clear();
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }

    /** Encodes the texts of the given indexes into their rows. */
    private void encode(int[] batch, List<Pieces> tokens, float[] rows, float[] lower) {
        BatchBuffers spare = spareBuffers.poll();
        BatchBuffers buffers = spare == null
                ? new BatchBuffers(
                        batchSize, spec.window(), dimension(), spec.lower().isPresent())
                : spare;
        buffers.fill(Arrays.stream(batch).mapToObj(tokens::get).toList(), tokenizer.padding());
        transformer.run(buffers);
        for (int i = 0; i < batch.length; i++) {
            Pieces pieces = tokens.get(batch[i]);
            pool(spec.pooling(), buffers.states(i, pieces.length()), pieces, rows, batch[i]);
            if (lower != rows) {
                pool(Pooling.MEAN, buffers.lower(i, pieces.length()), pieces, lower, batch[i]);
            }
        }
        spareBuffers.add(buffers);
    }

    private void pool(Pooling pooling, float[] states, Pieces pieces, float[] rows, int row) {
        float[] pooled = pooling.pool(states, pieces.pooled(), pieces.length(), dimension());
        System.arraycopy(UnitLength.of(finite(pooled)), 0, rows, row * dimension(), dimension());
    }

    private void whileOpen(Runnable work) {
        inUse.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("encoder " + spec.name() + " is closed");
            }
            work.run();
        } finally {
            inUse.readLock().unlock();
        }
    }

    private static float[] finite(float[] vector) {
        for (float x : vector) {
            if (!Float.isFinite(x)) {
                throw new EncodeException(
                        "the transformer gave " + x + "; expected finite numbers: its model is damaged");
            }
        }
        return vector;
    }

    private static String fingerprint(EncoderSpec spec, String modelDigest, byte[] tokenizer) {
        return Digest.of(
                "model " + modelDigest + "\ntokenizer " + Digest.of(tokenizer) + "\nusage " + spec.usage() + "\n");
    }
}
