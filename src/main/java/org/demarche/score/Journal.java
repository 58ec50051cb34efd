package org.demarche.score;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.storage.Digest;
import org.demarche.storage.Json;

/**
 * A list of JSON lines that survives a kill at any byte: each line ends with a checksum of itself, and reading stops at
 * the first that does not hold. The first line says which run it is, the others are {@link Checkpoint}s.
 */
final class Journal implements AutoCloseable {

    private static final int CHECK = 16;
    private static final String FINISHED = "\"finished\"";

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * What a journal says.
     *
     * @param run the identity of the run
     * @param last the newest checkpoint, empty if none was reached
     * @param finished whether the staged files are whole and only their renaming may be left
     * @param length bytes up to the end of the last line that holds
     */
    record Replay(String run, Optional<Checkpoint> last, boolean finished, long length) {}

    /** Begins a journal for a run. */
    static Journal begin(Path file, String run) throws IOException {
        Journal journal = new Journal(FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
        journal.append(Json.line(run));
        return journal;
    }

    /** Goes on with a journal behind its last good line. */
    static Journal resume(Path file, Replay replay) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.truncate(replay.length());
        channel.position(replay.length());
        return new Journal(channel);
    }

    /** Reads a journal; nothing if there is none, or not even its first line holds. */
    static Optional<Replay> replay(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        long length = 0;
        for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1)) {
            Optional<String> content = verified(line);
            if (content.isEmpty()) {
                break;
            }
            lines.add(content.get());
            length += line.length();
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        boolean finished = lines.get(lines.size() - 1).equals(FINISHED);
        List<String> checkpoints = lines.subList(1, finished ? lines.size() - 1 : lines.size());
        Optional<Checkpoint> last = checkpoints.isEmpty()
                ? Optional.empty()
                : Optional.of(Json.read(bytes(checkpoints.get(checkpoints.size() - 1)), Checkpoint.class));
        return Optional.of(new Replay(Json.read(bytes(lines.get(0)), String.class), last, finished, length));
    }

    void checkpoint(Checkpoint checkpoint) throws IOException {
        append(Json.line(checkpoint));
    }

    void finished() throws IOException {
        append(FINISHED);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void append(String json) throws IOException {
        byte[] content = bytes(json);
        ByteBuffer line = ByteBuffer.wrap(bytes(json + "\t" + check(content) + "\n"));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(false);
    }

    private static Optional<String> verified(String line) {
        int end = line.length() - CHECK - 2;
        if (end < 0 || line.charAt(end) != '\t' || !line.endsWith("\n")) {
            return Optional.empty();
        }
        byte[] content = line.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
        String stated = line.substring(end + 1, line.length() - 1);
        return check(content).equals(stated)
                ? Optional.of(new String(content, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static String check(byte[] content) {
        return Digest.of(content).substring(0, CHECK);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
