package org.demarche;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Multinomial logistic regression with squared weights penalised, for simulations; by L-BFGS (Liu and Nocedal 1989). */
public final class SoftmaxRegression {

    private static final double PENALTY = 100;
    private static final int STEPS = 60;
    private static final int MEMORY = 8;
    private static final double STANDSTILL = 1e-5;
    private static final double SUFFICIENT = 1e-4;
    private static final double SMALLEST_STEP = 1e-6;

    private final int labels;
    private final int width;
    private double[] weights; // [feature × label], then the bias

    private SoftmaxRegression(int labels, int width) {
        this.labels = labels;
        this.width = width;
        this.weights = new double[(width + 1) * labels];
    }

    /** A step of the past: where it went and how the gradient changed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Past(double[] moved, double[] changed) {}

    /** @param rows indexes of those to learn from */
    public static SoftmaxRegression fit(float[][] features, int[] gold, int[] rows, int labels) {
        SoftmaxRegression model = new SoftmaxRegression(labels, features[0].length);
        double[] gradient = new double[model.weights.length];
        double loss = model.loss(features, gold, rows, gradient);
        Deque<Past> past = new ArrayDeque<>();
        for (int step = 0; step < STEPS; step++) {
            double[] direction = direction(gradient, past);
            double slope = product(gradient, direction);
            double[] from = model.weights;
            double[] before = gradient;
            double length = past.isEmpty() ? 1 / Math.max(1, Math.sqrt(product(gradient, gradient))) : 1;
            double reached;
            do {
                model.weights = sum(from, direction, length);
                gradient = new double[from.length];
                reached = model.loss(features, gold, rows, gradient);
                length /= 2;
            } while (reached > loss + SUFFICIENT * 2 * length * slope && length > SMALLEST_STEP);
            Past latest = new Past(sum(model.weights, from, -1), sum(gradient, before, -1));
            if (product(latest.moved(), latest.changed()) > 0) {
                past.addFirst(latest);
            }
            if (past.size() > MEMORY) {
                past.removeLast();
            }
            if (loss - reached < STANDSTILL * Math.max(1, loss)) {
                break;
            }
            loss = reached;
        }
        return model;
    }

    private static double[] direction(double[] gradient, Deque<Past> past) {
        double[] direction = Arrays.stream(gradient).map(value -> -value).toArray();
        Deque<Double> shares = new ArrayDeque<>();
        for (Past one : past) {
            double share = product(one.moved(), direction) / product(one.moved(), one.changed());
            direction = sum(direction, one.changed(), -share);
            shares.addFirst(share);
        }
        if (!past.isEmpty()) {
            Past latest = past.getFirst();
            double scale = product(latest.moved(), latest.changed()) / product(latest.changed(), latest.changed());
            direction = Arrays.stream(direction).map(value -> value * scale).toArray();
        }
        for (var oldestFirst = past.descendingIterator(); oldestFirst.hasNext(); ) {
            Past one = oldestFirst.next();
            double share = product(one.changed(), direction) / product(one.moved(), one.changed());
            direction = sum(direction, one.moved(), shares.removeFirst() - share);
        }
        return direction;
    }

    private double loss(float[][] features, int[] gold, int[] rows, double[] gradient) {
        double loss = 0;
        for (int row : rows) {
            float[] values = features[row];
            double[] p = probabilities(values);
            loss -= Math.log(Math.max(p[gold[row]], 1e-12));
            p[gold[row]] -= 1;
            for (int j = 0; j < width; j++) {
                for (int label = 0; label < labels; label++) {
                    gradient[j * labels + label] += p[label] * values[j];
                }
            }
            for (int label = 0; label < labels; label++) {
                gradient[width * labels + label] += p[label];
            }
        }
        for (int i = 0; i < width * labels; i++) {
            loss += PENALTY / 2 * weights[i] * weights[i];
            gradient[i] += PENALTY * weights[i];
        }
        return loss;
    }

    public double[] probabilities(float[] row) {
        double[] p = new double[labels];
        System.arraycopy(weights, width * labels, p, 0, labels);
        for (int j = 0; j < width; j++) {
            for (int label = 0; label < labels; label++) {
                p[label] += weights[j * labels + label] * row[j];
            }
        }
        double highest = Arrays.stream(p).max().orElseThrow();
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

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] sum(double[] a, double[] b, double times) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + times * b[i];
        }
        return sum;
    }
}
