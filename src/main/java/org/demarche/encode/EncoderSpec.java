package org.demarche.encode;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which transformer, and how it is to be used.
 *
 * @param name how people call it, for example {@code e5-small}
 * @param source where its files are
 * @param pooling how the states of a text's tokens become one vector
 * @param prefix what the transformer was trained to see before each text; may be empty
 * @param window the most tokens of a text that are read, {@code [CLS]} and {@code [SEP]} included; at least 3
 * @param precision of the weights
 */
public record EncoderSpec(
        String name, EncoderSource source, Pooling pooling, String prefix, int window, Precision precision) {

    /** Of a transformer's weights and of its arithmetic. */
    public enum Precision {
        /** 32-bit floats. */
        FP32,
        /** 8-bit integers, scaled anew by the largest number of each input ("dynamic quantisation"). */
        INT8
    }

    /** Sentences of news articles have about 35 tokens; what is longer is seldom a sentence. */
    private static final int WINDOW = 256;

    private static final int SMALLEST_WINDOW = 3;

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
    }

    /** Those whose files come with the program. */
    public static List<EncoderSpec> carried() {
        return CARRIED;
    }

    /** @throws IllegalArgumentException if there is none of this name; the message lists the names */
    public static EncoderSpec named(String name) {
        return CARRIED.stream()
                .filter(spec -> spec.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no encoder is called \"" + name + "\"; expected one of " + names()));
    }

    /** How the files are used, on one line: a part of the fingerprint, so never to be worded anew. */
    String usage() {
        return "pooling=" + pooling + " window=" + window + " precision=" + precision + " norm=L2 prefix=\"" + prefix
                + "\"";
    }

    private static String names() {
        return CARRIED.stream().map(EncoderSpec::name).collect(Collectors.joining(", "));
    }

    private static EncoderSpec carried(
            String name, String artifact, String files, Pooling pooling, String prefix, Precision precision) {
        return new EncoderSpec(name, new Carrier(artifact, files), pooling, prefix, WINDOW, precision);
    }
}
