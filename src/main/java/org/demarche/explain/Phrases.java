package org.demarche.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into at most {@value #MOST} phrases: behind commas and the like, before conjunctions, prepositions and
 * auxiliary verbs. Up to 24 words a phrase has at most 4 words, up to 36 at most 5, and so on. A sentence of at most 4
 * words is cut into its words. Takes time in proportion to the length.
 *
 * <p>What comes out for which sentence stands in {@code src/test/resources/spec/phrases/*.yaml}.
 */
final class Phrases {

    static final int MOST = 12;

    private static final int LONGEST = 4;
    private static final int SPREAD = 2;

    /** Possessive, so that no text makes it go back. */
    private static final Pattern PIECE = Pattern.compile("[^\\s\\p{Z}\u2014]++\u2014*+|\u2014++");

    private final List<Word> words;
    private final int fewest;
    private final int longest;

    private Phrases(List<Word> words) {
        this.words = words;
        this.fewest = Math.max(1, (words.size() + MOST - 1) / MOST);
        this.longest = words.size() <= LONGEST ? 1 : Math.max(LONGEST, fewest + SPREAD);
    }

    /** The phrases, which put together are the sentence; one if it has no word. */
    static List<Phrase> of(String sentence) {
        Phrases cut = new Phrases(words(sentence));
        List<Phrase> phrases = new ArrayList<>();
        int first = 0;
        while (first < cut.words.size()) {
            int next = first + cut.length(first, MOST - phrases.size());
            int start = first == 0 ? 0 : cut.words.get(first).start();
            int end = next == cut.words.size()
                    ? sentence.length()
                    : cut.words.get(next).start();
            phrases.add(new Phrase(start, sentence.substring(start, end)));
            first = next;
        }
        return phrases.isEmpty() ? List.of(new Phrase(0, sentence)) : List.copyOf(phrases);
    }

    /**
     * How many words the phrase has that begins with this one: up to the first good place for a cut; else, unless these
     * are the last words, up to the first fair one; else as many as it may have.
     *
     * @param phrases how many there may still be, this one included
     */
    private int length(int first, int phrases) {
        int rest = words.size() - first;
        int best = Math.min(rest, longest);
        int bestRank = rest <= longest ? FunctionWords.DETERMINER : FunctionWords.LINK;
        for (int length = 1; length <= Math.min(longest, rest - 1) && bestRank < FunctionWords.OPENER; length++) {
            int rank = rank(first + length);
            if (rank > bestRank
                    && (length >= fewest || (rank >= FunctionWords.OPENER && fit(rest - length, phrases - 1)))) {
                best = length;
                bestRank = rank;
            }
        }
        while (best > fewest && best < rest && rank(first + best) < 0) {
            best--;
        }
        return best;
    }

    /** Whether so many words go into so many phrases, however short each gets. */
    private boolean fit(int rest, int phrases) {
        return rest <= (long) phrases * fewest;
    }

    /** How good a place for a cut is before a word; below 0 where it would tear apart what belongs together. */
    private int rank(int word) {
        if (words.get(word - 1).endsClause() || words.get(word).opensClause()) {
            return FunctionWords.OPENER;
        }
        return words.get(word - 1).isFunctionWord() ? -1 : words.get(word).rank();
    }

    /** Pieces without a letter or digit go with the word before them. */
    private static List<Word> words(String sentence) {
        List<Integer> starts = new ArrayList<>();
        Matcher pieces = PIECE.matcher(sentence);
        while (pieces.find()) {
            if (pieces.group().codePoints().anyMatch(Character::isLetterOrDigit)) {
                starts.add(pieces.start());
            }
        }
        List<Word> words = new ArrayList<>(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : sentence.length();
            words.add(new Word(starts.get(i), sentence.substring(starts.get(i), end)));
        }
        return words;
    }
}
