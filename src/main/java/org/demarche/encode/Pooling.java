package org.demarche.encode;

import java.util.Arrays;

/** How the states of a text's tokens become one vector. */
public enum Pooling {
    /** The mean over all tokens, {@code [CLS]} and {@code [SEP]} included, padding excluded. */
    MEAN {
        @Override
        float[] pool(float[] states, int tokens, int dimension) {
            double[] sums = new double[dimension];
            for (int i = 0; i < tokens * dimension; i++) {
                sums[i % dimension] += states[i];
            }
            float[] means = new float[dimension];
            for (int i = 0; i < dimension; i++) {
                means[i] = (float) (sums[i] / tokens);
            }
            return means;
        }
    },
    /** The state of the first token, {@code [CLS]}. */
    CLS {
        @Override
        float[] pool(float[] states, int tokens, int dimension) {
            return Arrays.copyOf(states, dimension);
        }
    };

    /**
     * @param states at least {@code tokens × dimension}, row-major, one text's
     * @param tokens at least 1
     * @return {@code dimension} numbers
     */
    abstract float[] pool(float[] states, int tokens, int dimension);
}
