package org.demarche.encode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.util.Optional;

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
        return ModelBytes.read(entry.getInputStream(), entry.getContentLengthLong(), String.valueOf(entry.getURL()));
    }

    @Override
    public byte[] tokenizer() throws IOException {
        try (InputStream content = entry(files + "-tokenizer.json").getInputStream()) {
            return content.readAllBytes();
        }
    }

    @Override
    public Optional<byte[]> configuration() {
        return Optional.empty();
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
