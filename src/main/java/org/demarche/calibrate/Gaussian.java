package org.demarche.calibrate;

import org.demarche.Matrix;

/**
 * A normal distribution over vectors, for squared Mahalanobis distances.
 *
 * @param mean [dimension]
 * @param factor the lower triangle L of the covariance L·Lᵀ (Cholesky), row after row: n(n + 1)/2 numbers
 */
@SuppressWarnings("ArrayRecordComponent") // stays in this room, never compared
record Gaussian(float[] mean, float[] factor) {

    /**
     * Share of the covariance that is evened out to the mean variance (regularised discriminant analysis, Friedman,
     * JASA 1989): 0.2 to 0.5 told unknown kinds of text apart better than 0.05 did.
     */
    private static final double SHRINKAGE = 0.5;

    /** Keeps the covariance of equal rows from being zero. */
    private static final double LEAST_VARIANCE = 1e-9;

    static Gaussian fit(Matrix rows) {
        float[] mean = mean(rows);
        int n = rows.columns();
        double[][] covariance = new double[n][n];
        double[] difference = new double[n];
        for (int row = 0; row < rows.rows(); row++) {
            for (int i = 0; i < n; i++) {
                difference[i] = rows.get(row, i) - mean[i];
            }
            addSquare(difference, covariance, 1.0 / rows.rows());
        }
        shrink(covariance);
        return new Gaussian(mean, packed(cholesky(covariance)));
    }

    /** Of each column; zero where there is no row. */
    static float[] mean(Matrix rows) {
        double[] sums = new double[rows.columns()];
        for (int row = 0; row < rows.rows(); row++) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += rows.get(row, i);
            }
        }
        float[] mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sums[i] / Math.max(1, rows.rows()));
        }
        return mean;
    }

    /** (x − mean)ᵀ covariance⁻¹ (x − mean), 0 or more. */
    double squaredDistance(float[] x) {
        double sum = 0;
        for (double z : whitened(x)) {
            sum += z * z;
        }
        return sum;
    }

    /** covariance⁻¹ (x − mean): the direction in which x is best told apart from the distribution (Fisher 1936). */
    float[] directionTo(float[] x) {
        double[] solved = whitened(x);
        for (int i = mean.length - 1; i >= 0; i--) {
            solved[i] /= factor[start(i) + i];
            for (int j = 0; j < i; j++) {
                solved[j] -= factor[start(i) + j] * solved[i];
            }
        }
        float[] direction = new float[solved.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) solved[i];
        }
        return direction;
    }

    /** L⁻¹ (x − mean), whose numbers are uncorrelated and of variance 1 where x is of this distribution. */
    private double[] whitened(float[] x) {
        double[] z = new double[mean.length];
        for (int i = 0; i < z.length; i++) {
            int row = start(i);
            double left = x[i] - mean[i];
            for (int j = 0; j < i; j++) {
                left -= factor[row + j] * z[j];
            }
            z[i] = left / factor[row + i];
        }
        return z;
    }

    private static int start(int row) {
        return row * (row + 1) / 2;
    }

    private static void addSquare(double[] x, double[][] lower, double weight) {
        for (int i = 0; i < x.length; i++) {
            double scaled = x[i] * weight;
            for (int j = 0; j <= i; j++) {
                lower[i][j] += scaled * x[j];
            }
        }
    }

    private static void shrink(double[][] lower) {
        double trace = 0;
        for (int i = 0; i < lower.length; i++) {
            trace += lower[i][i];
        }
        double variance = Math.max(trace / lower.length, LEAST_VARIANCE);
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j <= i; j++) {
                lower[i][j] *= 1 - SHRINKAGE;
            }
            lower[i][i] += SHRINKAGE * variance;
        }
    }

    /** In place. The shrinkage keeps every pivot above 0. */
    private static double[][] cholesky(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j <= i; j++) {
                double left = lower[i][j];
                for (int k = 0; k < j; k++) {
                    left -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(left) : left / lower[j][j];
            }
        }
        return lower;
    }

    private static float[] packed(double[][] lower) {
        float[] packed = new float[start(lower.length)];
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j <= i; j++) {
                packed[start(i) + j] = (float) lower[i][j];
            }
        }
        return packed;
    }
}
