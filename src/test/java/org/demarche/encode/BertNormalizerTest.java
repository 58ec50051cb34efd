package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each setting of a tokenizer.json does what it says, and only that. */
final class BertNormalizerTest {

    @Test
    void withoutAnySettingATextStaysAsItIs() {
        assertThat(normalized(new BertNormalizer(false, false, false, false), "É\u200B和İ"))
                .isEqualTo("É\u200B和İ");
    }

    @Test
    void cleaningDropsWhatIsNotSeenAndLevelsBlanks() {
        assertThat(normalized(new BertNormalizer(true, false, false, false), "É\u200B\u0007\u00A0和\n"))
                .isEqualTo("É 和 ");
    }

    @Test
    void chineseCharactersAreSetApart() {
        assertThat(normalized(new BertNormalizer(false, true, false, false), "a和\uD840\uDC00の"))
                .isEqualTo("a 和  \uD840\uDC00 の");
    }

    @Test
    void accentsGoWithoutTheLetters() {
        assertThat(normalized(new BertNormalizer(false, false, true, false), "ÉøĞİ\u0301"))
                .isEqualTo("EøGI");
    }

    @Test
    void lowerCaseLooksAtNoNeighbour() {
        // java.lang.String would make the last sigma ς, and of İ the two characters i and U+0307
        assertThat(normalized(new BertNormalizer(false, false, false, true), "ΟΔΟΣ İI"))
                .isEqualTo("οδοσ i\u0307i");
    }

    private static String normalized(BertNormalizer normalizer, String text) {
        StringBuilder normalized = new StringBuilder();
        text.codePoints().forEach(c -> normalizer.normalize(c, normalized::appendCodePoint));
        return normalized.toString();
    }
}
