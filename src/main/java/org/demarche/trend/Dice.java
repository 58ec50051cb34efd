package org.demarche.trend;

import java.util.Random;

/** Draws that {@link Random} does not have. */
final class Dice {

    private Dice() {}

    /** How often each of so many came up when drawn as many times, with replacement. */
    static int[] resample(int size, Random random) {
        int[] times = new int[size];
        for (int i = 0; i < size; i++) {
            times[random.nextInt(size)]++;
        }
        return times;
    }

    /** Of the Dirichlet distribution. */
    static double[] shares(double[] concentrations, Random random) {
        double[] drawn = new double[concentrations.length];
        double sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = gamma(concentrations[i], random);
            sum += drawn[i];
        }
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = sum > 0 ? drawn[i] / sum : 1.0 / drawn.length;
        }
        return drawn;
    }

    /** Index by weight. */
    static int one(double[] weights, Random random) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Marsaglia and Tsang (2000): A Simple Method for Generating Gamma Variables. Scale 1. */
    private static double gamma(double shape, Random random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
