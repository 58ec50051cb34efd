package org.demarche.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Where the files of a transformer of the BERT family come from. */
public sealed interface EncoderSource permits Carrier, Folder, Tuned {

    /**
     * The ONNX file; all weights must be in it.
     *
     * @return a direct buffer, which ONNX Runtime reads without a copy
     * @throws EncodeException if it is not there
     */
    ByteBuffer model() throws IOException;

    /**
     * The {@code tokenizer.json}.
     *
     * @throws EncodeException if it is not there
     */
    byte[] tokenizer() throws IOException;

    /**
     * The {@code config.json} of Hugging Face's transformers, if there is one beside the model.
     *
     * @throws EncodeException if it is too large to be one
     */
    Optional<byte[]> configuration() throws IOException;
}
