package org.demarche.tune;

/**
 * Sums of floats in a fixed order: eight running sums side by side, so that one addition need not wait for the last.
 * Lengths need not be multiples of eight.
 */
final class Sums {

    private static final int LANES = 8;

    private Sums() {}

    static float of(float[] x, int from, int length) {
        float[] lanes = new float[LANES];
        int whole = length - length % LANES;
        for (int i = 0; i < whole; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                lanes[lane] += x[from + i + lane];
            }
        }
        for (int i = whole; i < length; i++) {
            lanes[0] += x[from + i];
        }
        return total(lanes);
    }

    /** Σ (x − centre)². */
    static float ofSquares(float[] x, int from, int length, float centre) {
        float[] lanes = new float[LANES];
        int whole = length - length % LANES;
        for (int i = 0; i < whole; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                float d = x[from + i + lane] - centre;
                lanes[lane] += d * d;
            }
        }
        for (int i = whole; i < length; i++) {
            float d = x[from + i] - centre;
            lanes[0] += d * d;
        }
        return total(lanes);
    }

    /** Σ a[i]·b[from + i]. */
    static float ofProducts(float[] a, float[] b, int from, int length) {
        float[] lanes = new float[LANES];
        int whole = length - length % LANES;
        for (int i = 0; i < whole; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                lanes[lane] += a[i + lane] * b[from + i + lane];
            }
        }
        for (int i = whole; i < length; i++) {
            lanes[0] += a[i] * b[from + i];
        }
        return total(lanes);
    }

    private static float total(float[] lanes) {
        return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
    }
}
