package org.demarche.tune;

import java.util.Arrays;

/**
 * From the states of a text's tokens to one vector: the mean of those that count, made as long as √width, so that its
 * numbers are of size 1. Reports and heads see the same vector at length 1.
 */
final class Pooling {

    private final int width;
    private final Buffer units = new Buffer();
    private final Buffer lengths = new Buffer();

    Pooling(int width) {
        this.width = width;
    }

    /** What a unit vector is multiplied by. */
    static float length(int width) {
        return (float) Math.sqrt(width);
    }

    /**
     * @param states [tokens × width]
     * @param vectors gets [texts × width]
     */
    void forward(Packing packing, float[] states, float[] vectors) {
        float[] unit = units.of(packing.texts() * width);
        float[] norms = lengths.of(packing.texts());
        Arrays.fill(unit, 0, packing.texts() * width, 0f);
        for (int text = 0; text < packing.texts(); text++) {
            int at = text * width;
            Tokens tokens = packing.text(text);
            for (int t = tokens.from(); t < tokens.to(); t++) {
                int state = (packing.start(text) + t) * width;
                for (int j = 0; j < width; j++) {
                    unit[at + j] += states[state + j];
                }
            }
            int count = tokens.to() - tokens.from();
            float norm = (float) Math.sqrt(Sums.ofSquares(unit, at, width, 0f));
            norms[text] = norm / count;
            float inverse = norm > 0 ? 1 / norm : 0;
            for (int j = 0; j < width; j++) {
                unit[at + j] *= inverse;
                vectors[at + j] = unit[at + j] * length(width);
            }
        }
    }

    /**
     * With e the unit vector and n the mean's norm: {@code dMean = √width/n · (dv − e·(e·dv))}.
     *
     * @param dVectors [texts × width]
     * @param dStates gets [tokens × width]
     */
    void backward(Packing packing, float[] dVectors, float[] dStates) {
        float[] unit = units.of(packing.texts() * width);
        float[] norms = lengths.of(packing.texts());
        Arrays.fill(dStates, 0, packing.tokens() * width, 0f);
        float[] dMean = new float[width];
        for (int text = 0; text < packing.texts(); text++) {
            int at = text * width;
            Tokens tokens = packing.text(text);
            float along = 0;
            for (int j = 0; j < width; j++) {
                along += unit[at + j] * dVectors[at + j];
            }
            float factor = norms[text] > 0 ? length(width) / norms[text] / (tokens.to() - tokens.from()) : 0;
            for (int j = 0; j < width; j++) {
                dMean[j] = factor * (dVectors[at + j] - unit[at + j] * along);
            }
            for (int t = tokens.from(); t < tokens.to(); t++) {
                System.arraycopy(dMean, 0, dStates, (packing.start(text) + t) * width, width);
            }
        }
    }
}
