package org.demarche;

import java.util.Random;

/**
 * Multinomial logistic regression for simulations: squared weights are penalised, and the weights of the second half of the
 * epochs are averaged (Polyak and Juditsky 1992).
 */
public final class SoftmaxRegression {

    private static final double PENALTY = 100;
    private static final int EPOCHS = 16;
    private static final int FEWEST_STEPS = 500;
    private static final int BATCH = 16;
    private static final double RATE = 0.004;

    private final int labels;
    private final float[] weights; // [feature × label], then the bias
    private final int width;

    private SoftmaxRegression(int labels, int width, float[] weights) {
        this.labels = labels;
        this.width = width;
        this.weights = weights;
    }

    /** @param rows indexes of those to learn from */
    public static SoftmaxRegression fit(float[][] features, int[] gold, int[] rows, int labels, Random random) {
        int width = features[0].length;
        SoftmaxRegression model = new SoftmaxRegression(labels, width, new float[(width + 1) * labels]);
        double[] mean = new double[model.weights.length];
        int[] order = rows.clone();
        int epochs = Math.max(EPOCHS, FEWEST_STEPS * BATCH / order.length);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            float rate = (float) (RATE / (1 + 4.0 * epoch / epochs));
            float shrink = (float) (1 - rate * PENALTY / order.length);
            for (int start = 0; start < order.length; start += BATCH) {
                model.step(features, gold, order, start, Math.min(order.length, start + BATCH), rate, shrink);
            }
            if (epoch >= epochs / 2) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += model.weights[i] / (double) (epochs - epochs / 2);
                }
            }
        }
        for (int i = 0; i < mean.length; i++) {
            model.weights[i] = (float) mean[i];
        }
        return model;
    }

    private void step(float[][] features, int[] gold, int[] order, int from, int to, float rate, float shrink) {
        float[] gradient = new float[weights.length];
        for (int at = from; at < to; at++) {
            float[] row = features[order[at]];
            double[] p = probabilities(row);
            p[gold[order[at]]] -= 1;
            for (int j = 0; j < width; j++) {
                for (int label = 0; label < labels; label++) {
                    gradient[j * labels + label] += (float) p[label] * row[j];
                }
            }
            for (int label = 0; label < labels; label++) {
                gradient[width * labels + label] += (float) p[label];
            }
        }
        float scale = rate / (to - from);
        float shrunk = Math.max(0.5f, shrink);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (i < width * labels ? shrunk : 1) * weights[i] - scale * gradient[i];
        }
    }

    public double[] probabilities(float[] row) {
        double[] p = new double[labels];
        for (int label = 0; label < labels; label++) {
            p[label] = weights[width * labels + label];
        }
        for (int j = 0; j < width; j++) {
            for (int label = 0; label < labels; label++) {
                p[label] += weights[j * labels + label] * row[j];
            }
        }
        double highest = Math.max(p[0], p[labels - 1]);
        for (double one : p) {
            highest = Math.max(highest, one);
        }
        double sum = 0;
        for (int label = 0; label < labels; label++) {
            p[label] = Math.exp(p[label] - highest);
            sum += p[label];
        }
        for (int label = 0; label < labels; label++) {
            p[label] /= sum;
        }
        return p;
    }

    public int predict(float[] row) {
        return Distribution.of(probabilities(row)).argMax();
    }
}
