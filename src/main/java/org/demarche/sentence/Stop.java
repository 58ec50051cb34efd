package org.demarche.sentence;

/**
 * A run of stops with what closes after it: in {@code talks?!") The} the run is {@code ?!}, closed after the bracket.
 *
 * @param from first character of the run
 * @param to after the run
 * @param closed after the quotes, brackets and footnote mark that belong to it
 * @param next the first character that is no blank; the line's length at its end
 */
record Stop(String line, int from, int to, int closed, int next) {

    private static final int LONGEST_NOTE = 5;

    /** Reads on from a stop character. */
    static Stop at(String line, int from) {
        int to = from;
        while (to < line.length() && Marks.isStop(line.charAt(to))) {
            to = afterSpacedDots(line, to + 1);
        }
        int closed = afterLoneClosers(line, afterNote(line, afterClosers(line, to)));
        int next = closed < line.length() && line.charAt(closed) == ' ' ? closed + 1 : closed;
        return new Stop(line, from, to, closed, next);
    }

    boolean isLast() {
        return next == line.length();
    }

    boolean isGlued() {
        return next == closed && !isLast();
    }

    boolean isSingleDot() {
        return to - from == 1 && line.charAt(from) == '.';
    }

    boolean asks() {
        return contains("?") || contains("!");
    }

    /** Three dots or the sign for them. Four dots are an ellipsis with a full stop, and end a sentence. */
    boolean isEllipsis() {
        long dots = line.substring(from, to).chars().filter(c -> c == '.').count();
        return !asks() && (contains("…") ? to - from == 1 : dots == 3);
    }

    boolean isQuoted() {
        for (int i = to; i < closed; i++) {
            if (Marks.isQuote(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(String sign) {
        return line.substring(from, to).contains(sign);
    }

    private static int afterClosers(String line, int from) {
        int at = from;
        while (at < line.length() && Marks.isCloser(line.charAt(at)) && !opensWord(line, at)) {
            at++;
        }
        return at;
    }

    /** With the blank forgotten, {@code talks.“We} opens a quotation; a straight mark there is taken to close one. */
    private static boolean opensWord(String line, int at) {
        return "“‘„«‹‚「『".indexOf(line.charAt(at)) >= 0
                && at + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(at + 1));
    }

    /** Some set an ellipsis as {@code . . .}: then its dots are one stop. */
    private static int afterSpacedDots(String line, int from) {
        int at = from;
        while (at + 1 < line.length()
                && line.charAt(at) == ' '
                && line.charAt(at + 1) == '.'
                && !isDecimal(line, at + 1)) {
            at += 2;
        }
        return at;
    }

    private static boolean isDecimal(String line, int dot) {
        return dot + 1 < line.length() && Character.isDigit(line.charAt(dot + 1));
    }

    /**
     * Past a footnote mark as encyclopedias and reports set it: {@code talks.[12]}, and with a blank before it unless the line is
     * a list of notes.
     */
    private static int afterNote(String line, int from) {
        boolean apart = from + 1 < line.length() && line.charAt(from) == ' ' && line.charAt(0) != '[';
        int bracket = apart ? from + 1 : from;
        int end = afterBracket(line, bracket);
        boolean lone = end == line.length() || line.charAt(end) == ' ';
        return end > bracket && (!apart || lone) ? end : from;
    }

    private static int afterBracket(String line, int from) {
        if (from >= line.length() || line.charAt(from) != '[') {
            return from;
        }
        int at = from + 1;
        while (at < line.length() && at < from + LONGEST_NOTE && Character.isDigit(line.charAt(at))) {
            at++;
        }
        boolean isNote = at > from + 1 && at < line.length() && line.charAt(at) == ']';
        return isNote ? at + 1 : from;
    }

    /** Past closing marks with a blank before: {@code tomorrow.' "}. A straight mark is one only at the line's end. */
    private static int afterLoneClosers(String line, int from) {
        int at = from;
        while (at + 1 < line.length() && line.charAt(at) == ' ' && isLoneCloser(line, at + 1)) {
            at += 2;
        }
        return at;
    }

    private static boolean isLoneCloser(String line, int at) {
        boolean last = at + 1 == line.length();
        boolean lone = last || line.charAt(at + 1) == ' ';
        return lone && (last ? Marks.isCloser(line.charAt(at)) : "”’»›)]".indexOf(line.charAt(at)) >= 0);
    }
}
