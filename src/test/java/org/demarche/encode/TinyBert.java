package org.demarche.encode;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.Seed;
import org.demarche.TransformerWeights;

/**
 * Writes an ONNX file of the tensors of a BERT of 2 layers, 2 heads, width 4 and inner width 8, and those operations by
 * which its tensors and settings are found, in the ways that exporters do.
 */
final class TinyBert {

    static final int LAYERS = 2;
    static final int HEADS = 2;
    static final int WIDTH = 4;
    static final int INNER = 8;
    static final float EPSILON = 1e-12f;

    private static final int FLOAT = 1;
    private static final int UINT8 = 2;
    private static final int INT8 = 3;
    private static final int INT64 = 7;

    /** How a matrix is kept and multiplied by. */
    enum Matrices {
        MATMUL,
        TRANSPOSE_MATMUL,
        GEMM,
        INT8
    }

    private final ProtoWriter graph = new ProtoWriter();
    private final TransformerWeights weights;
    private String prefix = "";
    private Matrices matrices = Matrices.MATMUL;
    private String activation = "Erf";
    private String positions = "Slice";
    private boolean constants = true;
    private int kinds = 2;
    private int unnamed = 0;

    private TinyBert(TransformerWeights weights) {
        this.weights = weights;
    }

    static TinyBert of(TransformerWeights weights) {
        return new TinyBert(weights);
    }

