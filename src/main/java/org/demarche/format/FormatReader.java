package org.demarche.format;

import java.time.Duration;

/**
 * Reads files of the {@linkplain Format formats} in a child process, which is started for the first of them. Files are
 * read one at a time; safe for any number of threads. After {@link #close} the next file starts a new process.
 */
public final class FormatReader implements AutoCloseable {

    /** A large PDF takes some seconds on a slow machine. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ChildProcess child;

    public FormatReader() {
        this(new ChildProcess(LIMIT));
    }

    FormatReader(ChildProcess child) {
        this.child = child;
    }

    /** @param content a whole file */
    public FormatReading read(Format format, byte[] content) {
        return child.read(format, content);
    }

    /** Ends the process. */
    @Override
    public void close() {
        child.close();
    }
}
