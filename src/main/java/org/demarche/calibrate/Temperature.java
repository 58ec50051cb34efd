package org.demarche.calibrate;

import java.util.function.DoubleUnaryOperator;
import org.demarche.Distribution;
import org.demarche.Matrix;

/**
 * Temperature scaling (Guo, Pleiss, Sun, Weinberger: On Calibration of Modern Neural Networks, ICML 2017): logits are
 * divided by one number before the softmax. Above 1 it makes probabilities more modest, below 1 bolder; which label
 * is the most probable stays as it was (logits less than 1e-15 apart may become equal).
 *
 * @param value 0.05 to 20
 */
public record Temperature(double value) {

    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 20;

    /** Each step keeps 0.618 of ln(20 / 0.05) = 5.99; after 40 steps 3e-8 is left. */
    private static final int STEPS = 40;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /**
     * @throws IllegalArgumentException if the value is not within 0.05 to 20
     */
    public Temperature {
        if (!(value >= LOWEST && value <= HIGHEST)) {
            throw new IllegalArgumentException(
                    "a temperature is a number from " + LOWEST + " to " + HIGHEST + ", not " + value);
        }
    }

    /**
     * The temperature with the least negative log-likelihood of the gold labels; 1 if no other is better, as where
     * there are no rows. The search is the golden section (Kiefer 1953) over ln T, which needs a single valley: the
     * negative log-likelihood is convex in 1/T (a log-sum-exp of linear functions minus a linear one), and 1/T falls
     * steadily with ln T. Equal input gives the equal temperature.
     *
     * @param logits rows × labels, not those that the head was trained on
     * @param gold one label index for each row
     */
    public static Temperature fit(Matrix logits, int[] gold) {
        DoubleUnaryOperator loss = logOfT -> negativeLogLikelihood(logits, gold, Math.exp(logOfT));
        double best = lowestPoint(loss, Math.log(LOWEST), Math.log(HIGHEST));
        if (loss.applyAsDouble(best) >= loss.applyAsDouble(0)) {
            return new Temperature(1);
        }
        return new Temperature(Math.min(HIGHEST, Math.max(LOWEST, Math.exp(best))));
    }

    /**
     * @param logits one for each label
     * @return the probabilities, which sum to 1 ± 1e-12
     * @throws IllegalArgumentException if one is not a number
     */
    public Distribution apply(float[] logits) {
        return Softmax.of(logits, value);
    }

    private static double negativeLogLikelihood(Matrix logits, int[] gold, double temperature) {
        double sum = 0;
        for (int row = 0; row < gold.length; row++) {
            sum += Softmax.negativeLogProbability(logits.row(row), gold[row], temperature);
        }
        return sum;
    }

    private static double lowestPoint(DoubleUnaryOperator valley, double from, double to) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = valley.applyAsDouble(left);
        double atRight = valley.applyAsDouble(right);
        for (int step = 0; step < STEPS; step++) {
            if (atLeft < atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = valley.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = valley.applyAsDouble(right);
            }
        }
        return (low + high) / 2;
    }
}
