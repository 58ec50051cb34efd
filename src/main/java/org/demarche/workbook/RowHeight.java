package org.demarche.workbook;

/** How high a row must be so that its wrapped texts can be read: not every program finds out by itself. */
final class RowHeight {

    private static final float LINE = 12.75f; // points, of Arial 10
    private static final float MOST = 409; // of Excel

    /** Letters are narrower on average; more would cut the last line of some texts. */
    private static final double LETTERS_A_DIGIT = 1.1;

    private int lines = 1;

    /** @param digits width of the cell, in digits */
    void add(String text, int digits) {
        int width = (int) (digits * LETTERS_A_DIGIT);
        int needed = 0;
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            needed += lines(text, from, end, width);
            from = end + 1;
        }
        lines = Math.max(lines, needed);
    }

    float points() {
        return Math.min(MOST, lines * LINE + 1);
    }

    private static int lines(String text, int from, int end, int width) {
        int lines = 1;
        int start = from;
        while (end - start > width) {
            int blank = text.lastIndexOf(' ', start + width);
            start = blank > start ? blank + 1 : start + width;
            lines++;
        }
        return lines;
    }
}
