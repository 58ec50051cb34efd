package org.demarche.encode;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.TransformerWeights;

/** Reads the weights out of an encoder's ONNX file, to go on training from there. */
public final class WeightsReader {

    private WeightsReader() {}

    /**
     * @param spec of 32-bit floats
     * @return the weights by canonical names, in arrays of their own
     * @throws IOException if the model cannot be read
     * @throws EncodeException if it is not a BERT with absolute positions and GELU, keeps its weights in another form,
     *     or has weights that are not finite
     */
    public static TransformerWeights read(EncoderSpec spec) throws IOException {
        if (spec.precision() != EncoderSpec.Precision.FP32) {
            throw new EncodeException("encoder " + spec.name()
                    + ": found 8-bit weights; expected 32-bit ones: read them from the encoder of that precision");
        }
        try {
            return read(spec.source());
        } catch (EncodeException e) {
            throw e.of(spec);
        }
    }

    private static TransformerWeights read(EncoderSource source) throws IOException {
        BertGraph graph = BertGraph.of(OnnxFile.read(source.model()));
        Map<String, float[]> tensors = new LinkedHashMap<>();
        for (String name : TransformerWeights.names(graph.layers())) {
            tensors.put(name, finite(name, graph.place(name).read()));
        }
        int width = graph.named("embeddings.LayerNorm.weight").elements();
        int inner = graph.named("encoder.layer.0.intermediate.dense.bias").elements();
        BertSettings settings = BertSettings.read(graph, width, source.configuration());
        try {
            return new TransformerWeights(graph.layers(), settings.heads(), width, inner, settings.epsilon(), tensors);
        } catch (IllegalArgumentException e) {
            throw new EncodeException("the ONNX file: " + e.getMessage(), e);
        }
    }

    /** Gives the numbers back if all are finite. */
    static float[] finite(String name, float[] values) {
        for (float x : values) {
            if (!Float.isFinite(x)) {
                throw new EncodeException("tensor " + name + ": found " + x + "; expected finite numbers");
            }
        }
        return values;
    }
}
