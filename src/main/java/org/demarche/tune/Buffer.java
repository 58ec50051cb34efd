package org.demarche.tune;

/** An array that grows to what is asked and is used again at each step; what it holds then is whatever was there. */
final class Buffer {

    private float[] values = new float[0];

    float[] of(int length) {
        if (values.length < length) {
            values = new float[length + length / 4];
        }
        return values;
    }
}
