package org.demarche.table;

/**
 * What stands between two line ends (CR, LF or CRLF).
 *
 * @param number 1-based
 * @param text without its line end
 * @param whole false if the line is longer than the bound; the text is then only its start
 */
record PhysicalLine(long number, String text, boolean whole) {

    /** Nothing at all, or spaces and tabs that are no delimiters. */
    boolean isBlank(char delimiter) {
        return whole && text.chars().allMatch(c -> c != delimiter && (c == ' ' || c == '\t'));
    }
}
