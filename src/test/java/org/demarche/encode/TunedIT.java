package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.TransformerWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights of the carried transformers, read, changed and served. */
final class TunedIT {

    private static final String QUERY = "encoder.layer.5.attention.self.query.weight";
    private static final List<String> WHO =
            List.of("The minister", "Brussels", "An envoy of the group", "Analysts", "The opposition");
    private static final List<String> WHAT = List.of(
            "welcomed the offer of talks.",
            "refused to lift the sanctions before the border is open.",
            "said the vote would be held in March.",
            "called the strike unacceptable and warned of consequences for everybody involved.",
            "expects growth of 2.4 per cent.",
            "did not comment");

    @ParameterizedTest
    @CsvSource({"minilm-l6, 6", "bge-small, 12", "e5-small, 12"})
    void theWeightsOfACarriedEncoderAreReadAndWrittenBackUnchanged(String name, int layers) throws Exception {
        EncoderSpec spec = EncoderSpec.named(name);
        TransformerWeights weights = WeightsReader.read(spec);
        assertThat(weights.layers()).isEqualTo(layers);
        assertThat(weights.heads()).isEqualTo(12);
        assertThat(weights.width()).isEqualTo(384);
        assertThat(weights.inner()).isEqualTo(1536);
        assertThat(weights.epsilon()).isCloseTo(1e-12, within(1e-18));
        assertThat(weights.tensor("embeddings.word_embeddings.weight")).hasSize(30_522 * 384);
        assertThat(weights.tensor("embeddings.position_embeddings.weight")).hasSize(512 * 384);
        assertThat(EncoderSpec.tuned(spec, weights.tensors()).source().model())
                .isEqualTo(spec.source().model());
    }

    /** The carriers of 8 bits were made from those of 32 by the rule that tuned weights are quantised by. */
    @ParameterizedTest
    @ValueSource(strings = {"minilm-l6", "bge-small", "e5-small"})
    void theWeightsOfACarriedEncoderGiveThe8BitsThatItIsCarriedIn(String name) throws Exception {
        TransformerWeights weights = WeightsReader.read(EncoderSpec.named(name));
        EncoderSpec small = EncoderSpec.named(name + "-int8");
        Map<String, float[]> layers = new HashMap<>(weights.tensors());
        layers.keySet().removeIf(tensor -> tensor.endsWith("_embeddings.weight"));
        assertThat(EncoderSpec.tuned(small, layers).source().model())
                .isEqualTo(small.source().model());
    }

    @Test
    void aChangedWeightChangesTheVectorsAndTheFingerprintAndNotTheName() throws Exception {
        EncoderSpec base = EncoderSpec.named("minilm-l6");
        float[] query = WeightsReader.read(base).tensor(QUERY).clone();
        for (int i = 0; i < query.length; i++) {
            query[i] *= 1.1f;
        }
        EncoderSpec tuned = EncoderSpec.tuned(base, Map.of(QUERY, query));
        assertThat(tuned.name()).isEqualTo("minilm-l6");
        try (Encoder before = Encoder.open(base, 2);
                Encoder after = Encoder.open(tuned, 2);
                Encoder again = Encoder.open(EncoderSpec.tuned(base, Map.of(QUERY, query)), 1)) {
            assertThat(after.fingerprint()).isEqualTo(again.fingerprint()).isNotEqualTo(before.fingerprint());
            double lowest = lowestCosine(encode(before), encode(after));
            assertThat(lowest).isBetween(0.9, 0.99999);
            assertThat(encode(after).values()).isEqualTo(encode(again).values());
        }
        EncoderSpec tooSmall = EncoderSpec.tuned(base, Map.of(QUERY, Arrays.copyOf(query, 7)));
        assertThatThrownBy(() -> Encoder.open(tooSmall, 1))
                .isInstanceOf(EncodeException.class)
                .hasMessage("encoder minilm-l6: tensor " + QUERY + ": found 7 numbers; expected 147456,"
                        + " as in the encoder that it was tuned from");
    }

    /**
     * All weights of the upper half of the layers moved by Gaussian noise of a tenth of their own deviation. Measured,
     * the least cosine of 30 sentences: minilm-l6 0.9870 (of the carried pair 0.9865), bge-small 0.9931 (0.9946),
     * e5-small 0.9965 (0.9962); the noise itself moves them to 0.9517, 0.9695 and 0.9758.
     */
    @ParameterizedTest
    @CsvSource({"minilm-l6, 3, 0.98", "bge-small, 6, 0.985", "e5-small, 6, 0.99"})
    void eightBitsKeepTheVectorsOfATunedEncoder(String name, int from, double bound) throws Exception {
        EncoderSpec full = EncoderSpec.named(name);
        EncoderSpec small = EncoderSpec.named(name + "-int8");
        Map<String, float[]> changed = noisy(WeightsReader.read(full), from);
        try (Encoder base = Encoder.open(full, 2);
                Encoder tuned = Encoder.open(EncoderSpec.tuned(full, changed), 2);
                Encoder tunedSmall = Encoder.open(EncoderSpec.tuned(small, changed), 2)) {
            Matrix expected = encode(tuned);
            double moved = lowestCosine(encode(base), expected);
            double kept = lowestCosine(expected, encode(tunedSmall));
            assertThat(kept).isGreaterThan(bound).isGreaterThan(moved);
        }
    }

