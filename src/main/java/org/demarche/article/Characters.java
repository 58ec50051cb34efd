package org.demarche.article;

import java.text.Normalizer;

/** Brings text to one form: Unicode NFC, {@code \n} at line ends, no invisible characters, plain blanks. */
final class Characters {

    /** As the Stream-Safe Text Format (UAX #15, D4): more marks on one letter are no writing, and cost quadratic time. */
    private static final int MOST_MARKS = 30;

    private Characters() {}

    static String clean(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isAsciiLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (isAsciiLetter || (c > '\u007f' && Character.isLetter(text.codePointAt(i)))) {
                return true;
            }
        }
        return false;
    }

    /** Blanks of every width and tabs as one blank, none at the ends; line ends too. */
    static String oneLine(String text) {
        String stripped = text.strip();
        return isOneLine(stripped) ? stripped : inOneLine(stripped);
    }

    private static boolean isOneLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static String inOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /** ASCII, Latin letters and the usual marks of punctuation are clean by themselves: most text is of these alone. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = (c >= ' ' && c < '\u007f')
                    || c == '\n'
                    || c == '\t'
                    || (c > '\u00a0' && c < '\u0300' && c != '\u00ad')
                    || (c >= '\u2010' && c <= '\u2027');
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (c == '\r') {
                clean.append(i < text.length() && text.charAt(i) == '\n' ? "" : "\n");
            } else if (marks <= MOST_MARKS) {
                append(clean, c);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder clean, int c) {
        switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> clean.append(' ');
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append('\n');
            case Character.CONTROL -> clean.append(control(c));
            case Character.FORMAT -> {} // soft hyphen, zero width, direction marks, byte order mark
            case Character.SURROGATE -> clean.append('\uFFFD');
            default -> clean.appendCodePoint(c);
        }
    }

    private static String control(int c) {
        return switch (c) {
            case '\t' -> "\t";
            case '\n', '\u000B', '\u0085' -> "\n";
            case '\f' -> "\n\n";
            default -> "";
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
