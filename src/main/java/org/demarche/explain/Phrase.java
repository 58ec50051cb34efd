package org.demarche.explain;

/**
 * A piece of a sentence, with the blanks behind it: the phrases of a sentence, put together, are the sentence.
 *
 * @param start where in the sentence it begins, in UTF-16 units from 0
 * @param text as it stands there, never empty
 */
public record Phrase(int start, String text) {

    public Phrase {
        if (start < 0 || text.isEmpty()) {
            throw new IllegalArgumentException("a phrase has text and a place from 0, not " + start);
        }
    }

    /** Where the next phrase begins. */
    public int end() {
        return start + text.length();
    }

    /** The text without blanks and marks of the clause at its ends, for people to read. */
    public String shown() {
        int from = 0;
        int to = text.length();
        while (from < to && isLoose(text.charAt(from))) {
            from++;
        }
        while (from < to && isLoose(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isLoose(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || ",;:.\u2013\u2014".indexOf(c) >= 0;
    }
}