    @Test
    void theWordPiecesAreThoseThatTheTransformerIsFed() throws Exception {
        // ids of bert-base-uncased: "query" 23032, ":" 1024, "hello" 7592, "world" 2088
        Pieces alone = WordPieces.of(EncoderSpec.named("e5-small")).of(new Passage("Hello world", "not read"));
        assertThat(alone.ids()).containsExactly(101, 23032, 1024, 7592, 2088, 102);
        assertThat(alone.ofText()).containsExactly(7592, 2088);
        assertThat(alone.pooled()).isZero();
        assertThat(WordPieces.of(EncoderSpec.named("minilm-l6"))
                        .of(new Passage("a ".repeat(1000), ""))
                        .ids())
                .hasSize(256);
    }

    @Test
    void inAContextTheSentenceBeforeIsReadFirst() throws Exception {
        WordPieces pieces = WordPieces.of(EncoderSpec.named("e5-small").withContext(8));

        Pieces whole = pieces.of(new Passage("World", "Hello"));
        assertThat(whole.ids()).containsExactly(101, 23032, 1024, 7592, 102, 2088, 102);
        assertThat(whole.ofText()).containsExactly(2088);
        assertThat(whole.pooled()).isEqualTo(5);

        // of a long one its end: six of its pieces between the marks
        assertThat(pieces.of(new Passage("World", "a a a world world world world world hello"))
                        .ids())
                .containsExactly(101, 2088, 2088, 2088, 2088, 2088, 7592, 102, 2088, 102);
        // without one, or with a blank one, as ever
        assertThat(pieces.of(new Passage("World", " ")).ids()).containsExactly(101, 23032, 1024, 2088, 102);
        // the window holds for both together
        assertThat(pieces.of(new Passage("a ".repeat(1000), "Hello")).ids()).hasSize(256);
    }

    @Test
    void aContextChangesTheVectorAndOtherPassagesDoNot() throws Exception {
        EncoderSpec spec = EncoderSpec.named("minilm-l6");
        Passage alone = new Passage("It will be signed in May.", "");
        Passage after = new Passage("It will be signed in May.", "The treaty is ready.");
        Passage other =
                new Passage("It will be signed in May.", "The sentence was read out to the convict at noon in court.");
        try (Encoder deaf = Encoder.open(spec, 1);
                Encoder hearing = Encoder.open(spec.withContext(48), 2)) {
            Matrix together =
                    hearing.read(List.of(alone, after, other), Progress.NONE).vectors();
            Matrix one = hearing.read(List.of(after), Progress.NONE).vectors();

            assertThat(together.row(1)).isEqualTo(one.row(0)).isNotEqualTo(together.row(2));
            assertThat(deaf.read(List.of(after), Progress.NONE).vectors().row(0))
                    .isEqualTo(together.row(0));
            assertThat(hearing.fingerprint()).isNotEqualTo(deaf.fingerprint());
        }
    }

    private static Map<String, float[]> noisy(TransformerWeights weights, int from) {
        Random random = new Seed(17).random();
        Map<String, float[]> changed = new HashMap<>();
        IntStream.range(from, weights.layers())
                .boxed()
                .flatMap(layer -> TransformerWeights.layerNames(layer).stream())
                .forEach(name -> changed.put(name, noisy(weights.tensor(name), random)));
        return changed;
    }

    private static float[] noisy(float[] values, Random random) {
        double squares = 0;
        double sum = 0;
        for (float x : values) {
            squares += (double) x * x;
            sum += x;
        }
        double mean = sum / values.length;
        double deviation = Math.sqrt(squares / values.length - mean * mean);
        float[] noisy = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            noisy[i] = (float) (values[i] + 0.1 * deviation * random.nextGaussian());
        }
        return noisy;
    }

    /** Of 30 sentences. */
    private static Matrix encode(Encoder encoder) {
        List<String> sentences = WHO.stream()
                .flatMap(who -> WHAT.stream().map(what -> who + " " + what))
                .toList();
        return encoder.read(Passage.alone(sentences), Progress.NONE).vectors();
    }

    private static double lowestCosine(Matrix a, Matrix b) {
        return IntStream.range(0, a.rows())
                .mapToDouble(row -> IntStream.range(0, a.columns())
                        .mapToDouble(i -> (double) a.get(row, i) * b.get(row, i))
                        .sum())
                .min()
                .orElseThrow();
    }
}
