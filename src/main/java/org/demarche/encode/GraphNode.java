package org.demarche.encode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One operation of an ONNX graph ({@code NodeProto} of onnx.proto3).
 *
 * @param operator for example {@code MatMul}
 * @param inputs names of values, in the operator's order; empty where an optional input is left out
 * @param outputs names of values
 * @param attributes by name, those of the kinds that this room reads
 */
record GraphNode(String operator, List<String> inputs, List<String> outputs, Map<String, Attribute> attributes) {

    /** A setting of an operation; each part is empty unless the setting is of that kind. */
    record Attribute(List<Float> decimals, List<Long> integers, String text, List<StoredTensor> tensors) {}

    static GraphNode read(WireMessage message) {
        String operator = "";
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        Map<String, Attribute> attributes = new HashMap<>();
        while (message.next()) {
            switch (message.field()) {
                case 1 -> inputs.add(message.text());
                case 2 -> outputs.add(message.text());
                case 4 -> operator = message.text();
                case 5 -> readAttribute(message.message(), attributes);
                default -> {}
            }
        }
        return new GraphNode(operator, inputs, outputs, attributes);
    }

    boolean is(String wanted) {
        return operator.equals(wanted);
    }

    /** The name of an input; empty if there is none. */
    String input(int index) {
        return index < inputs.size() ? inputs.get(index) : "";
    }

    /** The name of the first output; empty if there is none. */
    String output() {
        return outputs.isEmpty() ? "" : outputs.get(0);
    }

    /** An attribute that is a whole number. */
    long integer(String attribute, long otherwise) {
        List<Long> values = attribute(attribute).integers;
        return values.isEmpty() ? otherwise : values.get(0);
    }

    /** An attribute that is a decimal number. */
    float decimal(String attribute, float otherwise) {
        List<Float> values = attribute(attribute).decimals;
        return values.isEmpty() ? otherwise : values.get(0);
    }

    /** An empty one if there is none. */
    Attribute attribute(String attribute) {
        return attributes.getOrDefault(attribute, new Attribute(List.of(), List.of(), "", List.of()));
    }

    private static void readAttribute(WireMessage message, Map<String, Attribute> attributes) {
        String name = "";
        List<Float> decimals = new ArrayList<>();
        List<Long> integers = new ArrayList<>();
        String text = "";
        List<StoredTensor> tensors = new ArrayList<>();
        while (message.next()) {
            switch (message.field()) {
                case 1 -> name = message.text();
                case 2 -> decimals.add(message.decimal());
                case 3, 8 -> message.numbers(integers::add);
                case 4 -> text = message.text();
                case 5, 10 -> tensors.add(StoredTensor.read(message.message()));
                case 6, 11 -> throw message.wrong("a graph inside a node", "a plain graph");
                case 22, 23 -> throw message.wrong("a sparse tensor", "a plain one");
                default -> {}
            }
        }
        attributes.put(name, new Attribute(decimals, integers, text, tensors));
    }
}
