package org.demarche.tune;

import java.util.List;
import java.util.Map;

/**
 * A tuned encoder with its heads.
 *
 * @param tensors the tensors that were learned, by the names of {@link org.demarche.TransformerWeights}
 * @param heads one for each task, for vectors of length 1
 */
public record Tuned(Map<String, float[]> tensors, List<LinearHead> heads) {

    public Tuned {
        tensors = Map.copyOf(tensors);
        heads = List.copyOf(heads);
    }

    /**
     * {@code logits = v·W + b}. Arrays are not copied and not to be written to.
     *
     * @param weights [width × labels], row-major
     * @param biases [labels]
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record LinearHead(float[] weights, float[] biases) {}
}
