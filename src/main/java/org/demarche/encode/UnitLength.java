package org.demarche.encode;

/** Scales vectors to the L2 norm 1. */
final class UnitLength {

    /** A norm is taken to be at least this, so that the zero vector stays zero and is not NaN. */
    private static final double SMALLEST = 1e-12;

    private UnitLength() {}

    /** Of a vector of finite numbers. */
    static float[] of(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += (double) x * x;
        }
        double norm = Math.max(Math.sqrt(squares), SMALLEST);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / norm);
        }
        return unit;
    }
}
