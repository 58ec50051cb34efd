package org.demarche.corpus;

import org.demarche.NormalText;
import org.demarche.Visible;

/**
 * A word or phrase that rows are looked up by: in whole words, case and punctuation ignored. With a star at its end the last
 * word may go on: {@code apologi*} is in {@code apologised}.
 *
 * @param sought between blanks, as {@link NormalText} gives it
 */
record WordPattern(String sought) {

    /** @throws IllegalArgumentException without a letter or digit, or with a star that does not end it */
    static WordPattern of(String written) {
        boolean open = written.endsWith("*");
        String words = open ? written.substring(0, written.length() - 1) : written;
        if (words.indexOf('*') >= 0 || words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException(
                    "\"" + Visible.of(written, 40) + "\"; expected a word or phrase, a star at its end alone");
        }
        return new WordPattern(" " + NormalText.of(words) + (open ? "" : " "));
    }

    /** Whether it is in a text that {@link NormalText} gave. */
    boolean isIn(String normal) {
        return (" " + normal + " ").contains(sought);
    }
}
