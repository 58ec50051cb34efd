package org.demarche.encode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Visible;
import org.demarche.storage.Json;

/**
 * A directory on the user's disk, as Hugging Face's tools write it. Links are followed: the user chose the directory.
 * Every file is bounded in size and is a regular one.
 */
record Folder(Path directory) implements EncoderSource {

    private static final List<String> MODELS = List.of("model.onnx", "onnx/model.onnx");
    private static final int LARGEST_TOKENIZER = 64 << 20;
    private static final int LARGEST_CONFIGURATION = 1 << 20;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PATH = 300;

    /** The operations that scale 8-bit arithmetic by what is in the batch. */
    private static final List<String> BY_THE_BATCH =
            List.of("DynamicQuantizeLinear", "DynamicQuantizeMatMul", "MatMulIntegerToFloat");

    /** How the files are to be used. */
    EncoderSpec spec(Optional<Pooling> pooling, String prefix) throws IOException {
        OnnxFile file = OnnxFile.read(model());
        int window = Math.min(EncoderSpec.WINDOW, positions(file).orElse(EncoderSpec.WINDOW));
        if (window < EncoderSpec.SMALLEST_WINDOW) {
            throw new EncodeException(shown(modelFile()) + ": found " + window + " positions; expected at least "
                    + EncoderSpec.SMALLEST_WINDOW);
        }
        EncoderSpec.Precision precision =
                BY_THE_BATCH.stream().anyMatch(file::has) ? EncoderSpec.Precision.INT8 : EncoderSpec.Precision.FP32;
        return new EncoderSpec(
                name(), this, pooling.isPresent() ? pooling.get() : pooling(), prefix, window, precision);
    }

    @Override
    public ByteBuffer model() throws IOException {
        Path file = modelFile();
        try (InputStream in = Files.newInputStream(file)) {
            ByteBuffer content = ModelBytes.read(in, Files.size(file), shown(file));
            OnnxFile.read(content); // so that it is whole and reads no other file
            return content;
        } catch (EncodeException e) {
            throw new EncodeException(shown(file) + ": " + e.getMessage(), e);
        }
    }

    @Override
    public byte[] tokenizer() throws IOException {
        Path file = directory.resolve("tokenizer.json");
        return read("tokenizer.json", LARGEST_TOKENIZER)
                .orElseThrow(() -> new EncodeException(shown(file) + ": found no such file; expected the tokenizer of"
                        + " the model, as Hugging Face's tokenizers write it"));
    }

    @Override
    public Optional<byte[]> configuration() throws IOException {
        return read("config.json", LARGEST_CONFIGURATION);
    }

    private String name() {
        Path last = directory.toAbsolutePath().normalize().getFileName();
        return "folder:" + Visible.of(last == null ? "/" : last.toString(), LONGEST_NAME);
    }

    private Path modelFile() {
        return MODELS.stream()
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new EncodeException(shown(directory) + ": found "
                        + (Files.isDirectory(directory) ? "neither " : "no directory with ")
                        + String.join(" nor ", MODELS)
                        + "; expected an encoder of the BERT family, exported to ONNX"));
    }

    /** As sentence-transformers writes it. */
    private Pooling pooling() throws IOException {
        String name = "1_Pooling/config.json";
        Optional<byte[]> content = read(name, LARGEST_CONFIGURATION);
        if (content.isEmpty()) {
            return Pooling.MEAN;
        }
        Map<?, ?> fields = json(directory.resolve(name), content.get());
        List<String> modes = fields.entrySet().stream()
                .filter(field -> Boolean.TRUE.equals(field.getValue()))
                .map(field -> String.valueOf(field.getKey()))
                .filter(field -> field.startsWith("pooling_mode_"))
                .toList();
        if (modes.equals(List.of("pooling_mode_mean_tokens"))) {
            return Pooling.MEAN;
        }
        if (modes.equals(List.of("pooling_mode_cls_token"))) {
            return Pooling.CLS;
        }
        throw new EncodeException(
                shown(directory.resolve(name)) + ": found " + Visible.of(modes.toString(), LONGEST_PATH)
                        + "; expected pooling_mode_mean_tokens or pooling_mode_cls_token: choose one of the two yourself");
    }

    /** How many positions of a text the model knows, where it has a table of them. */
    private static Optional<Integer> positions(OnnxFile file) {
        return file.names().stream()
                .filter(name ->
                        Stream.of("", "_quantized").anyMatch(end -> name.endsWith("position_embeddings.weight" + end)))
                .flatMap(name -> file.tensor(name).stream())
                .filter(tensor -> tensor.shape().size() == 2)
                .map(tensor -> tensor.shape().get(0))
                .findFirst();
    }

    private Optional<byte[]> read(String name, int largest) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(largest + 1);
            if (content.length > largest) {
                throw new EncodeException(
                        shown(file) + ": found more than " + largest + " bytes; expected at most so many");
            }
            return Optional.of(content);
        }
    }

    private static Map<?, ?> json(Path file, byte[] content) {
        try {
            return Json.read(content, Map.class);
        } catch (IOException e) {
            throw new EncodeException(shown(file) + ": found no JSON object (" + e.getMessage() + "); expected one", e);
        }
    }

    private static String shown(Path path) {
        return Visible.of(path.toString(), LONGEST_PATH);
    }
}
