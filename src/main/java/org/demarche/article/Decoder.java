package org.demarche.article;

import static java.nio.charset.CodingErrorAction.REPLACE;
import static java.nio.charset.CodingErrorAction.REPORT;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the character encoding: the byte order mark; UTF-16 by its NUL bytes; UTF-8 if all bytes fit; the encoding that
 * a page declares, if all bytes fit; UTF-8 with a few broken bytes; else Windows-1252, as browsers do (WHATWG Encoding
 * Standard), with a note.
 */
final class Decoder {

    private static final char UNKNOWN = '\uFFFD';
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Texts have tabs and line ends; a form feed or two; above this share of other controls it is no text. */
    private static final double MOST_CONTROLS = 0.02;

    /** Enough of a file to see in which half of each pair its NUL bytes stand. */
    private static final int SAMPLE = 8192;

    private Decoder() {}

    /** Empty if the bytes are no text. */
    static Optional<Decoded> decode(byte[] content) {
        return marked(content).or(() -> unmarked(content)).filter(Decoded::isText);
    }

    /** As {@link #decode(byte[])}, but in the encoding that a mail states, if all bytes fit. */
    static Optional<Decoded> decode(byte[] content, Optional<String> stated) {
        return stated.flatMap(Markup::charset)
                .flatMap(charset -> strict(content, charset))
                .filter(Decoded::isText)
                .or(() -> decode(content));
    }

    private static Optional<Decoded> marked(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return lenient(content, 3, StandardCharsets.UTF_8, "read as UTF-8");
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return lenient(content, 2, StandardCharsets.UTF_16LE, "read as UTF-16LE");
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return lenient(content, 2, StandardCharsets.UTF_16BE, "read as UTF-16BE");
        }
        return Optional.empty();
    }

    private static Optional<Decoded> unmarked(byte[] content) {
        Optional<Charset> utf16 = utf16(content);
        if (utf16.isPresent()) {
            return strict(content, utf16.get(), "read as " + utf16.get().name() + ", which has no byte order mark");
        }
        return utf8(content)
                .or(() -> declared(content))
                .or(() -> brokenUtf8(content))
                .or(() -> lenient(content, 0, WINDOWS_1252, "read as windows-1252"));
    }

    private static Optional<Decoded> declared(byte[] content) {
        return Markup.declaredCharset(content)
                .flatMap(charset -> strict(content, charset, "read as " + charset.name() + ", as the page declares"));
    }

    /** UTF-8 cut off in a character, or with a few bytes broken: four good characters beyond ASCII to a broken one. */
    private static Optional<Decoded> brokenUtf8(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        long broken = unknown(text);
        long good = text.chars().filter(c -> c > 0x7f && c != UNKNOWN).count();
        boolean onlyCutOff = broken == 1 && text.charAt(text.length() - 1) == UNKNOWN;
        return good >= 4 * broken || onlyCutOff
                ? decoded(content, 0, StandardCharsets.UTF_8, REPLACE, "read as UTF-8" + lost(broken))
                : Optional.empty();
    }

    private static Optional<Decoded> lenient(byte[] content, int from, Charset charset, String note) {
        long lost = unknown(new String(content, from, content.length - from, charset));
        boolean needsNote = lost > 0 || charset.equals(WINDOWS_1252);
        return needsNote
                ? decoded(content, from, charset, REPLACE, note + (lost > 0 ? lost(lost) : ""))
                : decoded(content, from, charset, REPLACE);
    }

    private static String lost(long characters) {
        return "; " + characters + (characters == 1 ? " character" : " characters") + " could not be read";
    }

    private static long unknown(String text) {
        return text.chars().filter(c -> c == UNKNOWN).count();
    }

    /** Latin text in UTF-16 has a NUL in one half of nearly every pair and none in the other. */
    private static Optional<Charset> utf16(byte[] content) {
        int pairs = Math.min(content.length, SAMPLE) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += content[2 * i] == 0 ? 1 : 0;
            second += content[2 * i + 1] == 0 ? 1 : 0;
        }
        if (content.length % 2 != 0 || Math.max(first, second) * 2 < pairs || Math.min(first, second) * 20 > pairs) {
            return Optional.empty();
        }
        return Optional.of(first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    /** Empty if not all bytes fit. */
    private static Optional<Decoded> strict(byte[] content, Charset charset, String... notes) {
        return decoded(content, 0, charset, REPORT, notes);
    }

    /**
     * As {@link #strict}, for what most files are. Bytes of ASCII are only looked at; what stands between two of them is
     * whole characters, and is decoded.
     */
    private static Optional<Decoded> utf8(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer piece = CharBuffer.allocate(SAMPLE);
        long length = 0;
        long controls = 0;
        int at = 0;
        while (at < content.length) {
            int plain = plainUpTo(content, at);
            length += plain - at;
            at = plain;
            if (at < content.length && content[at] >= 0) {
                length++;
                controls += controls((char) content[at]);
                at++;
            } else if (at < content.length) {
                int end = asciiFrom(content, at);
                bytes.limit(end).position(at);
                CoderResult result;
                do {
                    result = decoder.reset().decode(bytes, piece.clear(), true);
                    if (result.isError()) {
                        return Optional.empty();
                    }
                    length += piece.position();
                } while (result.isOverflow());
                at = end;
            }
        }
        return Optional.of(
                new Decoded(content, 0, StandardCharsets.UTF_8, controls <= MOST_CONTROLS * length, List.of()));
    }

    /** Where the next byte is that is neither printed ASCII nor a line end or tab. */
    private static int plainUpTo(byte[] content, int from) {
        int at = from;
        while (at < content.length && (content[at] >= ' ' || content[at] == '\n' || content[at] == '\t')) {
            at++;
        }
        return at;
    }

    private static int asciiFrom(byte[] content, int from) {
        int at = from;
        while (at < content.length && content[at] < 0) {
            at++;
        }
        return at;
    }

    /** Looks at the text once, piece by piece. */
    private static Optional<Decoded> decoded(
            byte[] content, int from, Charset charset, CodingErrorAction misfits, String... notes) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(misfits).onUnmappableCharacter(misfits);
        ByteBuffer bytes = ByteBuffer.wrap(content, from, content.length - from);
        CharBuffer piece = CharBuffer.allocate(SAMPLE);
        long length = 0;
        long controls = 0;
        CoderResult result;
        do {
            result = decoder.decode(bytes, piece.clear(), true);
            if (result.isError()) {
                return Optional.empty();
            }
            length += piece.position();
            controls += piece.flip().chars().mapToLong(c -> controls((char) c)).sum();
        } while (result.isOverflow());
        return Optional.of(new Decoded(content, from, charset, controls <= MOST_CONTROLS * length, List.of(notes)));
    }

    /** What a character counts of those that texts have few of; very much if it is the one that they never have. */
    private static long controls(char c) {
        if (c >= ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
            return 0;
        }
        return c == 0 ? Integer.MAX_VALUE : 1;
    }

    private static boolean startsWith(byte[] content, int... mark) {
        return content.length >= mark.length
                && Arrays.equals(
                        Arrays.copyOf(content, mark.length),
                        new String(mark, 0, mark.length).getBytes(StandardCharsets.ISO_8859_1));
    }
}
