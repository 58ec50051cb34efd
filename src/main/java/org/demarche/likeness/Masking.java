package org.demarche.likeness;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes proper names and numbers out of texts. Real articles name the persons and places of their days, invented ones
 * others; told apart by these, they would tell nothing about the language.
 *
 * <p>A word with a capital inside a sentence becomes one mark, the same for all; a word with a digit another. At the
 * beginning of a sentence, or behind a quotation mark, a bracket, a colon or a mark that ends sentences, where every
 * word may have a capital, a word becomes the mark if the texts have it inside sentences more often with a capital than
 * they have it without one anywhere, or if it has a capital behind its first letter. {@code I} stays.
 *
 * <p>So titles ({@code President}), weekdays and months are marks as well, and a name that stands at beginnings only
 * stays as it is. Immutable.
 */
final class Masking {

    /** Words that no text has; of letters alone, so that they are counted as words are. */
    static final String NAME = "xnamex";

    static final String NUMBER = "xnumberx";

    /** Initials with their points, a number with its points and commas, or a word with one apostrophe. */
    private static final Pattern WORD = Pattern.compile("(?:\\p{L}\\.){2,}+"
            + "|\\p{N}[\\p{L}\\p{M}\\p{N}]*+(?:[.,:/]\\p{N}++)*+"
            + "|[\\p{L}\\p{M}\\p{N}]++(?:['’]\\p{L}++)?+");

    private static final Pattern BEGINNING = Pattern.compile("[?!…:;\"“”„‘'«»(\\[]");
    private static final Pattern CAPITAL = Pattern.compile("[\\p{Lu}\\p{Lt}]");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
    private static final Set<String> SPEAKER = Set.of("i", "i'm", "i've", "i'll", "i'd");

    /** How often a word has a capital inside sentences, minus how often it has none. */
    private final Map<String, Integer> capitals;

    private Masking(Map<String, Integer> capitals) {
        this.capitals = capitals;
    }

    /** @param texts all that is to be masked */
    static Masking of(List<String> texts) {
        Map<String, Integer> capitals = new HashMap<>();
        for (String text : texts) {
            Matcher words = WORD.matcher(text);
            for (int end = 0; words.find(); end = words.end()) {
                boolean capital = hasCapital(words.group());
                if (!capital || !isBeginning(end, text.substring(end, words.start()))) {
                    capitals.merge(stem(words.group()), capital ? 1 : -1, Integer::sum);
                }
            }
        }
        return new Masking(capitals);
    }

    String masked(String text) {
        StringBuilder masked = new StringBuilder();
        Matcher words = WORD.matcher(text);
        int done = 0;
        while (words.find()) {
            String gap = text.substring(done, words.start());
            masked.append(gap).append(masked(words.group(), isBeginning(done, gap)));
            done = words.end();
        }
        return masked.append(text.substring(done)).toString();
    }

    /** As people read it: marks in brackets. */
    static String shown(String term) {
        return term.replace(NAME, "[name]").replace(NUMBER, "[number]");
    }

    private String masked(String word, boolean beginning) {
        if (DIGIT.matcher(word).find()) {
            return NUMBER;
        }
        if (!hasCapital(word) || SPEAKER.contains(folded(word))) {
            return word;
        }
        boolean name = !beginning || isCapitalWithin(word) || capitals.getOrDefault(stem(word), 0) > 0;
        return name ? NAME : word;
    }

    /** Whether nothing but marks stands before the word, or one behind which a capital means nothing. */
    private static boolean isBeginning(int previousEnd, String gap) {
        return previousEnd == 0 || BEGINNING.matcher(gap).find();
    }

    private static boolean hasCapital(String word) {
        return CAPITAL.matcher(word).find();
    }

    /** {@code NATO} and {@code U.S.}, but not {@code Talks} and {@code A}. */
    private static boolean isCapitalWithin(String word) {
        return CAPITAL.matcher(word.substring(word.offsetByCodePoints(0, 1))).find();
    }

    private static String stem(String word) {
        return POSSESSIVE.matcher(folded(word)).replaceFirst("");
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
