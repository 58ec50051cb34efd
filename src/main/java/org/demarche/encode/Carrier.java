package org.demarche.encode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/**
 * A jar on the class path that is used for the model files in it alone.
 *
 * @param artifact the end of its name, after {@code langchain4j-embeddings-}
 * @param files what the names of both files begin with
 */
record Carrier(String artifact, String files) implements EncoderSource {

    @Override
    public ByteBuffer model() throws IOException {
        URLConnection entry = entry(files + ".onnx");
        long length = entry.getContentLengthLong();
        if (length < 1 || length > Integer.MAX_VALUE) {
            throw new IOException(
                    entry.getURL() + ": found a length of " + length + " bytes; expected less than 2 GiB");
        }
        ByteBuffer content = ByteBuffer.allocateDirect((int) length);
        try (ReadableByteChannel channel = Channels.newChannel(entry.getInputStream())) {
            while (content.hasRemaining() && channel.read(content) >= 0) {
                // until full
            }
        }
        if (content.hasRemaining()) {
            throw new IOException(entry.getURL() + ": found " + content.position() + " bytes; expected " + length);
        }
        return content.flip();
    }

    @Override
    public byte[] tokenizer() throws IOException {
        try (InputStream content = entry(files + "-tokenizer.json").getInputStream()) {
            return content.readAllBytes();
        }
    }

    private URLConnection entry(String name) throws IOException {
        URL resource = Carrier.class.getResource("/" + name);
        if (resource == null) {
            throw new EncodeException("found no " + name + " on the class path; expected it in the jar"
                    + " dev.langchain4j:langchain4j-embeddings-" + artifact);
        }
        URLConnection entry = resource.openConnection();
        entry.setUseCaches(false); // else the jar stays open as long as the process lives
        return entry;
    }
}
