package org.demarche.calibrate;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Tells lines that are unlike anything learned: then a model's answer means nothing, however sure it looks. Immutable.
 *
 * <p>The score of a line is a sum of three measures, each centered and scaled by what it is on held-out lines:
 *
 * <ol>
 *   <li>the squared Mahalanobis distance of its features from those learned from (Lee et al.: A Simple Unified Framework
 *       for Detecting Out-of-Distribution Samples, NeurIPS 2018; one Gaussian for all labels was as good as one each);
 *   <li>twice, how far it lies in the direction of a few lines known to be outside: outlier exposure (Hendrycks,
 *       Mazeika, Dietterich: Deep Anomaly Detection with Outlier Exposure, ICLR 2019), here by Fisher's linear
 *       discriminant. What it finds in some kinds of text holds for kinds it was not shown;
 *   <li>how strange its word pieces are, which stays what it is when an encoder is tuned.
 * </ol>
 *
 * <p>A line is outside if its score is above the one that a stated share of held-out lines has. Real articles are further
 * from the corpus than its own held-out documents are, so that more of their lines are flagged than that share: measured,
 * about three times as many. Features of an encoder tuned for the labels have lost much of what tells other texts apart
 * (measured: 77 instead of 90 of 100 lines from outside found at one rate of false alarms); those of a layer below the tuned
 * ones have not.
 */
public final class Scope {

    /** Of distance, direction and strangeness; the optimum is flat. */
    private static final double[] IMPORTANCE = {1, 2, 1};

    /** A measure that varies by less, for its size, says nothing. */
    private static final double ROUNDING = 1e-6;

    private final ScopeParts parts;
    private final ScopeNumbers numbers;

    private Scope(ScopeParts parts, ScopeNumbers numbers) {
        this.parts = parts;
        this.numbers = numbers;
    }

    /**
     * For an encoder that learned from the lines inside: the threshold has to come from lines that it did not learn from.
     *
     * @param inside learned from, at least 1
     * @param outside examples of what is out of scope, may be empty
     * @param heldOut of the same kind as inside but of other documents, at least 1
     * @param tail the share of held-out lines that may be taken for outside, above 0 and below 1, for example 0.02
     * @throws IllegalArgumentException if the tail is out of range
     */
    public static Scope fit(Lines inside, Lines outside, Lines heldOut, double tail) {
        ScopeParts parts = ScopeParts.fit(inside, outside);
        List<double[]> measured = new ArrayList<>();
        parts.measure(heldOut, measured);
        return of(parts, measured, tail);
    }

    /**
     * For an encoder that was not tuned: every line is inside, and held out once.
     *
     * @param fold for each line which fold it is in; documents must not be torn apart, at least 2 folds
     * @throws IllegalArgumentException as the other
     */
    public static Scope fit(Lines inside, int[] fold, Lines outside, double tail) {
        List<double[]> measured = new ArrayList<>();
        for (int k : Arrays.stream(fold).distinct().sorted().toArray()) {
            Lines others = inside.select(rows(fold, k, false));
            Lines heldOut = inside.select(rows(fold, k, true));
            ScopeParts.fit(others, outside).measure(heldOut, measured);
        }
        return of(ScopeParts.fit(inside, outside), measured, tail);
    }

    /**
     * What {@link #numbers} and {@link #floats} gave.
     *
     * @throws IllegalArgumentException if there are not as many floats as expected, or the first ones are not finite
     */
    public static Scope of(ScopeNumbers numbers, float[] floats) {
        int dimension = numbers.dimension();
        int factor = dimension * (dimension + 1) / 2;
        int features = 2 * dimension + factor;
        if (floats.length <= features) {
            throw new IllegalArgumentException(
                    "found " + floats.length + " floats of a scope; expected more than " + features);
        }
        for (int i = 0; i < features; i++) {
            if (!Float.isFinite(floats[i])) {
                throw new IllegalArgumentException(
                        "float " + i + " of a scope is " + floats[i] + "; expected a number");
            }
        }
        FloatBuffer left = FloatBuffer.wrap(floats);
        Gaussian learned = new Gaussian(next(left, dimension), next(left, factor));
        float[] direction = next(left, dimension);
        return new Scope(
                new ScopeParts(learned, direction, new PieceStrangeness(next(left, left.remaining()))), numbers);
    }

    /**
     * @param features as many as the dimension, of unit length
     * @param pieces the ids of its word pieces
     * @return about 0 for a usual line; higher is more unlike
     */
    public double score(float[] features, int[] pieces) {
        return score(numbers, parts.measure(features, pieces));
    }

    /** Whether the line is unlike anything learned. */
    public boolean isOutside(float[] features, int[] pieces) {
        return !(score(features, pieces) <= numbers.threshold()); // what is not a number is outside, too
    }

    public ScopeNumbers numbers() {
        return numbers;
    }

    /** A new array: mean, lower triangle, direction, weights of the word pieces. Some of the last are not numbers. */
    public float[] floats() {
        float[][] all = {
            parts.learned().mean(),
            parts.learned().factor(),
            parts.direction(),
            parts.strangeness().weights()
        };
        FloatBuffer joined = FloatBuffer.allocate(
                Arrays.stream(all).mapToInt(part -> part.length).sum());
        Arrays.stream(all).forEach(joined::put);
        return joined.array();
    }

    private static Scope of(ScopeParts parts, List<double[]> heldOut, double tail) {
        List<Double> centers = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < ScopeParts.COUNT; i++) {
            int measure = i;
            double[] values = heldOut.stream().mapToDouble(row -> row[measure]).toArray();
            double mean = DoubleStream.of(values).average().orElse(0);
            double variance = DoubleStream.of(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            centers.add(mean);
            double spread = Math.sqrt(variance);
            weights.add(spread > ROUNDING * Math.max(1, Math.abs(mean)) ? IMPORTANCE[i] / spread : 0);
        }
        ScopeNumbers open = new ScopeNumbers(parts.direction().length, tail, 0, centers, weights);
        double[] scores =
                heldOut.stream().mapToDouble(row -> score(open, row)).sorted().toArray();
        return new Scope(parts, new ScopeNumbers(open.dimension(), tail, threshold(scores, tail), centers, weights));
    }

    /** The ⌈(n + 1)(1 − tail)⌉-th of n sorted scores, as in {@link Conformal}; the highest if n is too small for that. */
    private static double threshold(double[] sorted, double tail) {
        int rank = (int) Math.ceil((sorted.length + 1.0) * (1 - tail));
        return sorted[Math.min(rank, sorted.length) - 1];
    }

    private static double score(ScopeNumbers numbers, double[] measures) {
        double score = 0;
        for (int i = 0; i < measures.length; i++) {
            score += numbers.weights().get(i) * (measures[i] - numbers.centers().get(i));
        }
        return score;
    }

    private static int[] rows(int[] fold, int k, boolean in) {
        return IntStream.range(0, fold.length)
                .filter(row -> (fold[row] == k) == in)
                .toArray();
    }

    private static float[] next(FloatBuffer left, int count) {
        float[] part = new float[count];
        left.get(part);
        return part;
    }
}
