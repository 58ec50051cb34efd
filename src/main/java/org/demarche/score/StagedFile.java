package org.demarche.score;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that only grows, in UTF-8; what is behind the last sync may be lost and is cut off on resuming. */
final class StagedFile implements AutoCloseable {

    private final FileChannel channel;
    private final StringBuilder pending = new StringBuilder();

    /** @param keep bytes to go on behind; what the file has more is cut off */
    StagedFile(Path file, long keep) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() < keep) {
            channel.close();
            throw new IOException(file + ": shorter than its journal says; begin anew with --overwrite");
        }
        channel.truncate(keep);
        channel.position(keep);
    }

    void append(String text) {
        pending.append(text);
    }

    /** Writes and syncs what was appended; returns the file's length. */
    long sync() throws IOException {
        write();
        channel.force(false);
        return channel.position();
    }

    /** Writes what was appended, so that it does not wait in memory. */
    void write() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(pending.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        pending.setLength(0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
