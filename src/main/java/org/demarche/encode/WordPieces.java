package org.demarche.encode;

import java.io.IOException;
import java.util.Arrays;

/** The token ids that an encoder feeds its transformer for a passage. Thread-safe. */
public final class WordPieces {

    private static final int MARKS = 2; // [CLS] and [SEP]

    /** Of what stands before a text, more is not looked at: many more characters than the tokens that are read. */
    private static final int MOST_CHARACTERS_BEFORE = 2_000;

    private final WordPiece tokenizer;
    private final String prefix;
    private final int prefixLength;
    private final int window;
    private final int context;

    WordPieces(WordPiece tokenizer, EncoderSpec spec) {
        this.tokenizer = tokenizer;
        this.prefix = spec.prefix();
        this.window = spec.window();
        this.prefixLength = tokenizer.tokens(prefix, window).length - MARKS;
        this.context = Math.min(spec.context(), window / 2);
    }

    /**
     * @throws IOException if the tokenizer's file cannot be read
     * @throws EncodeException if it is missing, or is not a BERT's
     */
    public static WordPieces of(EncoderSpec spec) throws IOException {
        try {
            return new WordPieces(TokenizerFile.read(spec.source().tokenizer()), spec);
        } catch (EncodeException e) {
            throw e.of(spec);
        }
    }

    /**
     * A text alone is read as {@code [CLS]}, the specification's prefix and the text, {@code [SEP]}; one in a context as
     * {@code [CLS]}, the prefix and what stands before, {@code [SEP]}, the text, {@code [SEP]}. Of what stands before,
     * the end is read, as far as the specification's context goes, and then without the prefix. What does not fit the
     * window is left out at the end.
     *
     * @return 2 ids to as many as the window
     */
    public Pieces of(Passage passage) {
        int[] before = context == 0 ? new int[0] : before(passage.before());
        if (before.length <= MARKS + prefixLength) {
            return alone(passage.text());
        }
        int[] text = tokenizer.tokens(passage.text(), window - before.length + 1);
        int[] ids = Arrays.copyOf(before, before.length + text.length - 1);
        System.arraycopy(text, 1, ids, before.length, text.length - 1);
        return new Pieces(ids, before.length, before.length);
    }

    private Pieces alone(String text) {
        int[] ids = tokenizer.tokens(prefix + text, window);
        return new Pieces(ids, Math.min(1 + prefixLength, ids.length - 1), 0);
    }

    /** As many of the last tokens as the context has room for, behind {@code [CLS]}. */
    private int[] before(String text) {
        int cut = Math.max(0, text.length() - MOST_CHARACTERS_BEFORE);
        int[] all = tokenizer.tokens(prefix + text.substring(cut), MARKS + prefixLength + MOST_CHARACTERS_BEFORE);
        if (all.length <= context) {
            return all;
        }
        int[] end = new int[context];
        end[0] = all[0];
        System.arraycopy(all, all.length - context + 1, end, 1, context - 1);
        return end;
    }

    /** The id that fills up the shorter texts of a batch. */
    int padding() {
        return tokenizer.padding();
    }
}
