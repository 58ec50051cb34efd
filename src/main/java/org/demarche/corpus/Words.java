package org.demarche.corpus;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text, as they are counted: NFKC (Unicode standard annex 15), lower case, letters only. What stands
 * after an apostrophe is a word of its own: {@code won't} is {@code won} and {@code t}.
 */
final class Words {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Words() {}

    /** Each word once, in the order of the text. */
    static Set<String> of(String text) {
        return WORD.matcher(folded(text))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The whole text in the form in which words are compared. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Whether a folded text is one word and nothing else. */
    static boolean isWord(String folded) {
        return WORD.matcher(folded).matches();
    }

    /** The length of a text in words as people count them: pieces between blanks that hold a letter or a digit. */
    static int length(String text) {
        return (int) BLANKS.splitAsStream(text)
                .filter(piece -> piece.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
