package org.demarche.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.demarche.storage.AtomicFile;
import org.demarche.tune.TuneState;
import org.demarche.tune.Tuner;

/**
 * Where tunings leave off after each epoch, so that an interrupted training goes on with {@code --resume} to the same
 * bits. A file a tuning; what it belongs to stands at its start, and it is taken up by the same data, settings and
 * encoder only.
 */
public final class TuneFolder {

    private static final String END = ".tuning";
    private static final int CHUNK = 1 << 14;

    private final Path folder;
    private final boolean resumed;

    /**
     * @param folder made when the first epoch ends, deleted when the model is written
     * @param resumed whether to go on from what is there
     */
    public TuneFolder(Path folder, boolean resumed) {
        this.folder = folder;
        this.resumed = resumed;
    }

    /**
     * How well the watched rows were answered at best.
     *
     * @param epochs after how many epochs, 0 before the first
     * @param score how well, or −1 before the first epoch
     * @param weights of then; empty before the first epoch
     */
    @SuppressWarnings("ArrayRecordComponent") // stored and taken up again, never compared
    record Best(int epochs, double score, float[] weights) {

        static final Best NONE = new Best(0, -1, new float[0]);
    }

    /**
     * Takes the tuner to where it left off, if anything was saved of it.
     *
     * @param identity of all that its numbers depend on
     */
    Best restore(String name, String identity, Tuner tuner) throws IOException {
        Path file = file(name);
        if (!resumed || !Files.isRegularFile(file)) {
            return Best.NONE;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!in.readUTF().equals(identity)) {
                return Best.NONE;
            }
            TuneState blank = tuner.blankState();
            TuneState state = new TuneState(in.readInt(), blank.values(), blank.first(), blank.second());
            fill(state.values(), in);
            fill(state.first(), in);
            fill(state.second(), in);
            int bestEpochs = in.readInt();
            double score = in.readDouble();
            tuner.restore(state);
            if (bestEpochs == state.epochs()) {
                return new Best(bestEpochs, score, tuner.weights());
            }
            float[] weights = new float[state.values().length];
            fill(weights, in);
            return new Best(bestEpochs, score, weights);
        }
    }

    /** Replaces what was saved of the tuning before. */
    void write(String name, String identity, TuneState state, Best best) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve(name.replace(' ', '-') + ".new");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
            out.writeUTF(identity);
            out.writeInt(state.epochs());
            put(state.values(), out);
            put(state.first(), out);
            put(state.second(), out);
            out.writeInt(best.epochs());
            out.writeDouble(best.score());
            if (best.epochs() != state.epochs()) {
                put(best.weights(), out);
            }
        }
        AtomicFile.sync(fresh);
        AtomicFile.rename(fresh, file(name));
    }

    /** After the model has been written. */
    void delete() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private Path file(String name) {
        return folder.resolve(name.replace(' ', '-') + END);
    }

    private static void fill(float[] values, DataInputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK * Float.BYTES];
        for (int from = 0; from < values.length; from += CHUNK) {
            int count = Math.min(CHUNK, values.length - from);
            in.readFully(chunk, 0, count * Float.BYTES);
            ByteBuffer.wrap(chunk).asFloatBuffer().get(values, from, count);
        }
    }

    private static void put(float[] values, DataOutputStream out) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES);
        for (int from = 0; from < values.length; from += CHUNK) {
            int count = Math.min(CHUNK, values.length - from);
            chunk.asFloatBuffer().put(values, from, count);
            out.write(chunk.array(), 0, count * Float.BYTES);
        }
    }
}
