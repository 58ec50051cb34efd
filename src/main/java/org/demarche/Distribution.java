package org.demarche;

import java.util.Arrays;

/** Probabilities over a label set, in its order. Immutable; each is 0 to 1, together 1 ± 1e-6. */
public final class Distribution {

    private static final double TOLERANCE = 1e-6;

    private final double[] probabilities;

    private Distribution(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /**
     * @param probabilities one for each label; copied
     * @throws IllegalArgumentException if one is outside 0 to 1 or not a number, or the sum is not 1 ± 1e-6
     */
    public static Distribution of(double... probabilities) {
        double sum = 0;
        for (double p : probabilities) {
            if (!(p >= 0 && p <= 1 + TOLERANCE)) {
                throw new IllegalArgumentException("not a probability: " + p);
            }
            sum += p;
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException("probabilities sum to " + sum + ", not to 1");
        }
        return new Distribution(probabilities.clone());
    }

    public int size() {
        return probabilities.length;
    }

    /** The probability of the label at this index of the label set. */
    public double get(int index) {
        return probabilities[index];
    }

    /** The index of the most probable label; of equally probable ones the first. */
    public int argMax() {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The probability of the most probable label. */
    public double highest() {
        return probabilities[argMax()];
    }

    /** A new array of the probabilities. */
    public double[] toArray() {
        return probabilities.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return Arrays.toString(probabilities);
    }
}
