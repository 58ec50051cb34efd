package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EncoderSpecTest {

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> EncoderSpec.named("bert"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no encoder is called \"bert\"; expected one of e5-small, e5-small-int8, bge-small,"
                        + " bge-small-int8, minilm-l6, minilm-l6-int8");
    }

    @Test
    void theUsageIsWordedAsInEveryFingerprintSoFar() {
        assertThat(EncoderSpec.named("e5-small").usage())
                .isEqualTo("pooling=MEAN window=256 precision=FP32 norm=L2 prefix=\"query: \"");
    }

    @ParameterizedTest
    @MethodSource("org.demarche.encode.EncoderSpec#carried")
    void theTokenizerOfEachComesWithTheProgram(EncoderSpec spec) throws Exception {
        WordPiece tokenizer = TokenizerFile.read(spec.source().tokenizer());
        // ids of bert-base-uncased, from whose vocabulary of 30,522 all of them stem: "hello" 7592, "world" 2088
        assertThat(tokenizer.tokens("Hello, world", spec.window())).containsExactly(101, 7592, 1010, 2088, 102);
    }

    @Test
    void aMissingCarrierIsNamed() {
        Carrier absent = new Carrier("nowhere", "nothing");
        assertThatThrownBy(absent::model)
                .isInstanceOf(EncodeException.class)
                .hasMessage("found no nothing.onnx on the class path;"
                        + " expected it in the jar dev.langchain4j:langchain4j-embeddings-nowhere");
    }
}
