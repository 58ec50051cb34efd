package org.demarche.calibrate;

import org.demarche.Distribution;

/** The plain softmax: probabilities as the head learned them. */
public record Identity() implements Calibration {

    @Override
    public Distribution apply(float[] logits) {
        return Softmax.of(logits, 1);
    }
}
