package org.demarche.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A format that is read here, known by the first bytes of a file. */
public enum Format {
    /** A byte order mark or blanks may stand before: readers accept 1,024 bytes there (PDF 1.7, appendix H). */
    PDF("[^!-~]*+%PDF-"),
    /** A zip container: Word and OpenDocument write them, and many others. */
    ZIP("PK\\x03\\x04"),
    RTF("\\{\\\\rtf"),
    /** A mail or a page saved as one: fields, then a blank line. */
    MAIL("");

    private static final int HEAD = 1024;

    private final Pattern opening;

    Format(String opening) {
        this.opening = Pattern.compile(opening);
    }

    /** Empty for whatever else there is. */
    public static Optional<Format> of(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        for (Format format : values()) {
            if (format == MAIL
                    ? MailHead.opens(content)
                    : format.opening.matcher(head).lookingAt()) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
