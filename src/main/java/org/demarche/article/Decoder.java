package org.demarche.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
        return marked(content).or(() -> unmarked(content)).filter(decoded -> isText(decoded.text()));
    }

    /** As {@link #decode(byte[])}, but in the encoding that a mail states, if all bytes fit. */
    static Optional<Decoded> decode(byte[] content, Optional<String> stated) {
        return stated.flatMap(Markup::charset)
                .flatMap(charset -> strict(content, charset))
                .filter(Decoder::isText)
                .map(Decoded::of)
                .or(() -> decode(content));
    }

    private static Optional<Decoded> marked(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(lenient(from(content, 3), StandardCharsets.UTF_8, "read as UTF-8"));
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return Optional.of(lenient(from(content, 2), StandardCharsets.UTF_16LE, "read as UTF-16LE"));
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return Optional.of(lenient(from(content, 2), StandardCharsets.UTF_16BE, "read as UTF-16BE"));
        }
        return Optional.empty();
    }

    private static Optional<Decoded> unmarked(byte[] content) {
        Optional<Charset> utf16 = utf16(content);
        if (utf16.isPresent()) {
            return strict(content, utf16.get())
                    .map(text -> Decoded.of(text, "read as " + utf16.get().name() + ", which has no byte order mark"));
        }
        return utf8(content)
                .map(Decoded::of)
                .or(() -> declared(content))
                .or(() -> brokenUtf8(content))
                .or(() -> Optional.of(lenient(content, WINDOWS_1252, "read as windows-1252")));
    }

    private static Optional<Decoded> declared(byte[] content) {
        return Markup.declaredCharset(content).flatMap(charset -> strict(content, charset)
                .map(text -> Decoded.of(text, "read as " + charset.name() + ", as the page declares")));
    }

    /** UTF-8 cut off in a character, or with a few bytes broken: four good characters beyond ASCII to a broken one. */
    private static Optional<Decoded> brokenUtf8(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        long broken = unknown(text);
        long good = text.chars().filter(c -> c > 0x7f && c != UNKNOWN).count();
        boolean onlyCutOff = broken == 1 && text.charAt(text.length() - 1) == UNKNOWN;
        return good >= 4 * broken || onlyCutOff
                ? Optional.of(Decoded.of(text, "read as UTF-8" + lost(broken)))
                : Optional.empty();
    }

    private static Decoded lenient(byte[] content, Charset charset, String note) {
        String text = new String(content, charset);
        long lost = unknown(text);
        boolean needsNote = lost > 0 || charset.equals(WINDOWS_1252);
        return needsNote ? Decoded.of(text, note + (lost > 0 ? lost(lost) : "")) : Decoded.of(text);
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

    /** The fast way: what cannot be decoded becomes {@link #UNKNOWN}, so only a text that holds one is looked at again. */
    private static Optional<String> utf8(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.indexOf(UNKNOWN) < 0 ? Optional.of(text) : strict(content, StandardCharsets.UTF_8);
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            controls += c < ' ' && isControl(c) ? 1 : 0;
        }
        return text.indexOf('\0') < 0 && controls <= MOST_CONTROLS * text.length();
    }

    private static boolean isControl(char c) {
        return "\t\n\r\f".indexOf(c) < 0;
    }

    private static boolean startsWith(byte[] content, int... mark) {
        return content.length >= mark.length
                && Arrays.equals(
                        Arrays.copyOf(content, mark.length),
                        new String(mark, 0, mark.length).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] from(byte[] content, int offset) {
        return Arrays.copyOfRange(content, offset, content.length);
    }
}
