package org.demarche.encode;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tensors and the operations of an ONNX file, without running it. Reads the numbers of onnx.proto3's fields as they
 * are in the file; tensors stay where they are, so that they can be changed in place.
 */
final class OnnxFile {

    private final Map<String, StoredTensor> tensors;
    private final Map<String, GraphNode> producers = new HashMap<>();
    private final Map<String, List<GraphNode>> users = new HashMap<>();

    private OnnxFile(Map<String, StoredTensor> tensors, List<GraphNode> nodes) {
        this.tensors = tensors;
        for (GraphNode node : nodes) {
            node.outputs().forEach(output -> producers.put(output, node));
            new HashSet<>(node.inputs()).forEach(input -> users.computeIfAbsent(input, name -> new ArrayList<>())
                    .add(node));
            if (node.is("Constant")) {
                node.attribute("value")
                        .tensors()
                        .forEach(value -> tensors.put(node.output(), value.named(node.output())));
            }
        }
    }

    /**
     * @param content from its position to its limit; not moved
     * @throws EncodeException if it is no ONNX file, is cut, or keeps weights in other files
     */
    static OnnxFile read(ByteBuffer content) {
        WireMessage model = WireMessage.of(content);
        Optional<OnnxFile> graph = Optional.empty();
        while (model.next()) {
            switch (model.field()) {
                case 7 -> {
                    if (graph.isPresent()) {
                        throw model.wrong("a second graph", "one");
                    }
                    graph = Optional.of(graph(model.message()));
                }
                case 20 -> throw model.wrong("a graph for training", "a model for use");
                case 25 -> throw model.wrong("functions of its own", "a plain graph: export it with them inlined");
                default -> {}
            }
        }
        return graph.orElseThrow(() -> model.wrong("no graph", "one: is it an ONNX file?"));
    }

    /** The names of the initialisers and of the values of constants. */
    Collection<String> names() {
        return tensors.keySet();
    }

    /** An initialiser or the value of a constant, perhaps under a second name that a node gives it. */
    Optional<StoredTensor> tensor(String name) {
        StoredTensor tensor = tensors.get(original(name));
        return Optional.ofNullable(tensor);
    }

    /** The operation that makes a value. */
    Optional<GraphNode> producer(String value) {
        return Optional.ofNullable(producers.get(value));
    }

    /** The operations that take a value in. */
    List<GraphNode> users(String value) {
        return users.getOrDefault(value, List.of());
    }

    boolean has(String operator) {
        return producers.values().stream().anyMatch(node -> node.is(operator));
    }

    /** How many operations read the tensor, under whatever name. */
    int uses(String name) {
        return users(original(name)).size();
    }

    /** The whole numbers of a small constant; none if the value is not one. */
    List<Long> integers(String name) {
        Optional<StoredTensor> tensor = tensor(name);
        if (tensor.isPresent()) {
            return tensor.get().integers();
        }
        return producer(name)
                .filter(node -> node.is("Constant"))
                .map(node -> List.copyOf(node.attributes().values()))
                .filter(values -> values.size() == 1)
                .map(values -> values.get(0).integers())
                .orElse(List.of());
    }

    /** A constant that is one decimal number. */
    Optional<Float> decimal(String name) {
        Optional<StoredTensor> tensor = tensor(name);
        if (tensor.isPresent()) {
            boolean one = tensor.get().elements() == 1 && tensor.get().type() == StoredTensor.FLOAT;
            return one ? Optional.of(tensor.get().floats()[0]) : Optional.empty();
        }
        return producer(name)
                .filter(node -> node.is("Constant"))
                .flatMap(node ->
                        node.attribute("value_float").decimals().stream().findFirst());
    }

    /**
     * The operations that a value is computed by, from another value on; those that look at a shape alone end the
     * search.
     */
    List<GraphNode> between(String from, String to) {
        List<GraphNode> found = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(List.of(to));
        while (!open.isEmpty()) {
            String value = open.remove();
            GraphNode node = producers.get(value);
            if (seen.add(value) && node != null) {
                found.add(node);
                if (!node.is("Shape")) {
                    open.addAll(node.inputs());
                }
            }
        }
        return found;
    }

    /** Exporters give equal tensors a common place, and then each its name by an {@code Identity}. */
    private String original(String name) {
        String original = name;
        Set<String> seen = new HashSet<>();
        while (!tensors.containsKey(original) && seen.add(original)) {
            GraphNode node = producers.get(original);
            if (node == null || !node.is("Identity")) {
                return original;
            }
            original = node.input(0);
        }
        return original;
    }

    private static OnnxFile graph(WireMessage graph) {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        List<GraphNode> nodes = new ArrayList<>();
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> nodes.add(GraphNode.read(graph.message()));
                case 5 -> {
                    StoredTensor tensor = StoredTensor.read(graph.message());
                    if (tensors.put(tensor.name(), tensor) != null) {
                        throw graph.wrong("two tensors " + tensor.shown(), "one of a name");
                    }
                }
                case 15 -> throw graph.wrong("a sparse tensor", "a plain one");
                default -> {}
            }
        }
        return new OnnxFile(tensors, nodes);
    }
}
