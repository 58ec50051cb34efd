package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FolderTest {

    private static final String POOLING = "1_Pooling/config.json";

    @TempDir
    private Path parent;

    @Test
    void aDirectoryIsAnEncoderPooledByTheMeanUnlessItSaysOtherwise() throws Exception {
        Path directory = directory("model.onnx");
        EncoderSpec spec = EncoderSpec.of(directory.toString());
        assertThat(spec.name()).isEqualTo("folder:my encoder");
        assertThat(spec.usage()).isEqualTo("pooling=MEAN window=8 precision=FP32 norm=L2 prefix=\"\"");
        assertThat(EncoderSpec.folder(directory, Pooling.CLS, "query: ").usage())
                .isEqualTo("pooling=CLS window=8 precision=FP32 norm=L2 prefix=\"query: \"");
        assertThat(WeightsReader.read(spec).layers()).isEqualTo(TinyBert.LAYERS);
    }

    @Test
    void theModelMayBeInAFolderOfItsOwnAndBehindALink() throws Exception {
        Path directory = directory("onnx/model.onnx");
        Path link = Files.createSymbolicLink(parent.resolve("link"), directory);
        assertThat(EncoderSpec.folder(link).name()).isEqualTo("folder:link");
        assertThat(EncoderSpec.folder(link).source().model())
                .isEqualTo(EncoderSpec.folder(directory).source().model());
    }

    @Test
    void aModelOf8BitArithmeticIsKnownAsOne() throws Exception {
        Path directory = directory("model.onnx");
        TinyBert eightBits = TinyBert.of(TinyBert.weights())
                .matrices(TinyBert.Matrices.INT8)
                .and(1, TinyBert.node("DynamicQuantizeLinear", List.of("x"), "q"));
        Files.write(directory.resolve("model.onnx"), eightBits.write().toByteArray());
        assertThat(EncoderSpec.folder(directory).precision()).isEqualTo(EncoderSpec.Precision.INT8);
        assertThat(EncoderSpec.folder(directory).window()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~{\"pooling_mode_cls_token\": true, \"pooling_mode_mean_tokens\": false}~, CLS",
                "~{\"pooling_mode_cls_token\": false, \"pooling_mode_mean_tokens\": true, \"include_prompt\": true}~, MEAN"
            })
    void theWayOfPoolingIsReadFromTheDirectory(String configuration, Pooling expected) throws Exception {
        Path directory = directory("model.onnx");
        write(directory, POOLING, configuration);
        assertThat(EncoderSpec.folder(directory).pooling()).isEqualTo(expected);
    }

    @Test
    void anotherWayOfPoolingIsRefusedUnlessTheUserSaysWhich() throws Exception {
        Path directory = directory("model.onnx");
        write(directory, POOLING, "{\"pooling_mode_max_tokens\": true}");
        assertRefused(
                () -> EncoderSpec.folder(directory),
                directory.resolve(POOLING) + ": found [pooling_mode_max_tokens]; expected pooling_mode_mean_tokens or"
                        + " pooling_mode_cls_token: choose one of the two yourself");
        assertThat(EncoderSpec.folder(directory, Pooling.MEAN, "").pooling()).isEqualTo(Pooling.MEAN);
        write(directory, POOLING, "no JSON");
        assertRefused(() -> EncoderSpec.folder(directory), directory.resolve(POOLING) + ": found no JSON object (");
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        Path nowhere = parent.resolve("nowhere");
        assertRefused(() -> EncoderSpec.of(nowhere.toString()), nowhere + ": found no directory with model.onnx nor");
        Path directory = Files.createDirectory(parent.resolve("empty"));
        assertRefused(
                () -> EncoderSpec.folder(directory),
                directory + ": found neither model.onnx nor onnx/model.onnx; expected an encoder of the BERT family,");
        Files.write(
                directory.resolve("model.onnx"),
                TinyBert.of(TinyBert.weights()).write().toByteArray());
        assertRefused(
                () -> WordPieces.of(EncoderSpec.folder(directory)),
                "encoder folder:empty: " + directory.resolve("tokenizer.json") + ": found no such file; expected the");
    }

    @Test
    void aModelThatIsCutOrKeepsItsWeightsElsewhereIsRefused() throws Exception {
        Path directory = directory("model.onnx");
        Path model = directory.resolve("model.onnx");
        ProtoWriter external = new ProtoWriter().number(1, 2).number(2, 1).number(14, 1);
        Files.write(
                model, TinyBert.of(TinyBert.weights()).and(5, external).write().toByteArray());
        assertRefused(() -> EncoderSpec.folder(directory), model + ": the ONNX file, byte ");
        byte[] whole = TinyBert.of(TinyBert.weights()).write().toByteArray();
        Files.write(model, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(() -> EncoderSpec.folder(directory), model + ": the ONNX file, byte ");
    }

    @Test
    void whatIsNeitherANameNorADirectoryIsAnsweredWithBoth() {
        assertThatThrownBy(() -> EncoderSpec.of("be\u202Ert"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no encoder is called \"be\\u202Ert\"; expected one of e5-small, e5-small-int8, bge-small,"
                        + " bge-small-int8, minilm-l6, minilm-l6-int8,"
                        + " or a directory with a model.onnx and a tokenizer.json");
        assertThatThrownBy(() -> EncoderSpec.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EncoderSpec.of("a/\0")).isInstanceOf(IllegalArgumentException.class);
    }

    private Path directory(String model) throws Exception {
        Path directory = parent.resolve("my encoder");
        Path file = directory.resolve(model);
        Files.createDirectories(file.getParent());
        Files.write(file, TinyBert.of(TinyBert.weights()).write().toByteArray());
        return directory;
    }

    private static void write(Path directory, String name, String content) throws Exception {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(EncodeException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("\n");
    }
}
