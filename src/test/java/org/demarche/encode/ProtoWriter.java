package org.demarche.encode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes one message in the wire format of protocol buffers. */
final class ProtoWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ProtoWriter number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    ProtoWriter decimal(int field, float value) {
        varint(((long) field << 3) | 5);
        return plain(floats(value));
    }

    ProtoWriter text(int field, String value) {
        return raw(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtoWriter message(int field, ProtoWriter value) {
        return raw(field, value.toByteArray());
    }

    ProtoWriter raw(int field, byte[] value) {
        varint(((long) field << 3) | 2);
        varint(value.length);
        return plain(value);
    }

    /** A number of variable length without a field before it. */
    ProtoWriter varint(long value) {
        long left = value;
        while (left >>> 7 != 0) {
            bytes.write((int) (left & 0x7F) | 0x80);
            left >>>= 7;
        }
        bytes.write((int) left);
        return this;
    }

    ProtoWriter plain(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /** In a direct buffer, as ONNX Runtime wants a model. */
    ByteBuffer toBuffer() {
        byte[] content = toByteArray();
        return ByteBuffer.allocateDirect(content.length).put(content).flip();
    }

    /** Little-endian. */
    static byte[] floats(float... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return raw.array();
    }
}
