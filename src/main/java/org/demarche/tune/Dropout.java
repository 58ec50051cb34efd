package org.demarche.tune;

/**
 * Silences a random share of numbers and scales the others up (Srivastava et al., JMLR 15, 2014). Which ones depends on
 * the seed alone: the generator is xorshift64* (Vigna 2016), since drawing is in the inner loop.
 */
final class Dropout {

    private static final long MULTIPLIER = 0x2545F4914F6CDD1DL;
    private static final int BITS = 24;

    private final float share;
    private final Buffer factors = new Buffer();

    Dropout(double share) {
        this.share = (float) share;
    }

    void forward(float[] x, int length, long seed) {
        if (share == 0) {
            return;
        }
        float[] factor = factors.of(length);
        draw(factor, length, seed);
        multiply(x, factor, length);
    }

    void backward(float[] dx, int length) {
        if (share > 0) {
            multiply(dx, factors.of(length), length);
        }
    }

    private void draw(float[] factor, int length, long seed) {
        float kept = 1 / (1 - share);
        int limit = (int) (share * (1 << BITS));
        long state = (seed * MULTIPLIER) | 1;
        for (int i = 0; i < length; i++) {
            state ^= state >>> 12;
            state ^= state << 25;
            state ^= state >>> 27;
            int drawn = (int) ((state * MULTIPLIER) >>> (Long.SIZE - BITS));
            factor[i] = drawn < limit ? 0 : kept;
        }
    }

    private static void multiply(float[] x, float[] factor, int length) {
        for (int i = 0; i < length; i++) {
            x[i] *= factor[i];
        }
    }
}
