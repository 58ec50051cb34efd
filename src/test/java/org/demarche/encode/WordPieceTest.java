package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordPieceTest {

    private static final int WINDOW = 256;

    /** Piece n has the id n; {@code [UNK]} is 1, {@code [CLS]} 2, {@code [SEP]} 3. */
    private static final String[] PIECES = {
        "[PAD]", "[UNK]", "[CLS]", "[SEP]", "talks", "talk", "##s", "##ed", "stall", ",", "cafe", "a", "b", "'", "$"
    };

    @ParameterizedTest(name = "\"{0}\" is read as \"{1}\"")
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "Talks stalled,           talks stall ##ed",
                "talkss,                  talks ##s",
                "café CAFÉ cafe\u0301,    cafe cafe cafe",
                "a\u00ADb a\u200Bb,       [UNK] [UNK]",
                "a\u0000'b,               a ' b",
                "b$ $b,                   b $ $ b",
                "talksx,                  [UNK]",
                "a和b,                    a [UNK] b",
                "a\u00A0b\u3000a\tb,      a b a b",
                "a\uFFFD\uD800,           a",
                "[SEP] a,                 [UNK] [UNK] [UNK] a",
            })
    void aTextBecomesThePiecesItIsMadeOf(String text, String pieces) {
        assertThat(pieces(text)).isEqualTo("[CLS] " + pieces + " [SEP]");
    }

    @Test
    void aBlankTextIsTheTwoEndsAlone() {
        assertThat(pieces("")).isEqualTo("[CLS] [SEP]");
        assertThat(pieces(" \n\u200B\u0301")).isEqualTo("[CLS] [SEP]");
    }

    @Test
    void aWordOfAHundredCharactersIsReadAndALongerOneIsUnknown() {
        String rest = "s".repeat(95);
        assertThat(pieces("talks" + rest)).startsWith("[CLS] talks ##s");
        assertThat(pieces("talks" + rest + "s")).isEqualTo("[CLS] [UNK] [SEP]");
    }

    @Test
    void aTextIsCutWhereTheWindowEnds() {
        WordPiece tokenizer = tokenizer();
        assertThat(tokenizer.tokens("a b a b", 6)).containsExactly(2, 11, 12, 11, 12, 3);
        assertThat(tokenizer.tokens("a b a b a", 6)).containsExactly(2, 11, 12, 11, 12, 3);
    }

    @ParameterizedTest
    @CsvSource({"a", "'a '", "\u0301", "\u200B", "'\u0315\u0316'", "和", "'"})
    void aMegabyteIsReadInLinearTime(String repeated) {
        String hostile = repeated.repeat((1 << 20) / repeated.length());
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(tokenizer().tokens(hostile, WINDOW)).hasSizeLessThanOrEqualTo(WINDOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"WordPiece\" | \"BPE\"     | type: found BPE; expected WordPiece",
                "\"[SEP]\"     | \"[EOS]\"   | model.vocab: found no [SEP]; expected every special token",
                "true          | \"yes\"     | found yes; expected Boolean",
                "100           | null        | max_input_chars_per_word: found null; expected Integer",
                "\"a\":11      | \"a\":\"x\" | vocab: found x; expected Integer",
                "\"model\"     | \"modell\"  | model",
            })
    void anotherKindOfTokenizerIsRefusedByTheFieldThatDiffers(String here, String instead, String message) {
        byte[] file = json().replace(here, instead).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TokenizerFile.read(file))
                .isInstanceOf(EncodeException.class)
                .hasMessageStartingWith("tokenizer.json: ")
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    private static String pieces(String text) {
        return Arrays.stream(tokenizer().tokens(text, WINDOW))
                .mapToObj(id -> PIECES[id])
                .collect(Collectors.joining(" "));
    }

    private static WordPiece tokenizer() {
        return TokenizerFile.read(json().getBytes(StandardCharsets.UTF_8));
    }

    private static String json() {
        StringBuilder vocabulary = new StringBuilder();
        for (int id = 0; id < PIECES.length; id++) {
            vocabulary
                    .append(id == 0 ? "" : ",")
                    .append('"')
                    .append(PIECES[id])
                    .append("\":")
                    .append(id);
        }
        return "{\"normalizer\":{\"type\":\"BertNormalizer\",\"clean_text\":true,\"handle_chinese_chars\":true,"
                + "\"strip_accents\":null,\"lowercase\":true},\"model\":{\"type\":\"WordPiece\","
                + "\"unk_token\":\"[UNK]\",\"continuing_subword_prefix\":\"##\",\"max_input_chars_per_word\":100,"
                + "\"vocab\":{" + vocabulary + "}}}";
    }
}
