package org.demarche.table;

import java.io.IOException;

/** Bytes that the encoding does not allow. */
final class MalformedBytesException extends IOException {

    private static final long serialVersionUID = 1;

    private final long offset;
    private final String guess;

    /**
     * @param offset of the first such byte, from 0 at the start of the file
     * @param guess the encoding that the bytes look like
     */
    MalformedBytesException(long offset, String guess) {
        super("malformed at byte " + offset);
        this.offset = offset;
        this.guess = guess;
    }

    long offset() {
        return offset;
    }

    String guess() {
        return guess;
    }
}
