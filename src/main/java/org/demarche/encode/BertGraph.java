package org.demarche.encode;

import java.util.List;
import java.util.Optional;
import org.demarche.TransformerWeights;
import org.demarche.Visible;

/**
 * Where an ONNX file keeps the weights of a BERT. Embeddings, biases and layer normalisations are initialisers named as
 * in Hugging Face's BERT, all perhaps with a common prefix; matrices often have no name, and are found by the graph:
 * from the bias to the operation that adds it, to the one that multiplies, to its constant input.
 */
final class BertGraph {

    private static final String WORDS = "embeddings.word_embeddings.weight";
    private static final int LONGEST_SHOWN = 100;

    private final OnnxFile file;
    private final String prefix;
    private final int layers;

    private BertGraph(OnnxFile file, String prefix, int layers) {
        this.file = file;
        this.prefix = prefix;
        this.layers = layers;
    }

    /** @throws EncodeException if it is not a BERT, as far as names tell */
    static BertGraph of(OnnxFile file) {
        List<String> prefixes = file.names().stream()
                .map(name -> name.endsWith("_quantized") ? name.substring(0, name.lastIndexOf('_')) : name)
                .filter(name -> name.equals(WORDS) || name.endsWith("." + WORDS))
                .map(name -> name.substring(0, name.length() - WORDS.length()))
                .toList();
        if (prefixes.size() != 1) {
            throw new EncodeException("the ONNX file: found " + prefixes.size() + " tensors called " + WORDS
                    + ", prefix aside; expected one, as a BERT has");
        }
        String prefix = prefixes.get(0);
        file.names().stream()
                .filter(name -> name.contains("distance_embedding") || name.contains("relative_attention"))
                .findFirst()
                .ifPresent(name -> {
                    throw refused("positions relative to each other (" + name + ")", "a BERT with absolute ones");
                });
        int layers = 0;
        while (file.tensor(prefix + "encoder.layer." + layers + ".attention.self.query.bias")
                .isPresent()) {
            layers++;
        }
        if (layers == 0) {
            throw refused("no tensor " + prefix + "encoder.layer.0.attention.self.query.bias", "it, as a BERT has");
        }
        return new BertGraph(file, prefix, layers);
    }

    OnnxFile file() {
        return file;
    }

    int layers() {
        return layers;
    }

    /**
     * @param name as in {@link TransformerWeights}
     * @throws EncodeException if it is not found, or found in a form that is not known here
     */
    WeightPlace place(String name) {
        return isMatrix(name) ? matrix(name) : new WeightPlace.Floats(named(name), false);
    }

    /**
     * As {@link #place}, to be changed.
     *
     * @throws EncodeException also if others share the tensor, and would change with it
     */
    WeightPlace ownPlace(String name) {
        WeightPlace place = place(name);
        StoredTensor tensor = place.tensor();
        if (file.uses(tensor.name()) > 1) {
            throw new EncodeException("tensor " + tensor.shown() + " of " + name
                    + ": found it shared by several operations; expected its own, as others would change with it");
        }
        return place;
    }

    /** An initialiser by its canonical name. */
    StoredTensor named(String name) {
        return file.tensor(prefix + name).orElseThrow(() -> {
            boolean quantised = file.tensor(prefix + name + "_quantized").isPresent();
            return quantised
                    ? refused("8-bit integers as " + prefix + name, "32-bit floats: this tensor must stay as it is")
                    : refused("no tensor " + prefix + name, "it, as a BERT has");
        });
    }

    /** The operation that adds the bias of a dense part, for example {@code encoder.layer.0.output.dense}. */
    GraphNode sum(String part) {
        String bias = prefix + part + ".bias";
        List<GraphNode> sums = file.users(bias).stream()
                .filter(node -> node.is("Add") || node.is("Gemm"))
                .toList();
        if (sums.size() != 1) {
            throw refused(
                    "the tensor " + bias + " used by " + file.users(bias).size() + " operations, " + sums.size()
                            + " of them Add or Gemm",
                    "one of these: the file may have been fused for a certain processor; export it anew");
        }
        return sums.get(0);
    }

    /**
     * The states that come out of a layer: of the sum that ends its last normalisation.
     *
     * @param below how many layers are below them; 0 for the states of the embeddings
     * @throws EncodeException if there are not so many, or the graph has them in a form that is not known here
     */
    String states(int below) {
        if (below > layers) {
            throw refused(layers + " layers", "at least " + below);
        }
        String part = below == 0 ? "embeddings" : "encoder.layer." + (below - 1) + ".output";
        String bias = prefix + part + ".LayerNorm.bias";
        List<GraphNode> ends = file.users(bias).stream()
                .filter(node -> node.is("Add") || node.is("LayerNormalization"))
                .toList();
        if (ends.size() != 1) {
            throw refused(ends.size() + " normalisations with " + bias, "one: export the model anew without fusing it");
        }
        return ends.get(0).output();
    }

