package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second vector, from a lower layer of a carried transformer. */
final class LowerStatesIT {

    private static final EncoderSpec MINILM = EncoderSpec.named("minilm-l6");
    private static final List<String> TEXTS = List.of("The envoy agreed.", "A longer text, about nothing at all.", "");

    @ParameterizedTest
    @CsvSource({
        "minilm-l6, 6",
        "minilm-l6-int8, 6",
        "bge-small, 12",
        "bge-small-int8, 12",
        "e5-small, 12",
        "e5-small-int8, 12"
    })
    void behindAllLayersItIsTheMeanAndBelowAnotherOne(String name, int layers) throws Exception {
        EncoderSpec spec = EncoderSpec.named(name);
        Matrix plain = read(spec).vectors();
        Encoded last = read(spec.withLower(layers));
        Encoded middle = read(spec.withLower(layers / 2));

        if (spec.pooling() == Pooling.MEAN) {
            assertNear(last.lower(), last.vectors());
        }
        assertNear(last.vectors(), plain);
        assertNear(middle.vectors(), plain);
        assertThat(cosine(middle.lower(), plain)).isLessThan(0.95);
        assertThat(last.pieces()).hasSize(TEXTS.size());
    }

    @Test
    void whatIsTunedAboveDoesNotChangeIt() throws Exception {
        String name = "encoder.layer.3.output.dense.bias";
        float[] bias = WeightsReader.read(MINILM).tensor(name).clone();
        bias[7] += 3;
        EncoderSpec tuned = EncoderSpec.tuned(MINILM, Map.of(name, bias));

        assertThat(read(tuned.withLower(3)).lower().values())
                .isEqualTo(read(MINILM.withLower(3)).lower().values());
        assertThat(read(tuned.withLower(4)).lower().values())
                .isNotEqualTo(read(MINILM.withLower(4)).lower().values());
        assertThat(read(tuned.withLower(0)).lower().values())
                .as("behind no layer: the embeddings")
                .isEqualTo(read(MINILM.withLower(0)).lower().values())
                .isNotEqualTo(read(MINILM.withLower(1)).lower().values());
    }

    @Test
    void withoutOneTheVectorsStandForIt() throws Exception {
        Encoded encoded = read(MINILM);

        assertThat(encoded.lower()).isSameAs(encoded.vectors());
    }

    @Test
    void anotherLayerIsAnotherFingerprint() throws Exception {
        try (Encoder without = Encoder.open(MINILM, 1);
                Encoder third = Encoder.open(MINILM.withLower(3), 1);
                Encoder fourth = Encoder.open(MINILM.withLower(4), 1)) {
            assertThat(List.of(without.fingerprint(), third.fingerprint(), fourth.fingerprint()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aLayerThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Encoder.open(MINILM.withLower(7), 1))
                .isInstanceOf(EncodeException.class)
                .hasMessageContaining("found 6 layers; expected at least 7");
    }

    private static Encoded read(EncoderSpec spec) throws Exception {
        try (Encoder encoder = Encoder.open(spec, 2)) {
            return encoder.read(Passage.alone(TEXTS), Progress.NONE);
        }
    }

    private static void assertNear(Matrix found, Matrix expected) {
        for (int i = 0; i < expected.values().length; i++) {
            assertThat((double) found.values()[i]).isCloseTo(expected.values()[i], within(1e-5));
        }
    }

    private static double cosine(Matrix a, Matrix b) {
        double sum = 0;
        for (int j = 0; j < a.columns(); j++) {
            sum += (double) a.get(0, j) * b.get(0, j);
        }
        return sum;
    }
}
