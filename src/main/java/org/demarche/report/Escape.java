package org.demarche.report;

import org.demarche.Visible;

/**
 * The one escaper of HTML and SVG, for text and for attributes in double quotes: what comes out has no mark-up in it,
 * and only characters that XML 1.0 allows. Controls and direction-changing characters become visible.
 */
public final class Escape {

    private static final int REPLACEMENT = 0xFFFD;

    private Escape() {}

    public static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        Visible.of(text).codePoints().forEach(c -> append(escaped, c));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int c) {
        switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
        }
    }

    /** Half a character comes from text that was cut; the two last of each plane are none by Unicode. */
    private static boolean isCharacter(int c) {
        return Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
    }
}
