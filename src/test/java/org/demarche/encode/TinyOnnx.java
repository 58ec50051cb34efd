package org.demarche.encode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Writes the smallest model that has the inputs and the output of a transformer: the state of a token is the row of a
 * table at the token's id ("Gather"). The numbers are the field tags of ONNX's protocol buffers (onnx.proto3).
 */
final class TinyOnnx {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TinyOnnx() {}

    /**
     * @param table {@code ids × dimension}
     * @param inputs their names; {@code input_ids} chooses the rows, the others are not used
     */
    static ByteBuffer model(float[][] table, Set<String> inputs) {
        TinyOnnx graph = new TinyOnnx().message(1, gather()).text(2, "tiny").message(5, initializer(table));
        inputs.forEach(input -> graph.message(11, value(input, INT64, "batch", "sequence")));
        graph.message(12, value("states", FLOAT, "batch", "sequence", table[0].length));
        byte[] model = new TinyOnnx()
                .number(1, 8) // version of the format
                .message(7, graph)
                .message(8, new TinyOnnx().number(2, 13)) // version of the operators
                .bytes
                .toByteArray();
        return ByteBuffer.allocateDirect(model.length).put(model).flip();
    }

    private static TinyOnnx gather() {
        return new TinyOnnx()
                .text(1, "table")
                .text(1, "input_ids")
                .text(2, "states")
                .text(4, "Gather");
    }

    private static TinyOnnx initializer(float[][] table) {
        ByteBuffer raw = ByteBuffer.allocate(table.length * table[0].length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : table) {
            for (float x : row) {
                raw.putFloat(x);
            }
        }
        return new TinyOnnx()
                .number(1, table.length)
                .number(1, table[0].length)
                .number(2, FLOAT)
                .text(8, "table")
                .raw(9, raw.array());
    }

    /** @param axes a name for an axis of any length, a number for a fixed one */
    private static TinyOnnx value(String name, int elementType, Object... axes) {
        TinyOnnx shape = new TinyOnnx();
        for (Object axis : axes) {
            shape.message(
                    1,
                    axis instanceof Integer length
                            ? new TinyOnnx().number(1, length)
                            : new TinyOnnx().text(2, axis.toString()));
        }
        TinyOnnx tensor = new TinyOnnx().number(1, elementType).message(2, shape);
        return new TinyOnnx().text(1, name).message(2, new TinyOnnx().message(1, tensor));
    }

    private TinyOnnx number(int field, int value) {
        varint(field << 3);
        varint(value);
        return this;
    }

    private TinyOnnx text(int field, String value) {
        return raw(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private TinyOnnx message(int field, TinyOnnx value) {
        return raw(field, value.bytes.toByteArray());
    }

    private TinyOnnx raw(int field, byte[] value) {
        varint((field << 3) | 2);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    private void varint(int value) {
        int left = value;
        while (left > 0x7F) {
            bytes.write((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        bytes.write(left);
    }
}