    /** The value that a dense part multiplies. */
    String inputOf(String part) {
        return multiplication(part).input(0);
    }

    /** The operations that take in a tensor of a canonical name. */
    List<GraphNode> users(String name) {
        return file.users(prefix + name);
    }

    static EncodeException refused(String found, String expected) {
        return new EncodeException(
                "the ONNX file: found " + Visible.of(found, 2 * LONGEST_SHOWN) + "; expected " + expected);
    }

    private static boolean isMatrix(String name) {
        return name.startsWith("encoder.") && name.endsWith(".weight") && !name.contains("LayerNorm");
    }

    private WeightPlace matrix(String name) {
        String part = name.substring(0, name.length() - ".weight".length());
        GraphNode multiplication = multiplication(part);
        return switch (multiplication.operator()) {
            case "MatMul" -> constant(name, multiplication.input(1));
            case "Gemm" -> gemm(name, multiplication);
            case "MatMulInteger" -> quantised(name, part, multiplication);
            default -> throw unknown(part, multiplication.operator());
        };
    }

    /** The operation that multiplies by the matrix of a dense part; of a quantised one, behind its rescaling. */
    private GraphNode multiplication(String part) {
        GraphNode sum = sum(part);
        if (sum.is("Gemm")) {
            return sum;
        }
        GraphNode product = addend(part, sum);
        if (product.is("Mul")) {
            return producer(product, "Cast")
                    .flatMap(cast -> producer(cast, "MatMulInteger"))
                    .orElseThrow(() -> unknown(part, "Mul"));
        }
        return product;
    }

    /** The operation whose result the bias is added to. */
    private GraphNode addend(String part, GraphNode sum) {
        return sum.inputs().stream()
                .flatMap(input -> file.producer(input).stream())
                .filter(node -> !node.is("Identity") && !node.is("Constant")) // those may make the bias
                .findFirst()
                .orElseThrow(() -> unknown(part, "nothing"));
    }

    private WeightPlace gemm(String name, GraphNode gemm) {
        boolean plain = gemm.integer("transA", 0) == 0 && gemm.decimal("alpha", 1) == 1 && gemm.decimal("beta", 1) == 1;
        if (!plain) {
            throw unknown(name, "a Gemm that scales or turns its input");
        }
        WeightPlace.Floats kept = constant(name, gemm.input(1));
        return new WeightPlace.Floats(kept.tensor(), kept.transposed() ^ gemm.integer("transB", 0) != 0);
    }

    private WeightPlace.Floats constant(String name, String input) {
        Optional<StoredTensor> tensor = file.tensor(input);
        if (tensor.isPresent()) {
            return new WeightPlace.Floats(tensor.get(), false);
        }
        GraphNode maker = file.producer(input).orElseThrow(() -> unknown(name, "a value from outside"));
        Optional<StoredTensor> turned =
                maker.is("Transpose") && isPlainTurn(maker) ? file.tensor(maker.input(0)) : Optional.empty();
        return new WeightPlace.Floats(turned.orElseThrow(() -> unknown(name, maker.operator())), true);
    }

    private WeightPlace quantised(String name, String part, GraphNode multiplication) {
        StoredTensor integers =
                file.tensor(multiplication.input(1)).orElseThrow(() -> unknown(name, "a computed matrix"));
        String zeroPoint = multiplication.input(3);
        boolean symmetric = zeroPoint.isEmpty()
                || file.tensor(zeroPoint).filter(StoredTensor::isZero).isPresent();
        if (!symmetric) {
            throw unknown(name, "integers with a zero point of their own");
        }
        GraphNode scaling = producer(addend(part, sum(part)), "Mul").orElseThrow(() -> unknown(name, "no scales"));
        StoredTensor scales = scaling.inputs().stream()
                .flatMap(input -> file.tensor(input).stream())
                .findFirst()
                .orElseThrow(() -> unknown(name, "computed scales"));
        if (file.uses(scales.name()) > 1) {
            throw unknown(name, "scales shared with others");
        }
        return new WeightPlace.Integers(integers, scales);
    }

    /** The operation of a kind that makes an input of another operation. */
    private Optional<GraphNode> producer(GraphNode node, String operator) {
        return node.inputs().stream()
                .flatMap(input -> file.producer(input).stream())
                .filter(maker -> maker.is(operator))
                .findFirst();
    }

    private static boolean isPlainTurn(GraphNode transpose) {
        List<Long> order = transpose.attribute("perm").integers();
        return order.isEmpty() || order.equals(List.of(1L, 0L));
    }

    private static EncodeException unknown(String part, String found) {
        return refused(
                "the matrix of " + part + " behind " + Visible.of(found, LONGEST_SHOWN),
                "a constant of a MatMul, a Gemm or a MatMulInteger: export the model anew without fusing it");
    }
}
