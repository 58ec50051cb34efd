package org.demarche;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The weights of an encoder of the BERT family (Devlin et al., NAACL 2019), by the names that Hugging Face's BERT gives
 * them: {@code embeddings.*} and {@code encoder.layer.0.*} onward. Matrices are row-major [inputs × outputs], so that a
 * dense layer is {@code y = x·W + b}. Arrays are not copied on the way in or out, for speed; whoever hands one over stops
 * writing to it.
 *
 * @param layers transformer layers, 1 or more
 * @param heads of the attention; they share the width evenly
 * @param width numbers of a token's state
 * @param inner width between the two dense layers of the feed-forward part
 * @param epsilon added to the variance in each layer normalisation
 * @param tensors by name; exactly those of {@link #names}
 */
public record TransformerWeights(
        int layers, int heads, int width, int inner, double epsilon, Map<String, float[]> tensors) {

    /** Of the embeddings: word pieces [vocabulary × width], positions [longest × width], kinds of text [2 × width]. */
    private static final List<String> EMBEDDINGS = List.of(
            "embeddings.word_embeddings.weight",
            "embeddings.position_embeddings.weight",
            "embeddings.token_type_embeddings.weight",
            "embeddings.LayerNorm.weight",
            "embeddings.LayerNorm.bias");

    private static final List<String> PARTS = List.of(
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "attention.output.LayerNorm",
            "intermediate.dense",
            "output.dense",
            "output.LayerNorm");

    /** @throws IllegalArgumentException if the sizes do not fit each other, or a tensor is missing or of another size */
    public TransformerWeights {
        tensors = Map.copyOf(tensors);
        if (layers < 1 || heads < 1 || width < 1 || inner < 1 || width % heads != 0) {
            throw new IllegalArgumentException("a transformer of " + layers + " layers, " + heads + " heads, width "
                    + width + " and inner width " + inner);
        }
        for (String name : names(layers)) {
            float[] values = tensors.get(name);
            if (values == null) {
                throw new IllegalArgumentException("no tensor " + name);
            }
            int expected = size(name, width, inner);
            boolean fits = name.endsWith("_embeddings.weight")
                    ? values.length > 0 && values.length % width == 0
                    : values.length == expected;
            if (!fits) {
                throw new IllegalArgumentException("tensor " + name + " has " + values.length + " numbers");
            }
        }
        if (tensors.size() != names(layers).size()) {
            throw new IllegalArgumentException("tensors of another kind of transformer among " + tensors.keySet());
        }
    }

    /** The names of all tensors: embeddings first, then layer after layer. */
    public static List<String> names(int layers) {
        return Stream.concat(
                        EMBEDDINGS.stream(), IntStream.range(0, layers).boxed().flatMap(l -> layerNames(l).stream()))
                .toList();
    }

    /** The names of the tensors of one layer, in the order of use. */
    public static List<String> layerNames(int layer) {
        return PARTS.stream()
                .flatMap(part -> Stream.of(".weight", ".bias").map(end -> "encoder.layer." + layer + "." + part + end))
                .toList();
    }

    /** @param name one of {@link #names} */
    public float[] tensor(String name) {
        return Objects.requireNonNull(tensors.get(name), name);
    }

    private static int size(String name, int width, int inner) {
        if (name.endsWith("intermediate.dense.weight")) {
            return Math.multiplyExact(width, inner);
        }
        if (name.endsWith("intermediate.dense.bias")) {
            return inner;
        }
        if (name.endsWith(".bias") || name.contains("LayerNorm")) {
            return width;
        }
        boolean fromInner = name.endsWith(".output.dense.weight") && !name.contains("attention");
        return Math.multiplyExact(width, fromInner ? inner : width);
    }
}
