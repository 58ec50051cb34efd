package org.demarche.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.article.ArticleReading.Failed;

/**
 * Formats known by their first bytes, which this version cannot read.
 *
 * @param opening matches the first bytes, each as the character of its number
 */
record Magic(Pattern opening, Failure failure, String note) {

    /** PDF readers accept 1,024 bytes before the mark (PDF 1.7, appendix H). */
    private static final int HEAD = 1024;

    private static final List<Magic> ALL = List.of(
            // A text may speak of "%PDF-": only bytes that are no ASCII text may stand before it.
            of("[^!-~]*+%PDF-", Failure.PDF, "a PDF document; save its text as .txt"),
            of("PK\\x03\\x04", Failure.OFFICE, "a zip container, as Word writes it; save as text or HTML"),
            of("\\xd0\\xcf\\x11\\xe0\\xa1\\xb1\\x1a\\xe1", Failure.OFFICE, "an old Office file; save as text or HTML"),
            of("\\{\\\\rtf", Failure.OFFICE, "a rich text (RTF) file; save as text or HTML"),
            of("\\x1f\\x8b", Failure.BINARY, "a gzip archive; unpack it"),
            of("\\xff\\xd8\\xff", Failure.BINARY, "a JPEG picture"),
            of("\\x89PNG\\r\\n", Failure.BINARY, "a PNG picture"));

    static Optional<ArticleReading> failureOf(byte[] content) {
        if (content.length == 0) {
            return Optional.of(new Failed(Failure.EMPTY, "0 bytes"));
        }
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        return ALL.stream()
                .filter(magic -> magic.opening.matcher(head).lookingAt())
                .findFirst()
                .map(magic -> new Failed(magic.failure, magic.note));
    }

    private static Magic of(String opening, Failure failure, String note) {
        return new Magic(Pattern.compile(opening), failure, note);
    }
}
