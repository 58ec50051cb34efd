package org.demarche.review;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.NormalText;
import org.demarche.OneLine;

/** Text as it is compared after it has been through spreadsheets, and how alike two texts are. */
final class Content {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int GRAM = 3;

    private Content() {}

    /**
     * Normal text ({@link NormalText}) without invisible characters: neither quotes, dashes, blanks nor apostrophes count. Text
     * without letters and digits stays, on one line.
     */
    static String of(String text) {
        String spoken = NormalText.spoken(visible(text));
        return spoken.isEmpty() ? bare(text).replaceAll("\\?+", "?") : spoken;
    }

    /** A cell without blanks of any kind and invisible characters at its ends, or within it, on one line. */
    static String bare(String cell) {
        return OneLine.of(visible(cell));
    }

    /** Bare, without the apostrophes that keep text from being a formula, one kind of dash, lower case: for ids, names, labels. */
    static String key(String cell) {
        String bare = bare(Normalizer.normalize(cell, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Pd}", "-");
        int start = 0;
        while (start < bare.length() && bare.charAt(start) == '\'') {
            start++;
        }
        return bare.substring(start);
    }

    /** As a program writes text that keeps it in Windows-1252: what that lacks becomes a question mark. */
    static String inWindows(String text) {
        return new String(text.getBytes(WINDOWS), WINDOWS);
    }

    /** As a program shows text whose UTF-8 it takes for Windows-1252, bytes left out that this has no letter for. */
    static String taken(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS).replace("\uFFFD", "");
    }

    /** What the text was before a program took its UTF-8 for Windows-1252; nothing if it was no UTF-8. */
    static Optional<String> undone(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            byte[] one = String.valueOf(c).getBytes(WINDOWS);
            if (c >= 0x80 && c < 0xA0) {
                bytes.put((byte) c); // the five bytes that Windows-1252 leaves open
            } else if (one.length == 1 && (one[0] != '?' || c == '?')) {
                bytes.put(one[0]);
            } else {
                return Optional.empty();
            }
        }
        try {
            String before =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return before.equals(text) ? Optional.empty() : Optional.of(before);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * How alike two contents are: twice the pieces of three characters that both have, over the pieces of the two (Dice 1945).
     *
     * @return 0 to 1
     */
    static double likeness(String one, String other) {
        Map<String, Integer> pieces = new HashMap<>();
        String first = " " + one + " ";
        String second = " " + other + " ";
        for (int i = 0; i + GRAM <= first.length(); i++) {
            pieces.merge(first.substring(i, i + GRAM), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + GRAM <= second.length(); i++) {
            String piece = second.substring(i, i + GRAM);
            int left = pieces.getOrDefault(piece, 0);
            if (left > 0) {
                shared++;
                pieces.put(piece, left - 1);
            }
        }
        int all = Math.max(0, first.length() - GRAM + 1) + Math.max(0, second.length() - GRAM + 1);
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007F') {
                return text.codePoints()
                        .filter(c -> Character.getType(c) != Character.FORMAT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
