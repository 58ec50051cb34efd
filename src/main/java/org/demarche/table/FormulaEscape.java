package org.demarche.table;

/**
 * Keeps spreadsheets from taking text for a formula (CWE-1236): such text gets one apostrophe in front.
 *
 * <p>Text is taken for a formula if, after any apostrophes, blanks, controls and zero-width characters, it starts with
 * one of {@code = + - @} or their full-width forms, or if a tab, CR or LF is among those. The rule looks through
 * leading apostrophes, so that it holds for escaped text as for the text itself; that makes {@link #unescape} the exact
 * inverse of {@link #escape}, however often text is escaped.
 */
public final class FormulaEscape {

    private static final char APOSTROPHE = '\'';

    private static final String TRIGGERS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaEscape() {}

    public static String escape(String text) {
        return isFormula(text) ? APOSTROPHE + text : text;
    }

    /** Takes back what {@link #escape} did; other text comes back as it is. */
    public static String unescape(String written) {
        return !written.isEmpty() && written.charAt(0) == APOSTROPHE && isFormula(written)
                ? written.substring(1)
                : written;
    }

    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && isLookedThrough(text.charAt(at))) {
            if ("\t\r\n".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
            at++;
        }
        return at < text.length() && TRIGGERS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isLookedThrough(char c) {
        return c == APOSTROPHE
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