    /** Seeded; word pieces [6 × 4], positions [8 × 4]. */
    static TransformerWeights weights() {
        Random random = new Seed(5).random();
        Map<String, float[]> tensors = new HashMap<>();
        for (String name : TransformerWeights.names(LAYERS)) {
            float[] values = new float[size(name)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            tensors.put(name, values);
        }
        return new TransformerWeights(LAYERS, HEADS, WIDTH, INNER, EPSILON, tensors);
    }

    TinyBert prefix(String value) {
        prefix = value;
        return this;
    }

    TinyBert matrices(Matrices value) {
        matrices = value;
        return this;
    }

    /** The operation between the two dense parts. */
    TinyBert activation(String operator) {
        activation = operator;
        return this;
    }

    /** The operation that makes the positions. */
    TinyBert positions(String operator) {
        positions = operator;
        return this;
    }

    TinyBert kindsOfText(int value) {
        kinds = value;
        return this;
    }

    /** Leaves out the constants that tell the heads and the epsilon. */
    TinyBert withoutConstants() {
        constants = false;
        return this;
    }

    /** An operation or a tensor more. */
    TinyBert and(int field, ProtoWriter part) {
        graph.message(field, part);
        return this;
    }

    ProtoWriter write() {
        embeddings();
        for (int layer = 0; layer < LAYERS; layer++) {
            layer("encoder.layer." + layer + ".");
        }
        return new ProtoWriter().number(1, 8).text(2, "tiny").message(7, graph);
    }

    static ProtoWriter node(String operator, List<String> inputs, String output, ProtoWriter... attributes) {
        ProtoWriter node = new ProtoWriter();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(3, "/" + output).text(4, operator);
        for (ProtoWriter attribute : attributes) {
            node.message(5, attribute);
        }
        return node;
    }

    static ProtoWriter floats(String name, float[] values, int... shape) {
        return tensor(name, FLOAT, shape).raw(9, ProtoWriter.floats(values));
    }

    private void embeddings() {
        plain("embeddings.word_embeddings.weight", 6, WIDTH);
        plain("embeddings.position_embeddings.weight", 8, WIDTH);
        float[] types = weights.tensor("embeddings.token_type_embeddings.weight");
        String name = prefix + "embeddings.token_type_embeddings.weight";
        graph.message(5, floats(name, Arrays.copyOf(types, kinds * WIDTH), kinds, WIDTH));
        add(positions, List.of("input_ids"), "positions");
        add("Gather", List.of(prefix + "embeddings.position_embeddings.weight", "positions"), "position_states");
        normalisation("embeddings.LayerNorm");
    }

    private void layer(String layer) {
        dense(layer + "attention.self.query", WIDTH, WIDTH, "x");
        add("Concat", List.of("batch", "length", integers(HEADS), integers(WIDTH / HEADS)), layer + "cut");
        String cut = constants ? layer + "cut" : "batch";
        add("Reshape", List.of(layer + "attention.self.query.out", cut), layer + "heads");
        dense(layer + "attention.self.key", WIDTH, WIDTH, "x");
        dense(layer + "attention.self.value", WIDTH, WIDTH, "x");
        dense(layer + "attention.output.dense", WIDTH, WIDTH, "x");
        normalisation(layer + "attention.output.LayerNorm");
        dense(layer + "intermediate.dense", WIDTH, INNER, "x");
        add("Div", List.of(layer + "intermediate.dense.out", "root2"), layer + "scaled");
        add(activation, List.of(layer + "scaled"), layer + "bent");
        add("Mul", List.of(layer + "intermediate.dense.out", layer + "bent"), layer + "activated");
        dense(layer + "output.dense", INNER, WIDTH, layer + "activated");
        normalisation(layer + "output.LayerNorm");
    }

    private void normalisation(String part) {
        plain(part + ".weight", WIDTH);
        plain(part + ".bias", WIDTH);
        ProtoWriter value = new ProtoWriter().text(1, "value").message(5, floats("", new float[] {EPSILON}));
        graph.message(1, node("Constant", List.of(), part + ".epsilon", value));
        add("Add", List.of("variance", constants ? part + ".epsilon" : "other"), part + ".sum");
        add("Sqrt", List.of(part + ".sum"), part + ".root");
        add("Div", List.of("centred", part + ".root"), part + ".quotient");
        add("Mul", List.of(part + ".quotient", prefix + part + ".weight"), part + ".scaled");
    }

    private void dense(String part, int inputs, int outputs, String input) {
        plain(part + ".bias", outputs);
        String bias = prefix + part + ".bias";
        float[] matrix = weights.tensor(part + ".weight");
        String name = "onnx::MatMul_" + unnamed++;
        switch (matrices) {
            case MATMUL -> {
                graph.message(5, floats(name, matrix, inputs, outputs));
                add("MatMul", List.of(input, name), part + ".product");
                add("Add", List.of(bias, part + ".product"), part + ".out");
            }
            case TRANSPOSE_MATMUL -> {
                graph.message(5, floats(name, transposed(matrix, inputs, outputs), outputs, inputs));
                add("Transpose", List.of(name), part + ".turned");
                add("MatMul", List.of(input, part + ".turned"), part + ".product");
                add("Add", List.of(part + ".product", bias), part + ".out");
            }
            case GEMM -> {
                graph.message(5, floats(name, transposed(matrix, inputs, outputs), outputs, inputs));
                ProtoWriter turned = new ProtoWriter().text(1, "transB").number(3, 1);
                graph.message(1, node("Gemm", List.of(input, name, bias), part + ".out", turned));
            }
            case INT8 -> quantised(part, name, inputs, outputs, input);
        }
    }

    /** With a scale for each output of the even matrices, and one scale for each odd one. */
    private void quantised(String part, String name, int inputs, int outputs, String input) {
        int scales = unnamed % 2 == 0 ? outputs : 1;
        graph.message(5, tensor(name + "_scale", FLOAT, scales).raw(4, ProtoWriter.floats(new float[scales])));
        graph.message(5, tensor(name + "_zero_point", INT8, scales).raw(5, new byte[scales]));
        graph.message(5, tensor(name + "_quantized", INT8, inputs, outputs).raw(9, new byte[inputs * outputs]));
        add("Mul", List.of("input_scale", name + "_scale"), part + ".scales");
        add(
                "MatMulInteger",
                List.of(input, name + "_quantized", "input_zero_point", name + "_zero_point"),
                part + ".sums");
        add("Cast", List.of(part + ".sums"), part + ".cast");
        add("Mul", List.of(part + ".cast", part + ".scales"), part + ".product");
        add("Add", List.of(prefix + part + ".bias", part + ".product"), part + ".out");
    }

    private void plain(String name, int... shape) {
        if (matrices == Matrices.INT8 && name.endsWith("_embeddings.weight")) {
            graph.message(5, tensor(prefix + name + "_quantized", UINT8, shape).raw(9, new byte[shape[0] * shape[1]]));
        } else {
            graph.message(5, floats(prefix + name, weights.tensor(name), shape));
        }
    }

    private String integers(long... values) {
        String name = "constant_" + unnamed++;
        ProtoWriter packed = new ProtoWriter();
        for (long value : values) {
            packed.varint(value);
        }
        graph.message(5, tensor(name, INT64, values.length).message(7, packed));
        return name;
    }

    private void add(String operator, List<String> inputs, String output) {
        graph.message(1, node(operator, inputs, output));
    }

    private static ProtoWriter tensor(String name, int type, int... shape) {
        ProtoWriter tensor = new ProtoWriter();
        for (int length : shape) {
            tensor.number(1, length);
        }
        return tensor.number(2, type).text(8, name);
    }

    private static float[] transposed(float[] matrix, int rows, int columns) {
        float[] turned = new float[matrix.length];
        IntStream.range(0, matrix.length).forEach(i -> turned[i % columns * rows + i / columns] = matrix[i]);
        return turned;
    }

    private static int size(String name) {
        if (name.contains("word_embeddings")) {
            return 6 * WIDTH;
        }
        if (name.contains("position_embeddings")) {
            return 8 * WIDTH;
        }
        if (name.contains("token_type")) {
            return 2 * WIDTH;
        }
        if (name.contains("LayerNorm") || (name.endsWith(".bias") && !name.contains("intermediate"))) {
            return WIDTH;
        }
        if (name.endsWith("intermediate.dense.bias")) {
            return INNER;
        }
        boolean wide = name.contains("intermediate") || (name.endsWith("output.dense.weight") && !name.contains("att"));
        return wide ? WIDTH * INNER : WIDTH * WIDTH;
    }
}
