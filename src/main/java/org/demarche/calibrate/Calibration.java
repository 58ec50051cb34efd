package org.demarche.calibrate;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.Matrix;

/** Turns logits into probabilities without changing their order. Immutable. */
public sealed interface Calibration permits Temperature, Identity {

    /**
     * @param logits one for each label
     * @return the probabilities, which sum to 1 ± 1e-12
     * @throws IllegalArgumentException if there is none or one is not finite
     */
    Distribution apply(float[] logits);

    /**
     * @param logits rows × labels
     * @return one distribution for each row
     * @throws IllegalArgumentException if a logit is not finite
     */
    default List<Distribution> applyAll(Matrix logits) {
        return IntStream.range(0, logits.rows())
                .mapToObj(row -> apply(logits.row(row)))
                .toList();
    }
}
