package org.demarche.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.TransformerWeights;
import org.demarche.Visible;

/**
 * The files of another source, with some weights of the model replaced where they are.
 *
 * @param changed by the names of {@link TransformerWeights}
 */
record Tuned(EncoderSource base, Map<String, float[]> changed) implements EncoderSource {

    private static final int LONGEST_SHOWN = 100;

    Tuned {
        changed = Map.copyOf(changed);
    }

    /**
     * The matrices of a model of 8-bit integers are quantised as it has them; all else is written as 32-bit floats.
     *
     * @throws EncodeException also if the model has no such weight, or one of another size, or shares it
     */
    @Override
    public ByteBuffer model() throws IOException {
        ByteBuffer model = base.model();
        BertGraph graph = BertGraph.of(OnnxFile.read(model));
        List<String> known = TransformerWeights.names(graph.layers());
        changed.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new EncodeException("found a changed tensor " + Visible.of(name, LONGEST_SHOWN)
                        + "; expected the names of a BERT of " + graph.layers() + " layers");
            }
            WeightPlace place = graph.ownPlace(name);
            int size = place.tensor().elements();
            if (size != values.length) {
                throw new EncodeException("tensor " + name + ": found " + values.length + " numbers; expected " + size
                        + ", as in the encoder that it was tuned from");
            }
            place.write(WeightsReader.finite(name, values));
        });
        return model;
    }

    @Override
    public byte[] tokenizer() throws IOException {
        return base.tokenizer();
    }

    @Override
    public Optional<byte[]> configuration() throws IOException {
        return base.configuration();
    }
}
