package org.demarche.calibrate;

import org.demarche.Distribution;

/** exp(zᵢ / T) / Σ exp(zⱼ / T), in double precision, shifted by the largest logit so that nothing overflows. */
final class Softmax {

    private Softmax() {}

    /** @throws IllegalArgumentException if a logit is not a number */
    static Distribution of(float[] logits, double temperature) {
        double largest = largest(logits);
        double[] weights = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            weights[i] = Math.exp((logits[i] - largest) / temperature);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return Distribution.of(weights);
    }

    /** −ln of the probability of one label, exact also where that probability is too small for a double. */
    static double negativeLogProbability(float[] logits, int label, double temperature) {
        double largest = largest(logits);
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp((logit - largest) / temperature);
        }
        return Math.log(sum) - (logits[label] - largest) / temperature;
    }

    private static double largest(float[] logits) {
        float largest = logits[0];
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        return largest;
    }
}
