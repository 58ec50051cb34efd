package org.demarche.encode;

import java.text.Normalizer;
import java.util.function.IntConsumer;

/**
 * Makes characters plain before words are cut, as BERT does (Devlin et al., "BERT: Pre-training of Deep Bidirectional
 * Transformers", NAACL 2019; the "basic tokenizer" of its code). Each character is treated by itself, so that the work
 * is linear in the text: canonical reordering of marks across characters is left out, as the marks go anyway.
 *
 * @param cleanText drop control characters, make every white space a blank
 * @param chineseCharacters set each Chinese character apart by blanks
 * @param stripAccents decompose (Unicode NFD) and drop the non-spacing marks
 * @param lowercase by the code point's own mapping, whatever stands around it
 */
record BertNormalizer(boolean cleanText, boolean chineseCharacters, boolean stripAccents, boolean lowercase) {

    private static final int ASCII_END = 0x80;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int CAPITAL_I_WITH_DOT = 0x130;
    private static final int DOT_ABOVE = 0x307;

    /** Hands on what becomes of a code point: none, one or several. */
    void normalize(int codePoint, IntConsumer out) {
        if (cleanText && isDropped(codePoint)) {
            return;
        }
        if (chineseCharacters && isChinese(codePoint)) {
            out.accept(' ');
            decompose(codePoint, out);
            out.accept(' ');
            return;
        }
        decompose(cleanText && isBlank(codePoint) ? ' ' : codePoint, out);
    }

    /** White space as Unicode defines it. */
    static boolean isBlank(int codePoint) {
        return Character.isSpaceChar(codePoint) || (codePoint >= '\t' && codePoint <= '\r') || codePoint == 0x85;
    }

    private void decompose(int codePoint, IntConsumer out) {
        if (!stripAccents || codePoint < ASCII_END) {
            lower(codePoint, out);
            return;
        }
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> lower(part, out));
    }

    private void lower(int codePoint, IntConsumer out) {
        if (!lowercase) {
            out.accept(codePoint);
            return;
        }
        out.accept(Character.toLowerCase(codePoint));
        if (codePoint == CAPITAL_I_WITH_DOT) { // the only one whose lower case is two code points
            out.accept(DOT_ABOVE);
        }
    }

    private static boolean isDropped(int codePoint) {
        if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> codePoint == REPLACEMENT;
        };
    }

    /** The blocks that BERT names; kana and Hangul are written with blanks or treated as letters. */
    private static boolean isChinese(int codePoint) {
        return (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
                || (codePoint >= 0x3400 && codePoint <= 0x4DBF)
                || (codePoint >= 0x20000 && codePoint <= 0x2A6DF)
                || (codePoint >= 0x2A700 && codePoint <= 0x2B73F)
                || (codePoint >= 0x2B740 && codePoint <= 0x2B81F)
                || (codePoint >= 0x2B920 && codePoint <= 0x2CEAF)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0x2F800 && codePoint <= 0x2FA1F);
    }
}
