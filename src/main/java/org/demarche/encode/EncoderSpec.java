package org.demarche.encode;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.demarche.Visible;

/**
 * Which transformer, and how it is to be used.
 *
 * @param name how people call it, for example {@code e5-small}
 * @param source where its files are
 * @param pooling how the states of a text's tokens become one vector
 * @param prefix what the transformer was trained to see before each text; may be empty
 * @param window the most tokens of a text that are read, {@code [CLS]} and {@code [SEP]} included; at least 3
 * @param precision of the weights
 * @param lower behind how many of its layers a second vector is taken, 0 for the embeddings; empty if none is
 * @param context the most tokens of what stands before a text that are read with it, {@code [CLS]}, prefix and {@code [SEP]}
 *     included; 0 for none, otherwise 3 to 128, and at most half of the window is used
 */
public record EncoderSpec(
        String name,
        EncoderSource source,
        Pooling pooling,
        String prefix,
        int window,
        Precision precision,
        OptionalInt lower,
        int context) {

    /** Of a transformer's weights and of its arithmetic. */
    public enum Precision {
        /** 32-bit floats. */
        FP32,
        /** 8-bit integers, scaled anew by the largest number of each input ("dynamic quantisation"). */
        INT8
    }

    /** Sentences of news articles have about 35 tokens; what is longer is seldom a sentence. */
    static final int WINDOW = 256;

    static final int SMALLEST_WINDOW = 3;
    private static final int LARGEST_CONTEXT = 128;

    private static final int LONGEST_SHOWN = 200;
    private static final String INT8 = "-int8";

    // The prefix and the pooling are those of the models' cards:
    // intfloat/e5-small-v2 (Wang et al., "Text Embeddings by Weakly-Supervised Contrastive Pre-training", 2022),
    // BAAI/bge-small-en-v1.5 (Xiao et al., "C-Pack", 2023), sentence-transformers/all-MiniLM-L6-v2.
    private static final List<EncoderSpec> CARRIED = List.of(
            carried("e5-small", "e5-small-v2", "e5-small-v2", Pooling.MEAN, "query: ", Precision.FP32),
            carried("e5-small-int8", "e5-small-v2-q", "e5-small-v2-q", Pooling.MEAN, "query: ", Precision.INT8),
            carried("bge-small", "bge-small-en-v15", "bge-small-en-v1.5", Pooling.CLS, "", Precision.FP32),
            carried("bge-small-int8", "bge-small-en-v15-q", "bge-small-en-v1.5-q", Pooling.CLS, "", Precision.INT8),
            carried("minilm-l6", "all-minilm-l6-v2", "all-minilm-l6-v2", Pooling.MEAN, "", Precision.FP32),
            carried("minilm-l6-int8", "all-minilm-l6-v2-q", "all-minilm-l6-v2-q", Pooling.MEAN, "", Precision.INT8));

    public EncoderSpec {
        if (window < SMALLEST_WINDOW) {
            throw new IllegalArgumentException("a window of " + window + " tokens leaves no room for a text");
        }
        requireContext(context);
    }

    /** Without a second vector and a context. */
    EncoderSpec(String name, EncoderSource source, Pooling pooling, String prefix, int window, Precision precision) {
        this(name, source, pooling, prefix, window, precision, OptionalInt.empty(), 0);
    }

    /** Those whose files come with the program. */
    public static List<EncoderSpec> carried() {
        return CARRIED;
    }

    /** @throws IllegalArgumentException if there is none of this name; the message lists the names */
    public static EncoderSpec named(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no encoder is called \"" + name + "\"; expected one of " + names()));
    }

    private static Optional<EncoderSpec> find(String name) {
        return CARRIED.stream().filter(spec -> spec.name.equals(name)).findFirst();
    }

    /**
     * A carried encoder by its name, or one in a directory as {@link #folder(Path)} reads it. A carried name is not
     * looked for as a directory: write {@code ./e5-small} for one that is called so.
     *
     * @throws IllegalArgumentException if it is neither; the message lists the names
     * @throws IOException if the directory cannot be read
     * @throws EncodeException if what is in the directory is not an encoder of the BERT family
     */
    public static EncoderSpec of(String nameOrDirectory) throws IOException {
        Optional<EncoderSpec> carried = find(nameOrDirectory);
        if (carried.isPresent()) {
            return carried.get();
        }
        Optional<Path> directory = directory(nameOrDirectory);
        if (directory.isPresent()) {
            return folder(directory.get());
        }
        throw new IllegalArgumentException("no encoder is called \"" + Visible.of(nameOrDirectory, LONGEST_SHOWN)
                + "\"; expected one of " + names() + ", or a directory with a model.onnx and a tokenizer.json");
    }

    /**
     * An encoder of the BERT family in a directory: {@code model.onnx} (or {@code onnx/model.onnx}) with all its
     * weights, and {@code tokenizer.json}. It is pooled as sentence-transformers' {@code 1_Pooling/config.json} says, or
     * by {@link Pooling#MEAN} if there is none; no prefix; a window of 256 tokens, or fewer if it has fewer positions.
     * Its name is {@code folder:} and the directory's last name.
     *
     * @throws IOException if a file cannot be read
     * @throws EncodeException if a file is missing, or is not what is expected of it
     */
    public static EncoderSpec folder(Path directory) throws IOException {
        return new Folder(directory).spec(Optional.empty(), "");
    }

    /** As {@link #folder(Path)}, with another way to use it. */
    public static EncoderSpec folder(Path directory, Pooling pooling, String prefix) throws IOException {
        return new Folder(directory).spec(Optional.of(pooling), prefix);
    }

    /**
     * An encoder with some weights of its transformer replaced, under its name and used as it is.
     *
     * @param changed by the names of {@link org.demarche.TransformerWeights}; not copied: nobody may write to the
     *     arrays any more. That they fit is checked when the encoder is opened
     */
    public static EncoderSpec tuned(EncoderSpec base, Map<String, float[]> changed) {
        return new EncoderSpec(
                base.name,
                new Tuned(base.source, changed),
                base.pooling,
                base.prefix,
                base.window,
                base.precision,
                base.lower,
                base.context);
    }

    /**
     * The same encoder, which gives a second vector too: the mean of the states behind a lower layer. The mean
     * whatever the pooling, since low down the first token's state says little.
     *
     * @param layers below them, 0 for the states of the embeddings; that there are so many is checked when it is opened
     */
    public EncoderSpec withLower(int layers) {
        return new EncoderSpec(name, source, pooling, prefix, window, precision, OptionalInt.of(layers), context);
    }

    /**
     * The same encoder, which reads what stands before a text with it.
     *
     * @param tokens at most so many of it; 0 for none
     * @throws IllegalArgumentException as {@link #requireContext}
     */
    public EncoderSpec withContext(int tokens) {
        return new EncoderSpec(name, source, pooling, prefix, window, precision, lower, tokens);
    }

    /**
     * The twin of a carried encoder in 8-bit integers, with the same weights replaced.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static EncoderSpec int8(EncoderSpec spec) {
        EncoderSpec carried = named(spec.name + INT8).withContext(spec.context);
        EncoderSpec twin = spec.lower.isPresent() ? carried.withLower(spec.lower.getAsInt()) : carried;
        return spec.source instanceof Tuned tuned ? tuned(twin, tuned.changed()) : twin;
    }

    /** @throws IllegalArgumentException if a context of so many tokens is neither 0 nor 3 to 128 */
    public static void requireContext(int tokens) {
        if (tokens != 0 && (tokens < SMALLEST_WINDOW || tokens > LARGEST_CONTEXT)) {
            throw new IllegalArgumentException(
                    "a context of " + tokens + " tokens: expected 0, or " + SMALLEST_WINDOW + " to " + LARGEST_CONTEXT);
        }
    }

    /** How the files are used, on one line: a part of the fingerprint, so never to be worded anew. */
    String usage() {
        return "pooling=" + pooling + " window=" + window + " precision=" + precision + " norm=L2 prefix=\"" + prefix
                + "\"" + (lower.isPresent() ? " lower=" + lower.getAsInt() : "")
                + (context > 0 ? " context=" + context : "");
    }

    private static Optional<Path> directory(String text) {
        try {
            Path path = Path.of(text);
            boolean meant = text.contains("/") || text.contains(File.separator) || Files.isDirectory(path);
            return meant && !text.isEmpty() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String names() {
        return CARRIED.stream().map(EncoderSpec::name).collect(Collectors.joining(", "));
    }

    private static EncoderSpec carried(
            String name, String artifact, String files, Pooling pooling, String prefix, Precision precision) {
        return new EncoderSpec(name, new Carrier(artifact, files), pooling, prefix, WINDOW, precision);
    }
}
