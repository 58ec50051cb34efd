package org.demarche.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.demarche.Visible;

/**
 * A tensor in an ONNX file ({@code TensorProto} of onnx.proto3).
 *
 * @param name may be empty
 * @param shape lengths of the axes, each 0 or more; empty for a scalar
 * @param type of the elements, as ONNX numbers it
 * @param bytes the elements where they are in the file: whoever writes here changes the file; little-endian
 * @param varints whether the elements are written as numbers of variable length and not as the type's own bytes
 */
record StoredTensor(String name, List<Integer> shape, int type, ByteBuffer bytes, boolean varints) {

    static final int FLOAT = 1;
    static final int INT8 = 3;
    static final int INT64 = 7;

    private static final int MOST_AXES = 8;
    private static final int MOST_INTEGERS = 16;
    private static final int LONGEST_NAME = 100;
    private static final long EXTERNAL = 1;

    /** @throws EncodeException if the elements are outside the file, or not as many as the shape says */
    static StoredTensor read(WireMessage message) {
        String name = "";
        List<Integer> shape = new ArrayList<>();
        int type = 0;
        ByteBuffer bytes = ByteBuffer.allocate(0);
        boolean varints = false;
        while (message.next()) {
            switch (message.field()) {
                case 1 -> message.numbers(length -> shape.add(axis(message, length)));
                case 2 -> type = (int) Math.min(message.number() & Long.MAX_VALUE, Integer.MAX_VALUE);
                case 4, 5, 7, 9 -> {
                    if (bytes.hasRemaining()) {
                        throw message.wrong("a tensor with two contents", "one");
                    }
                    bytes = message.bytes();
                    varints = message.field() == 5 || message.field() == 7;
                }
                case 8 -> name = message.text();
                case 13 -> throw external(message);
                case 14 -> {
                    if (message.number() == EXTERNAL) {
                        throw external(message);
                    }
                }
                default -> {}
            }
            if (shape.size() > MOST_AXES) {
                throw message.wrong("a tensor of more than " + MOST_AXES + " axes", "fewer");
            }
        }
        return new StoredTensor(name, List.copyOf(shape), type, bytes.order(ByteOrder.LITTLE_ENDIAN), varints)
                .checked();
    }

    StoredTensor named(String other) {
        return new StoredTensor(other, shape, type, bytes, varints);
    }

    int elements() {
        long product = 1;
        for (int length : shape) {
            product = Math.min(product * length, Integer.MAX_VALUE);
        }
        return (int) product;
    }

    /** @throws EncodeException if the elements are not 32-bit floats */
    float[] floats() {
        requireFloats();
        float[] values = new float[elements()];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    /**
     * Writes into the file.
     *
     * @param values as many as there are elements
     * @throws EncodeException if the elements are not 32-bit floats
     */
    void put(float[] values) {
        requireFloats();
        bytes.asFloatBuffer().put(values);
    }

    /** The elements if they are 64-bit integers and few; else none. */
    List<Long> integers() {
        List<Long> values = new ArrayList<>();
        if (type != INT64 || elements() > MOST_INTEGERS) {
            return values;
        }
        if (varints) {
            WireMessage.varints(bytes, values::add);
        } else {
            for (int i = 0; i < elements(); i++) {
                values.add(bytes.getLong(i * Long.BYTES));
            }
        }
        return values;
    }

    /** Whether every element is 0. */
    boolean isZero() {
        for (int i = 0; i < bytes.limit(); i++) {
            if (bytes.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** For messages. */
    String shown() {
        return Visible.of(name, LONGEST_NAME) + " " + shape;
    }

    private void requireFloats() {
        if (type != FLOAT || varints) {
            throw new EncodeException("tensor " + shown() + ": found elements of ONNX's type " + type
                    + "; expected 32-bit floats (type 1)");
        }
    }

    private StoredTensor checked() {
        long size = size(type);
        boolean fits = varints ? elements() <= bytes.limit() : elements() * size == bytes.limit();
        if (size > 0 && !fits) {
            throw new EncodeException("the ONNX file, tensor " + shown() + ": found " + bytes.limit()
                    + " bytes of content; expected " + elements() + " elements of " + size + " bytes");
        }
        return this;
    }

    /** Bytes of an element; 0 if this room never reads the type. */
    private static int size(int type) {
        return switch (type) {
            case 2, INT8, 9 -> 1;
            case 4, 5, 10, 16 -> 2;
            case FLOAT, 6, 12 -> Float.BYTES;
            case INT64, 11, 13 -> Long.BYTES;
            default -> 0;
        };
    }

    private static int axis(WireMessage message, long length) {
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw message.wrong("an axis of length " + length, "0 to " + Integer.MAX_VALUE);
        }
        return (int) length;
    }

    private static EncodeException external(WireMessage message) {
        return message.wrong(
                "a tensor whose content is in another file",
                "all weights in one file: export it without external data");
    }
}
