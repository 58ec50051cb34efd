package org.demarche.encode;

import java.util.function.Consumer;

/**
 * Cuts normalised code points into words: runs between blanks, with each punctuation mark a word by itself (BERT's
 * basic tokenizer). Holds one word at a time.
 */
final class WordCutter {

    private final int longest;
    private final Consumer<String> words;
    private final StringBuilder word = new StringBuilder();
    private int length;

    /**
     * @param longest code points kept of a word; of a longer one, one more is kept, so that it can be told
     * @param words given each word as soon as it ends
     */
    WordCutter(int longest, Consumer<String> words) {
        this.longest = longest;
        this.words = words;
    }

    void add(int codePoint) {
        if (BertNormalizer.isBlank(codePoint)) {
            end();
        } else if (isPunctuation(codePoint)) {
            end();
            words.accept(Character.toString(codePoint));
        } else if (length <= longest) {
            word.appendCodePoint(codePoint);
            length++;
        }
    }

    /** The text is over. */
    void end() {
        if (length > 0) {
            words.accept(word.toString());
        }
        word.setLength(0);
        length = 0;
    }

    /** Unicode's punctuation and all of ASCII that is neither letter, digit, blank nor control ({@code $+<=>^`|~}). */
    private static boolean isPunctuation(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint > ' ' && codePoint < 0x7F && !Character.isLetterOrDigit(codePoint);
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
