package org.demarche.article;

import java.util.HashSet;
import java.util.Set;

/**
 * The text of an article as its page states it in JSON-LD ({@code articleBody}), to tell which pieces of the page are
 * the article's. Compares runs of four words, so that marks, links and breaks do not matter.
 */
final class StatedText {

    private static final int RUN = 4;

    /** A shorter one is a summary. */
    private static final int SHORTEST = 400;

    private final Set<Integer> runs = new HashSet<>();

    private StatedText() {}

    static StatedText of(String body) {
        StatedText stated = new StatedText();
        if (body.length() >= SHORTEST) {
            stated.count(body, true);
        }
        return stated;
    }

    boolean isKnown() {
        return !runs.isEmpty();
    }

    /** How much of a text stands in the article, 0 to 1; 0 for a text of fewer than four words. */
    double shareOf(String text) {
        return isKnown() ? count(text, false) : 0;
    }

    /** Adds the runs of words in the text, or tells which share of them is there. */
    private double count(String text, boolean add) {
        int[] last = new int[RUN];
        int words = 0;
        int found = 0;
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word = 31 * word + Character.toLowerCase(c);
            } else if (word != 0) {
                last[words++ % RUN] = word;
                word = 0;
                if (words >= RUN) {
                    int run = run(last, words);
                    found += add ? (runs.add(run) ? 1 : 0) : runs.contains(run) ? 1 : 0;
                }
            }
        }
        return words < RUN ? 0 : (double) found / (words - RUN + 1);
    }

    private static int run(int[] last, int words) {
        int run = 17;
        for (int i = 0; i < RUN; i++) {
            run = 1_000_003 * run + last[(words + i) % RUN];
        }
        return run;
    }
}
