package org.demarche.encode;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Writes the smallest model that has the inputs and the output of a transformer: the state of a token is the row of a
 * table at the token's id ("Gather"). The numbers are the field tags of ONNX's protocol buffers (onnx.proto3).
 */
final class TinyOnnx {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private TinyOnnx() {}

    /**
     * @param table {@code ids × dimension}
     * @param inputs their names; {@code input_ids} chooses the rows, the others are not used
     */
    static ByteBuffer model(float[][] table, Set<String> inputs) {
        ProtoWriter graph =
                new ProtoWriter().message(1, gather()).text(2, "tiny").message(5, initializer(table));
        inputs.forEach(input -> graph.message(11, value(input, INT64, "batch", "sequence")));
        graph.message(12, value("states", FLOAT, "batch", "sequence", table[0].length));
        return new ProtoWriter()
                .number(1, 8) // version of the format
                .message(7, graph)
                .message(8, new ProtoWriter().number(2, 13)) // version of the operators
                .toBuffer();
    }

    private static ProtoWriter gather() {
        return new ProtoWriter()
                .text(1, "table")
                .text(1, "input_ids")
                .text(2, "states")
                .text(4, "Gather");
    }

    private static ProtoWriter initializer(float[][] table) {
        ProtoWriter raw = new ProtoWriter();
        for (float[] row : table) {
            raw.plain(ProtoWriter.floats(row));
        }
        return new ProtoWriter()
                .number(1, table.length)
                .number(1, table[0].length)
                .number(2, FLOAT)
                .text(8, "table")
                .message(9, raw);
    }

    /** @param axes a name for an axis of any length, a number for a fixed one */
    private static ProtoWriter value(String name, int elementType, Object... axes) {
        ProtoWriter shape = new ProtoWriter();
        for (Object axis : axes) {
            shape.message(
                    1,
                    axis instanceof Integer length
                            ? new ProtoWriter().number(1, length)
                            : new ProtoWriter().text(2, axis.toString()));
        }
        ProtoWriter tensor = new ProtoWriter().number(1, elementType).message(2, shape);
        return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor));
    }
}
