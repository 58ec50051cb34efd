package org.demarche;

import java.nio.file.Path;

/** Text from strangers, made safe to print: one line, no control, escape or direction-changing character. */
public final class Visible {

    private Visible() {}

    /**
     * The text with every control, format, line-breaking and unpaired surrogate character written as {@code \\uXXXX}
     * ({@code \\n}, {@code \\r} and {@code \\t} as such).
     */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> visible.append(escaped(c));
                default -> visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /** The name of a file, in full. */
    public static String of(Path file) {
        return of(file.toString());
    }

    /** As {@link #of}, and cut with an ellipsis to at most {@code most} characters. */
    public static String of(String text, int most) {
        String visible = of(text.length() > 4 * most ? text.substring(0, 4 * most) : text);
        return visible.length() <= most ? visible : visible.substring(0, most - 1) + "…";
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                StringBuilder units = new StringBuilder();
                for (char unit : Character.toChars(codePoint)) {
                    units.append("\\u").append(String.format("%04X", (int) unit));
                }
                yield units.toString();
            }
        };
    }
}
