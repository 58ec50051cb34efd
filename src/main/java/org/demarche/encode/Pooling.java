package org.demarche.encode;

import java.util.Arrays;

/** How the states of a text's tokens become one vector. */
public enum Pooling {
    /** The mean over the tokens that count, {@code [SEP]} included, padding excluded. */
    MEAN {
        @Override
        float[] pool(float[] states, int from, int to, int dimension) {
            double[] sums = new double[dimension];
            for (int i = from * dimension; i < to * dimension; i++) {
                sums[i % dimension] += states[i];
            }
            float[] means = new float[dimension];
            for (int i = 0; i < dimension; i++) {
                means[i] = (float) (sums[i] / (to - from));
            }
            return means;
        }
    },
    /** The state of the first token, {@code [CLS]}. */
    CLS {
        @Override
        float[] pool(float[] states, int from, int to, int dimension) {
            return Arrays.copyOf(states, dimension);
        }
    };

    /**
     * @param states at least {@code to × dimension}, row-major, one text's
     * @param from the first token that counts for a mean
     * @param to the one after the last, above {@code from}
     * @return {@code dimension} numbers
     */
    abstract float[] pool(float[] states, int from, int to, int dimension);
}
