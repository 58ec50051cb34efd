package org.demarche.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The bytes at the start of a file that name its encoding (Unicode standard, section 23.8). */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
    UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
    UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF");

    /** The longest mark, in bytes. */
    static final int LONGEST = 3;

    private final Charset charset;

    /** One character a byte. */
    private final String bytes;

    ByteOrderMark(Charset charset, String bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    static Optional<ByteOrderMark> of(byte[] start) {
        String bytes = new String(start, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(mark -> bytes.startsWith(mark.bytes))
                .findFirst();
    }

    Charset charset() {
        return charset;
    }

    int length() {
        return bytes.length();
    }
}
