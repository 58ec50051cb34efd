package org.demarche.head;

import org.demarche.Matrix;

/**
 * Brings every feature to mean 0 and deviation 1, as measured on the training rows. A feature that hardly varies there
 * is not used at all: encoders have dead output dimensions, and dividing by their deviation would turn rounding into
 * signal.
 */
final class Standardization {

    /** A feature counts as dead below this share of the mean deviation of all features. */
    private static final double DEAD = 1e-3;

    private final double[] means;
    /** One over the deviation; 0 for a dead feature. */
    private final double[] scales;

    private Standardization(double[] means, double[] scales) {
        this.means = means;
        this.scales = scales;
    }

    static Standardization of(Matrix features) {
        double[] means = means(features);
        double[] deviations = deviations(features, means);
        double floor = DEAD * mean(deviations);
        double[] scales = new double[deviations.length];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = deviations[i] > floor ? 1 / deviations[i] : 0;
        }
        return new Standardization(means, scales);
    }

    Matrix apply(Matrix features) {
        int columns = features.columns();
        float[] standardized = new float[features.values().length];
        for (int i = 0; i < standardized.length; i++) {
            int column = i % columns;
            standardized[i] = (float) ((features.values()[i] - means[column]) * scales[column]);
        }
        return new Matrix(features.rows(), columns, standardized);
    }

    /**
     * The head that gives for raw rows what {@code head} gives for standardised ones: each row of W₁ is scaled, and b₁
     * takes what the means contribute.
     */
    Head foldInto(Head head) {
        int hidden = head.hidden();
        float[] parameters = head.parameters();
        int biases = head.inputs() * hidden;
        for (int unit = 0; unit < hidden; unit++) {
            double bias = parameters[biases + unit];
            for (int input = 0; input < head.inputs(); input++) {
                int at = input * hidden + unit;
                parameters[at] = (float) (parameters[at] * scales[input]);
                bias -= parameters[at] * means[input]; // of the rounded weight, so that rounding cancels
            }
            parameters[biases + unit] = (float) bias;
        }
        return Head.of(head.inputs(), hidden, head.labels(), parameters);
    }

    private static double[] means(Matrix features) {
        double[] sums = new double[features.columns()];
        for (int row = 0; row < features.rows(); row++) {
            for (int column = 0; column < sums.length; column++) {
                sums[column] += features.get(row, column);
            }
        }
        return divide(sums, features.rows());
    }

    private static double[] deviations(Matrix features, double[] means) {
        double[] squares = new double[features.columns()];
        for (int row = 0; row < features.rows(); row++) {
            for (int column = 0; column < squares.length; column++) {
                double distance = features.get(row, column) - means[column];
                squares[column] += distance * distance;
            }
        }
        double[] deviations = divide(squares, features.rows());
        for (int column = 0; column < deviations.length; column++) {
            deviations[column] = Math.sqrt(deviations[column]);
        }
        return deviations;
    }

    private static double[] divide(double[] sums, int rows) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] /= rows;
        }
        return sums;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
