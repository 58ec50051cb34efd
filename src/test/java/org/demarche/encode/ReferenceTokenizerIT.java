package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.Seed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our WordPiece gives the same ids as Hugging Face's own, for the tokenizer that all carriers share. */
final class ReferenceTokenizerIT {

    private static final int WINDOW = 256;
    private static final Seed SEED = new Seed(20261122);

    /** Ends of ranges of code points, both included: scripts and signs that a news article may hold. */
    private static final int[][] BLOCKS = {
        {0x00, 0x7FC}, // Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, with their marks
        {0x900, 0x9FC}, // Devanagari, Bengali
        {0x1E00, 0x2E42}, // Latin and Greek with accents, punctuation, zero-width, signs
        {0x3000, 0xA63F}, // CJK, kana
        {0xAC00, 0xD7FF}, // Hangul
        {0xE000, 0xFFFF}, // private use, ligatures, full-width forms
        {0x1F300, 0x1F9FF}, // emoji
        {0x20000, 0x20FFF} // more CJK
    };

    private static final List<String> SENTENCES = List.of(
            "“We won’t yield an inch,” she said — and left.",
            "Erdoğan and İnönü met in İstanbul; Łódź, Čapek, naïve, œuvre, Straße, ﬁrst ﬂight.",
            "Talks re\u00ADsumed\u200B at 9:30 a.m., U.S.-led; $3.5bn (€3.2bn) was ‘frozen’…",
            "外交部发言人说,中方坚决反对。 日本語のテキスト 한국어 문장",
            "Москва выразила протест; Αθήνα ΔΙΑΨΕΥΔΕΙ ΤΟΥΣ ΙΣΧΥΡΙΣΜΟΥΣ, قال المتحدث",
            "👩🏽‍🚀🇺🇦 signed 👍🏿 the #deal @UN https://example.org/a_b?c=d%20e <b>bold</b> \\n C:\\tmp",
            "cafe\u0301 Z\u0351\u036B\u0343algo\u0300\u0316 \u0000\u0007\uFEFF\uFFFD\u2028end\r\n\ttab");

    private static final List<String> PARTS = List.of("ing", "able", "UN", "war", "peace", "ness", "trans", "quo");

    private static HuggingFaceTokenizer reference;
    private static WordPiece ours;

    @BeforeAll
    static void open() throws IOException {
        System.setProperty("OPT_OUT_TRACKING", "true"); // DJL asks the network where it runs unless told not to
        byte[] file = EncoderSpec.named("e5-small").source().tokenizer();
        reference = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(file), Map.of("maxLength", "" + WINDOW, "truncation", "true"));
        ours = TokenizerFile.read(file);
    }

    @AfterAll
    static void close() {
        reference.close();
    }

    @Test
    void everyCharacterOfTheBlocksIsReadAlike() {
        Stream<String> texts = Arrays.stream(BLOCKS)
                .flatMapToInt(block -> IntStream.rangeClosed(block[0], block[1]))
                .mapToObj(c -> "a" + Character.toString(c) + "b");
        assertThat(texts).allSatisfy(ReferenceTokenizerIT::assertReadAlike);
    }

    @Test
    void mixturesOfEverythingAreReadAlike() {
        Random random = SEED.random();
        assertThat(Stream.generate(() -> mixture(random)).limit(3000))
                .allSatisfy(ReferenceTokenizerIT::assertReadAlike);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void sentencesAreReadAlikeOnceAndOverAndOver(int times) {
        assertThat(SENTENCES).allSatisfy(sentence -> assertReadAlike((sentence + " ").repeat(times)));
    }

    /** 1 to 120 parts, half of them plain words, so that pieces inside words meet strange characters. */
    private static String mixture(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = 1 + random.nextInt(120); left > 0; left--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append(' ');
                case 1, 2 -> text.append((char) ('A' + random.nextInt(58)));
                case 3 -> text.append(PARTS.get(random.nextInt(PARTS.size())));
                default -> {
                    int[] block = BLOCKS[random.nextInt(BLOCKS.length)];
                    text.appendCodePoint(block[0] + random.nextInt(block[1] - block[0] + 1));
                }
            }
        }
        return text.toString();
    }

    private static void assertReadAlike(String text) {
        long[] expected = reference.encode(text).getIds();
        assertThat(Arrays.stream(ours.tokens(text, WINDOW)).asLongStream())
                .as(text)
                .containsExactly(box(expected));
    }

    private static Long[] box(long[] values) {
        return Arrays.stream(values).boxed().toArray(Long[]::new);
    }
}
