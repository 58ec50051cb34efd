package org.demarche.encode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Makes a model give the states behind a lower layer too. Nothing in the file moves: a second {@code graph} at its end
 * is joined to the first, as protocol buffers say of a field that occurs twice (protobuf.dev, "Encoding", "Last One
 * Wins"), and brings one operation and one output.
 */
final class LowerStates {

    /** The name of the output. */
    static final String OUTPUT = "demarche_lower";

    private static final int GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_OPERATOR = 4;
    private static final int VALUE_NAME = 1;

    /** {@code ValueInfoProto.type { tensor_type { elem_type: FLOAT } }} */
    private static final byte[] FLOATS = {0x12, 0x04, 0x0A, 0x02, 0x08, 0x01};

    private LowerStates() {}

    /**
     * @param model as {@link ModelBytes} reads it: with room at its end
     * @param layers how many layers are below the states; 0 for those of the embeddings
     * @throws EncodeException if it has fewer layers, or they are not found
     */
    static void addTo(ByteBuffer model, int layers) {
        byte[] node = message()
                .field(NODE_INPUT, BertGraph.of(OnnxFile.read(model)).states(layers))
                .field(NODE_OUTPUT, OUTPUT)
                .field(NODE_OPERATOR, "Identity")
                .bytes();
        byte[] output = message().field(VALUE_NAME, OUTPUT).raw(FLOATS).bytes();
        byte[] graph =
                message().field(GRAPH_NODE, node).field(GRAPH_OUTPUT, output).bytes();
        byte[] added = message().field(GRAPH, graph).bytes();
        int end = model.limit();
        model.limit(end + added.length);
        model.put(end, added);
    }

    private static Message message() {
        return new Message();
    }

    /** A message in the wire format of protocol buffers, growing. */
    private static final class Message {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Message field(int number, String text) {
            return field(number, text.getBytes(StandardCharsets.UTF_8));
        }

        Message field(int number, byte[] value) {
            content.write((number << 3) | 2); // one byte: all numbers here are below 16
            for (int left = value.length; ; left >>>= 7) {
                content.write(left < 0x80 ? left : (left & 0x7F) | 0x80);
                if (left < 0x80) {
                    break;
                }
            }
            return raw(value);
        }

        Message raw(byte[] value) {
            content.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            return content.toByteArray();
        }
    }
}
