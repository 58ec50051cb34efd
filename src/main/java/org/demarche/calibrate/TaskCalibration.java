package org.demarche.calibrate;

import java.util.List;
import org.demarche.Distribution;

/**
 * What the logits of one task mean.
 *
 * @param temperature logits to probabilities
 * @param sets which labels cannot be ruled out
 * @param shares of each label among the rows learned from, each at least 1e-6, together 1 ± 1e-6
 */
public record TaskCalibration(Temperature temperature, Conformal sets, List<Double> shares) {

    private static final double SMALLEST_SHARE = 1e-6;

    /**
     * @throws IllegalArgumentException if the shares are none
     */
    public TaskCalibration {
        shares = List.copyOf(shares);
        Distribution.of(shares.stream().mapToDouble(Double::doubleValue).toArray());
        if (shares.stream().anyMatch(share -> share < SMALLEST_SHARE)) {
            throw new IllegalArgumentException(
                    "shares of labels are " + shares + "; expected each at least " + SMALLEST_SHARE);
        }
    }

    /** The same for a model that answers as if labels had these shares. */
    public TaskCalibration withShares(List<Double> others) {
        return new TaskCalibration(temperature, sets, others);
    }
}
