package org.demarche.encode;

import java.io.IOException;

/** The token ids that an encoder feeds its transformer for a text. Thread-safe. */
public final class WordPieces {

    private final WordPiece tokenizer;
    private final String prefix;
    private final int window;

    WordPieces(WordPiece tokenizer, EncoderSpec spec) {
        this.tokenizer = tokenizer;
        this.prefix = spec.prefix();
        this.window = spec.window();
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
     * @return {@code [CLS]}, the specification's prefix and the text, {@code [SEP]}: 2 ids to as many as its window;
     *     what does not fit is left out at the end
     */
    public int[] ids(String text) {
        return tokenizer.tokens(prefix + text, window);
    }

    /** Whether the text has more tokens than fit the window. */
    boolean exceeds(String text) {
        return tokenizer.exceeds(prefix + text, window);
    }

    /** The id that fills up the shorter texts of a batch. */
    int padding() {
        return tokenizer.padding();
    }
}
