package org.demarche.encode;

import java.util.Arrays;

/**
 * The tokenizer of BERT: a text becomes {@code [CLS]}, the ids of its word pieces, {@code [SEP]}. Thread-safe. Reads no
 * more of a text than fits the window, in time linear in what it reads.
 *
 * <p>The names of special tokens have no meaning in a text: {@code "[SEP]"} is three words there, whoever wrote it.
 */
final class WordPiece {

    private final BertNormalizer normalizer;
    private final Vocabulary vocabulary;
    private final int first;
    private final int last;
    private final int padding;

    /**
     * @param first the id of {@code [CLS]}
     * @param last the id of {@code [SEP]}
     * @param padding the id of {@code [PAD]}
     */
    WordPiece(BertNormalizer normalizer, Vocabulary vocabulary, int first, int last, int padding) {
        this.normalizer = normalizer;
        this.vocabulary = vocabulary;
        this.first = first;
        this.last = last;
        this.padding = padding;
    }

    /** The id that fills up the shorter texts of a batch. */
    int padding() {
        return padding;
    }

    /** @param window the most ids, at least 3 */
    int[] tokens(String text, int window) {
        Window ids = new Window(window);
        WordCutter cutter = new WordCutter(vocabulary.longestWord(), word -> vocabulary.pieces(word, ids::add));
        int position = 0;
        while (position < text.length() && !ids.overflown) {
            int codePoint = text.codePointAt(position);
            normalizer.normalize(codePoint, cutter::add);
            position += Character.charCount(codePoint);
        }
        cutter.end();
        return ids.ids();
    }

    /** The ids so far, and whether there are more than fit. */
    private final class Window {

        private final int most;
        private int[] ids = new int[64];
        private int count;
        private boolean overflown;

        Window(int size) {
            most = size - 1; // the last place is for [SEP]
            add(first);
        }

        void add(int id) {
            if (count == most) {
                overflown = true;
                return;
            }
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, 2 * count);
            }
            ids[count++] = id;
        }

        int[] ids() {
            int[] all = Arrays.copyOf(ids, count + 1);
            all[count] = last;
            return all;
        }
    }
}
