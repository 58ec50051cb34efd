package org.demarche.corpus;

/** Blanks as people cannot see them: spaces of any width, controls, and characters of no width. */
final class Blank {

    private Blank() {}

    /** The text without blanks at the ends; empty if there is nothing else. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
