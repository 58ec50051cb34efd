package org.demarche.encode;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.Visible;
import org.demarche.storage.Json;

/**
 * What a BERT's weights do not say: read from the constants of its graph, and where the graph does not show them, from
 * the {@code config.json} beside it.
 *
 * @param heads of the attention
 * @param epsilon added to the variance in each layer normalisation
 */
record BertSettings(int heads, double epsilon) {

    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_RESHAPES = 4;
    private static final float DEFAULT_EPSILON = 1e-5f; // of ONNX's LayerNormalization

    /** What GELU is made of, and what changes no number. */
    private static final Set<String> GELU = Set.of(
            "Mul",
            "Div",
            "Add",
            "Erf",
            "Gelu",
            "Constant",
            "Identity",
            "Reshape",
            "Shape",
            "Gather",
            "Unsqueeze",
            "Concat",
            "Slice",
            "Cast",
            "Squeeze",
            "Flatten");

    /** @throws EncodeException if it is a relative of BERT that computes otherwise */
    static BertSettings read(BertGraph graph, int width, Optional<byte[]> configuration) {
        Configuration configured = configuration.map(Configuration::read).orElse(Configuration.NONE);
        configured.requireBert();
        requirePositionsFromZero(graph);
        requireGelu(graph);
        int heads = heads(graph, width).or(configured::heads).orElseThrow(() -> missing("attention heads"));
        double epsilon = epsilon(graph).or(configured::epsilon).orElseThrow(() -> missing("layer norm's epsilon"));
        return new BertSettings(heads, epsilon);
    }

    /** RoBERTa has BERT's names, but one kind of text, and positions that it counts from the padding's id on. */
    private static void requirePositionsFromZero(BertGraph graph) {
        List<Integer> kinds =
                graph.named("embeddings.token_type_embeddings.weight").shape();
        boolean counted = graph.users("embeddings.position_embeddings.weight").stream()
                .flatMap(gather -> graph.file().between("input_ids", gather.input(1)).stream())
                .anyMatch(node -> node.is("CumSum"));
        if (kinds.isEmpty() || kinds.get(0) != 2 || counted) {
            throw BertGraph.refused("the embeddings of a RoBERTa", "a BERT's: 2 kinds of text, positions from 0 on");
        }
    }

    private static void requireGelu(BertGraph graph) {
        for (int layer = 0; layer < graph.layers(); layer++) {
            String part = "encoder.layer." + layer + ".";
            List<GraphNode> activation = graph.file()
                    .between(graph.sum(part + "intermediate.dense").output(), graph.inputOf(part + "output.dense"));
            boolean known = activation.stream()
                    .allMatch(node -> GELU.contains(node.operator())
                            && !node.attribute("approximate").text().equals("tanh"));
            boolean gelu = activation.stream().anyMatch(node -> node.is("Erf") || node.is("Gelu"));
            if (!known || !gelu) {
                throw BertGraph.refused(
                        "another activation in layer " + layer + " ("
                                + activation.stream()
                                        .map(GraphNode::operator)
                                        .distinct()
                                        .toList() + ")",
                        "BERT's GELU (by Erf, not by Tanh)");
            }
        }
    }

    /** The state of a token is cut into [heads × size]: the last two lengths of a reshape behind the query. */
    private static Optional<Integer> heads(BertGraph graph, int width) {
        String value = graph.sum("encoder.layer.0.attention.self.query").output();
        for (int i = 0; i < MOST_RESHAPES; i++) {
            Optional<GraphNode> reshape = graph.file().users(value).stream()
                    .filter(node -> node.is("Reshape"))
                    .findFirst();
            if (reshape.isEmpty()) {
                return Optional.empty();
            }
            List<Long> lengths = lengths(graph.file(), reshape.get().input(1));
            Optional<Integer> heads = heads(lengths, width);
            if (heads.isPresent()) {
                return heads;
            }
            value = reshape.get().output();
        }
        return Optional.empty();
    }

    private static Optional<Integer> heads(List<Long> lengths, int width) {
        if (lengths.size() < 2) {
            return Optional.empty();
        }
        long heads = lengths.get(lengths.size() - 2);
        long size = lengths.get(lengths.size() - 1);
        boolean cut = heads > 0 && heads <= width && width % heads == 0 && (size == -1 || size == width / heads);
        return cut ? Optional.of((int) heads) : Optional.empty();
    }

    /** The constant lengths of a shape; -1 for each that is not. */
    private static List<Long> lengths(OnnxFile file, String shape) {
        List<Long> constant = file.integers(shape);
        Optional<GraphNode> parts = file.producer(shape).filter(node -> node.is("Concat"));
        if (!constant.isEmpty() || parts.isEmpty()) {
            return constant;
        }
        return parts.get().inputs().stream()
                .map(file::integers)
                .flatMap(part -> part.isEmpty() ? List.of(-1L).stream() : part.stream())
                .toList();
    }

    /** Of the first layer normalisation, as one operation or as the operations it is made of. */
    private static Optional<Double> epsilon(BertGraph graph) {
        OnnxFile file = graph.file();
        for (GraphNode user : graph.users("embeddings.LayerNorm.weight")) {
            if (user.is("LayerNormalization")) {
                return Optional.of((double) user.decimal("epsilon", DEFAULT_EPSILON));
            }
            Optional<Double> epsilon = inputs(file, user)
                    .filter(node -> node.is("Div"))
                    .flatMap(div -> inputs(file, div))
                    .filter(node -> node.is("Sqrt"))
                    .flatMap(root -> inputs(file, root))
                    .filter(node -> node.is("Add"))
                    .flatMap(sum -> sum.inputs().stream())
                    .flatMap(input -> file.decimal(input).stream())
                    .map(Float::doubleValue)
                    .findFirst();
            if (epsilon.isPresent()) {
                return epsilon;
            }
        }
        return Optional.empty();
    }

    private static Stream<GraphNode> inputs(OnnxFile file, GraphNode node) {
        return node.inputs().stream().flatMap(input -> file.producer(input).stream());
    }

    private static EncodeException missing(String what) {
        return BertGraph.refused("no constant that shows the " + what, "it, or a config.json beside the model");
    }

    /** What of a {@code config.json} (the format of Hugging Face's transformers) this room reads. */
    private record Configuration(Map<?, ?> fields) {

        static final Configuration NONE = new Configuration(Map.of());

        static Configuration read(byte[] content) {
            try {
                return new Configuration(Json.read(content, Map.class));
            } catch (IOException e) {
                throw new EncodeException("config.json: " + e.getMessage(), e);
            }
        }

        void requireBert() {
            require("model_type", "bert");
            require("hidden_act", "gelu");
            require("position_embedding_type", "absolute");
        }

        Optional<Integer> heads() {
            return fields.get("num_attention_heads") instanceof Integer heads && heads > 0
                    ? Optional.of(heads)
                    : Optional.empty();
        }

        Optional<Double> epsilon() {
            return fields.get("layer_norm_eps") instanceof Number epsilon
                    ? Optional.of(epsilon.doubleValue())
                    : Optional.empty();
        }

        private void require(String field, String expected) {
            Object found = fields.get(field);
            if (found != null && !found.equals(expected)) {
                throw new EncodeException("config.json: " + field + ": found "
                        + Visible.of(found.toString(), LONGEST_SHOWN) + "; expected " + expected);
            }
        }
    }
}
