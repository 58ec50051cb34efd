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
     * How far a tuning has come.
     *
     * @param last where it left off
     * @param best where the watched rows were answered best
     * @param bestScore how well, or −1 before the first epoch
     */
    record Saved(TuneState last, TuneState best, double bestScore) {}

    /**
     * What was saved of a tuning, or its start.
     *
     * @param identity of all that its numbers depend on
     */
    Saved read(String name, String identity, Tuner tuner) throws IOException {
        TuneState start = tuner.state();
        Path file = file(name);
        if (!resumed || !Files.isRegularFile(file)) {
            return new Saved(start, start, -1);
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!in.readUTF().equals(identity)) {
                return new Saved(start, start, -1);
            }
            double score = in.readDouble();
            TuneState last = state(in, start);
            TuneState best = in.readBoolean() ? last : state(in, start);
            return new Saved(last, best, score);
        }
    }

    /** Replaces what was saved of the tuning before. */
    void write(String name, String identity, Saved saved) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve(name.replace(' ', '-') + ".new");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
            out.writeUTF(identity);
            out.writeDouble(saved.bestScore());
            put(saved.last(), out);
            boolean same = saved.best().epochs() == saved.last().epochs();
            out.writeBoolean(same);
            if (!same) {
                put(saved.best(), out);
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

    private static TuneState state(DataInputStream in, TuneState like) throws IOException {
        int epochs = in.readInt();
        int length = like.values().length;
        return new TuneState(epochs, floats(in, length), floats(in, length), floats(in, length));
    }

    private static void put(TuneState state, DataOutputStream out) throws IOException {
        out.writeInt(state.epochs());
        put(state.values(), out);
        put(state.first(), out);
        put(state.second(), out);
    }

    private static float[] floats(DataInputStream in, int length) throws IOException {
        float[] values = new float[length];
        byte[] chunk = new byte[CHUNK * Float.BYTES];
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            in.readFully(chunk, 0, count * Float.BYTES);
            ByteBuffer.wrap(chunk).asFloatBuffer().get(values, from, count);
        }
        return values;
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
