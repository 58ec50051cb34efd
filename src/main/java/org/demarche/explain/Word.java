package org.demarche.explain;

/**
 * A run of characters without a blank that holds a letter or digit, with everything up to the next one.
 *
 * @param start where in the sentence it begins
 * @param text up to the next word, blanks at the end included
 */
record Word(int start, String text) {

    private static final String CLOSING = ",;:?!\u2026\u2013\u2014)]\"\u201D\u00BB";
    private static final String OPENING = "([\"\u201C\u00AB\u2018'";

    /** Behind a comma, dash, bracket or quotation the clause is over. */
    boolean endsClause() {
        String seen = text.stripTrailing();
        int last = seen.length() - 1;
        boolean closesQuote = last > 0 && "'\u2019".indexOf(seen.charAt(last)) >= 0;
        return CLOSING.indexOf(seen.charAt(closesQuote ? last - 1 : last)) >= 0;
    }

    /** Whether a quotation or bracket begins with it. */
    boolean opensClause() {
        return OPENING.indexOf(text.charAt(0)) >= 0;
    }

    boolean isFunctionWord() {
        return FunctionWords.contain(letters());
    }

    int rank() {
        return FunctionWords.rank(letters());
    }

    /** From the first letter or digit to the last. */
    private String letters() {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (from < to && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
