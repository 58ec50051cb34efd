package org.demarche.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.article.ArticleReading.Failed;

/**
 * Formats known by their first bytes, which cannot be read.
 *
 * @param opening matches the first bytes, each as the character of its number
 */
record Magic(Pattern opening, Failure failure, String note) {

    private static final int HEAD = 16;

    private static final Pattern OLE = Pattern.compile("\\xd0\\xcf\\x11\\xe0\\xa1\\xb1\\x1a\\xe1");

    /** New Office files are wrapped into an old one if they have a password, under this name, in UTF-16LE. */
    private static final String WITH_PASSWORD = "EncryptedPackage";

    private static final List<Magic> ALL = List.of(
            new Magic(OLE, Failure.OFFICE, "an old Office file; save it as .docx, text or HTML"),
            of("\\x1f\\x8b", Failure.BINARY, "a gzip archive; unpack it"),
            of("\\xff\\xd8\\xff", Failure.BINARY, "a JPEG picture"),
            of("\\x89PNG\\r\\n", Failure.BINARY, "a PNG picture"));

    static Optional<ArticleReading> failureOf(byte[] content) {
        if (content.length == 0) {
            return Optional.of(new Failed(Failure.EMPTY, "0 bytes"));
        }
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        if (OLE.matcher(head).lookingAt() && hasPassword(content)) {
            return Optional.of(new Failed(Failure.ENCRYPTED, "an Office file with a password; save it without one"));
        }
        return ALL.stream()
                .filter(magic -> magic.opening.matcher(head).lookingAt())
                .findFirst()
                .map(magic -> new Failed(magic.failure, magic.note));
    }

    private static boolean hasPassword(byte[] content) {
        String name = new String(WITH_PASSWORD.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return new String(content, StandardCharsets.ISO_8859_1).contains(name);
    }

    private static Magic of(String opening, Failure failure, String note) {
        return new Magic(Pattern.compile(opening), failure, note);
    }
}
