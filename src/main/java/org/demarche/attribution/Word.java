package org.demarche.attribution;

import java.util.Locale;

/**
 * A word or mark of a sentence.
 *
 * @param text as written; the {@code 's} of a possessive is a word of its own
 * @param lower in lower case, with straight apostrophes
 * @param start in the sentence
 * @param end after it
 */
record Word(String text, String lower, int start, int end) {

    static Word of(String line, int start, int end) {
        String text = line.substring(start, end);
        return new Word(text, text.toLowerCase(Locale.ROOT).replace('’', '\''), start, end);
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isPossessive() {
        return lower.equals("'s");
    }
}
