package org.demarche.sentence;

import java.util.Set;
import org.demarche.Words;

/** Who says it, after a quoted question or shout: {@code “Will they come?” Minister Arvo Lind asked.} */
final class SpeechTag {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 100;

    private static final Set<String> VERBS =
            Words.of("said says asked asks added told wrote replied answered shouted cried demanded wondered exclaimed"
                    + " declared continued");

    private static final Set<String> INSIDE_NAMES = Set.of("of", "the", "for", "de", "van", "von", "al", "el", "bin");

    private SpeechTag() {}

    /** True if a name of a few capitalised words and then a verb of saying start there. */
    static boolean follows(String line, int from) {
        String[] words =
                line.substring(from, Math.min(line.length(), from + LONGEST)).split(" ", MOST_WORDS + 1);
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            if (VERBS.contains(withoutMark(words[i]))) {
                return i > 0;
            }
            if (!isNamePart(words[i])) {
                return false;
            }
        }
        return false;
    }

    private static boolean isNamePart(String word) {
        return INSIDE_NAMES.contains(word)
                || (!word.isEmpty()
                        && Character.isUpperCase(word.charAt(0))
                        && (!word.endsWith(".") || word.length() <= 4)
                        && !word.endsWith(","));
    }

    private static String withoutMark(String word) {
        return word.endsWith(".") || word.endsWith(",") || word.endsWith(":")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
