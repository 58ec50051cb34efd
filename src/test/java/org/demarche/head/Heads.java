package org.demarche.head;

import java.util.Random;
import org.demarche.Matrix;
import org.demarche.Seed;

/** Heads and rows for tests. */
final class Heads {

    private Heads() {}

    static Head random(int inputs, int hidden, int labels, Seed seed) {
        return Head.of(inputs, hidden, labels, gaussian(Head.parameterCount(inputs, hidden, labels), seed));
    }

    static Matrix randomRows(int rows, int columns, Seed seed) {
        return new Matrix(rows, columns, gaussian(rows * columns, seed));
    }

    private static float[] gaussian(int count, Seed seed) {
        Random random = seed.random();
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
