package org.demarche.encode;

import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The word pieces that a transformer knows. Immutable.
 *
 * @param ids of each piece
 * @param unknown the id of what is not in it
 * @param continuation what a piece inside a word begins with, for example {@code ##}
 * @param longestWord in code points; a longer word is unknown
 */
record Vocabulary(Map<String, Integer> ids, int unknown, String continuation, int longestWord) {

    /**
     * Hands on the ids of a word's pieces: from the left, each time the longest piece that is known; if that fails
     * anywhere, the whole word is one unknown (WordPiece, Wu et al., "Google's Neural Machine Translation System",
     * arXiv 1609.08144, section 4.1; greedy as in BERT's code).
     */
    void pieces(String word, IntConsumer out) {
        Integer whole = ids.get(word);
        if (whole != null && word.length() <= longestWord) {
            out.accept(whole);
            return;
        }
        int[] pieces = new int[word.length()];
        int count = word.codePointCount(0, word.length()) <= longestWord ? split(word, pieces) : 0;
        if (count == 0) {
            out.accept(unknown);
        }
        for (int i = 0; i < count; i++) {
            out.accept(pieces[i]);
        }
    }

    /** Fills in the pieces; returns how many, 0 if the word cannot be made of them. */
    private int split(String word, int[] pieces) {
        int count = 0;
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer id = ids.get(piece(word, start, end));
            while (id == null && --end > start) {
                id = ids.get(piece(word, start, end));
            }
            if (id == null) {
                return 0;
            }
            pieces[count++] = id;
            start = end;
        }
        return count;
    }

    private String piece(String word, int start, int end) {
        String part = word.substring(start, end);
        return start == 0 ? part : continuation + part;
    }
}
