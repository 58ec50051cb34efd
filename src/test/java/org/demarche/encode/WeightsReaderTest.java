package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.TransformerWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class WeightsReaderTest {

    private static final TransformerWeights WEIGHTS = TinyBert.weights();
    private static final String QUERY = "encoder.layer.1.attention.self.query.weight";
    private static final String INNER = "encoder.layer.0.intermediate.dense.weight";
    private static final String NORM = "encoder.layer.0.output.LayerNorm.weight";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(names = "INT8", mode = EnumSource.Mode.EXCLUDE)
    void weightsAreFoundHoweverTheMatricesAreKept(TinyBert.Matrices matrices) throws Exception {
        assertRead(TinyBert.of(WEIGHTS).matrices(matrices));
    }

    @ParameterizedTest
    @CsvSource({"bert.", "model.", "0.auto_model."})
    void aPrefixOfTheNamesMayBeThere(String prefix) throws Exception {
        assertRead(TinyBert.of(WEIGHTS).prefix(prefix));
    }

    @Test
    void whatTheGraphDoesNotShowIsReadFromTheConfiguration() throws Exception {
        TinyBert tiny = TinyBert.of(WEIGHTS).withoutConstants();
        TransformerWeights read =
                WeightsReader.read(spec(tiny, Optional.of("{\"num_attention_heads\": 4, \"layer_norm_eps\": 1e-5}")));
        assertThat(read.heads()).isEqualTo(4);
        assertThat(read.epsilon()).isEqualTo(1e-5);
        assertRefused(
                TinyBert.of(WEIGHTS).withoutConstants(),
                "the ONNX file: found no constant that shows the attention heads;"
                        + " expected it, or a config.json beside the model");
    }

    @Test
    void relativesOfBertThatComputeOtherwiseAreRefused() {
        String roberta = "found the embeddings of a RoBERTa; expected a BERT's: 2 kinds of text, positions from 0 on";
        assertRefused(TinyBert.of(WEIGHTS).kindsOfText(1), roberta);
        assertRefused(TinyBert.of(WEIGHTS).positions("CumSum"), roberta);
        assertRefused(
                TinyBert.of(WEIGHTS).activation("Tanh"),
                "found another activation in layer 0 ([Mul, Tanh, Div]); expected BERT's GELU (by Erf, not by Tanh)");
        String distances = "encoder.layer.0.attention.self.distance_embedding.weight";
        assertRefused(
                TinyBert.of(WEIGHTS).and(5, TinyBert.floats(distances, new float[1], 1)),
                "found positions relative to each other (" + distances + "); expected a BERT with absolute ones");
        assertRefused(
                TinyBert.of(WEIGHTS).and(1, TinyBert.node("Add", List.of("encoder.layer.1.output.dense.bias"), "z")),
                "found the tensor encoder.layer.1.output.dense.bias used by 2 operations, 2 of them Add or Gemm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"model_type\": \"roberta\"}                  | model_type: found roberta; expected bert",
                "{\"hidden_act\": \"gelu_new\"}                 | hidden_act: found gelu_new; expected gelu",
                "{\"position_embedding_type\": \"relative_key\"} | position_embedding_type: found relative_key; expected",
                "{                                               | Unexpected end-of-input",
                "[]                                              | Cannot deserialize value",
            })
    void aConfigurationThatIsNoBertsIsRefused(String configuration, String message) {
        EncoderSpec spec = spec(TinyBert.of(WEIGHTS), Optional.of(configuration));
        assertThatThrownBy(() -> WeightsReader.read(spec))
                .isInstanceOf(EncodeException.class)
                .hasMessageStartingWith("encoder tiny: config.json: ")
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void whatIsNoBertAtAllIsRefused() {
        EncoderSpec other = spec(TinyOnnx.model(new float[][] {{1}}, Set.of("input_ids")), Optional.empty());
        assertThatThrownBy(() -> WeightsReader.read(other))
                .isInstanceOf(EncodeException.class)
                .hasMessage("encoder tiny: the ONNX file: found 0 tensors called embeddings.word_embeddings.weight,"
                        + " prefix aside; expected one, as a BERT has");
    }

    @Test
    void weightsThatAreNotFiniteAreRefused() {
        TransformerWeights weights = TinyBert.weights();
        weights.tensor(QUERY)[3] = Float.NaN;
        assertRefused(TinyBert.of(weights), "tensor " + QUERY + ": found NaN; expected finite numbers");
    }

    @Test
    void weightsOf8BitsAreNotRead() {
        EncoderSpec spec = EncoderSpec.named("minilm-l6-int8");
        assertThatThrownBy(() -> WeightsReader.read(spec))
                .isInstanceOf(EncodeException.class)
                .hasMessage("encoder minilm-l6-int8: found 8-bit weights; expected 32-bit ones:"
                        + " read them from the encoder of that precision");
        assertRefused(TinyBert.of(WEIGHTS).matrices(TinyBert.Matrices.INT8), "found 8-bit integers as embeddings");
    }

    @ParameterizedTest
    @EnumSource(names = "INT8", mode = EnumSource.Mode.EXCLUDE)
    void tunedWeightsAreInTheFileAndAllElseIsAsItWas(TinyBert.Matrices matrices) throws Exception {
        EncoderSpec base = spec(TinyBert.of(WEIGHTS).matrices(matrices), Optional.empty());
        assertThat(EncoderSpec.tuned(base, WEIGHTS.tensors()).source().model())
                .isEqualTo(base.source().model());

        float[] inner = WEIGHTS.tensor(INNER).clone();
        inner[1] = 100;
        float[] norm = {5, 6, 7, 8};
        TransformerWeights read = WeightsReader.read(EncoderSpec.tuned(base, Map.of(INNER, inner, NORM, norm)));
        assertThat(read.tensors()).allSatisfy((name, values) -> {
            float[] expected = name.equals(INNER) ? inner : name.equals(NORM) ? norm : WEIGHTS.tensor(name);
            assertThat(values).as(name).isEqualTo(expected);
        });
    }

    @Test
    void tunedWeightsThatDoNotFitAreRefused() {
        EncoderSpec base = spec(TinyBert.of(WEIGHTS), Optional.empty());
        assertNotTuned(
                base, Map.of(QUERY, new float[15]), "tensor " + QUERY + ": found 15 numbers; expected 16, as in the");
        assertNotTuned(
                base,
                Map.of("pooler.dense.weight", new float[16]),
                "found a changed tensor pooler.dense.weight; expected the names of a BERT of 2 layers");
        assertNotTuned(
                base,
                Map.of(NORM, new float[] {1, Float.POSITIVE_INFINITY, 1, 1}),
                "tensor " + NORM + ": found Infinity; expected finite numbers");
    }

    @Test
    void aTensorThatOthersShareIsNotChanged() {
        EncoderSpec base =
                spec(TinyBert.of(WEIGHTS).and(1, TinyBert.node("Mul", List.of("x", NORM), "y")), Optional.empty());
        assertNotTuned(base, Map.of(NORM, new float[4]), "found it shared by several operations; expected its own");
    }

    /** Of a column ±1 and 0.5 with one scale each: scale 1/64, so 64, -64 and 32; a column of zeros stays zeros. */
    @Test
    void matricesOf8BitsAreQuantisedAnewSymmetrically() throws Exception {
        EncoderSpec base = spec(TinyBert.of(WEIGHTS).matrices(TinyBert.Matrices.INT8), Optional.empty());
        String query = "encoder.layer.0.attention.self.query.weight"; // one scale
        String key = "encoder.layer.0.attention.self.key.weight"; // a scale for each column
        float[] matrix = {1, 0, 8, 0.25f, -1, 0, 4, 0.25f, 0.5f, 0, 0, 0, 0, 0, -8, -0.25f};
        BertGraph graph = BertGraph.of(OnnxFile.read(EncoderSpec.tuned(base, Map.of(query, matrix, key, matrix))
                .source()
                .model()));
        assertInts(graph.place(query), new float[] {8f / 64}, 8, 0, 64, 2, -8, 0, 32, 2, 4, 0, 0, 0, 0, 0, -64, -2);
        assertInts(
                graph.place(key),
                new float[] {1f / 64, Float.MIN_NORMAL, 8f / 64, 0.25f / 64},
                64,
                0,
                64,
                64,
                -64,
                0,
                32,
                64,
                32,
                0,
                0,
                0,
                0,
                0,
                -64,
                -64);
    }

    @Test
    void embeddingsOf8BitsAreLeftAsTheyAre() {
        EncoderSpec base = spec(TinyBert.of(WEIGHTS).matrices(TinyBert.Matrices.INT8), Optional.empty());
        String words = "embeddings.word_embeddings.weight";
        assertNotTuned(base, Map.of(words, WEIGHTS.tensor(words)), "this tensor must stay as it is");
    }

    private EncoderSpec spec(TinyBert tiny, Optional<String> configuration) {
        return spec(tiny.write().toBuffer(), configuration);
    }

    private EncoderSpec spec(ByteBuffer model, Optional<String> configuration) {
        try {
            byte[] content = new byte[model.remaining()];
            model.get(content);
            Files.write(directory.resolve("model.onnx"), content);
            Files.deleteIfExists(directory.resolve("config.json"));
            if (configuration.isPresent()) {
                Files.writeString(directory.resolve("config.json"), configuration.get());
            }
            // not EncoderSpec.folder: it takes a model with 8-bit arithmetic for what it is
            return new EncoderSpec("tiny", new Folder(directory), Pooling.MEAN, "", 8, EncoderSpec.Precision.FP32);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertInts(WeightPlace place, float[] scales, int... expected) {
        WeightPlace.Integers integers = (WeightPlace.Integers) place;
        byte[] values = new byte[expected.length];
        integers.tensor().bytes().get(0, values);
        assertThat(values).containsExactly(expected);
        assertThat(integers.scales().floats()).containsExactly(scales);
    }

    private void assertRead(TinyBert tiny) throws Exception {
        TransformerWeights read = WeightsReader.read(spec(tiny, Optional.empty()));
        assertThat(read.layers()).isEqualTo(TinyBert.LAYERS);
        assertThat(read.heads()).isEqualTo(TinyBert.HEADS);
        assertThat(read.width()).isEqualTo(TinyBert.WIDTH);
        assertThat(read.inner()).isEqualTo(TinyBert.INNER);
        assertThat(read.epsilon()).isCloseTo(TinyBert.EPSILON, within(1e-18));
        assertThat(read.tensors())
                .allSatisfy((name, values) -> assertThat(values).as(name).isEqualTo(WEIGHTS.tensor(name)));
    }

    private void assertRefused(TinyBert tiny, String message) {
        EncoderSpec spec = spec(tiny, Optional.empty());
        assertThatThrownBy(() -> WeightsReader.read(spec))
                .isInstanceOf(EncodeException.class)
                .hasMessageStartingWith("encoder tiny: ")
                .hasMessageContaining(message);
    }

    private static void assertNotTuned(EncoderSpec base, Map<String, float[]> changed, String message) {
        EncoderSource source = EncoderSpec.tuned(base, changed).source();
        assertThatThrownBy(source::model).isInstanceOf(EncodeException.class).hasMessageContaining(message);
    }
}
