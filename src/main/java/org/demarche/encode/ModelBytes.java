package org.demarche.encode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/** Reads a model into memory outside of the heap, from where ONNX Runtime takes it without a copy. */
final class ModelBytes {

    /** Room behind a model, for what {@link LowerStates} adds. */
    private static final int SPARE = 1 << 12;

    private ModelBytes() {}

    /**
     * @param length of the content in bytes, as its holder says
     * @param name for messages
     * @throws IOException if it is not of this length, or none below 2 GiB
     * @throws EncodeException if there is not enough memory
     */
    static ByteBuffer read(InputStream in, long length, String name) throws IOException {
        if (length < 1 || length > Integer.MAX_VALUE - SPARE) {
            throw new IOException(name + ": found a length of " + length + " bytes; expected less than 2 GiB");
        }
        ByteBuffer content = allocate((int) length, name);
        try (ReadableByteChannel channel = Channels.newChannel(in)) {
            while (content.hasRemaining() && channel.read(content) >= 0) {
                // until full
            }
        }
        if (content.hasRemaining()) {
            throw new IOException(name + ": found " + content.position() + " bytes; expected " + length);
        }
        return content.flip();
    }

    private static ByteBuffer allocate(int length, String name) {
        try {
            return ByteBuffer.allocateDirect(length + SPARE).limit(length);
        } catch (OutOfMemoryError e) { // only tells that this one request is above the limit
            throw new EncodeException(
                    name + ": found a model of " + length + " bytes; expected room for it: give the Java process more"
                            + " memory (-Xmx or -XX:MaxDirectMemorySize)",
                    e);
        }
    }
}
