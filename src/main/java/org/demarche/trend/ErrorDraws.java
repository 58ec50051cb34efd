package org.demarche.trend;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.demarche.Seed;

/**
 * A model's confusion matrix as other held-out documents might have told it, many times over, and what predicted shares
 * say of the true ones by it.
 *
 * <p>Confusion-corrected prevalence: the predicted shares q are those p in which every label is predicted as the matrix C
 * has it, q = pC, so p = qC⁻¹ (Buck and Gart 1966; Rogan and Gladen 1978; Forman 2008). It supposes that a sentence of one
 * label is mistaken as often in the articles as in the held-out documents. Between documents of different mixes that is not so:
 * where nearly all is analytical, hardline sentences are missed more often. Therefore C is not that of all held-out
 * documents alike: they are weighted so that they have the mix that was found, by the weights that change
 * them least (exponential tilting; Deming and Stephan 1940, Hainmueller 2012), and p is found anew, three times. Without
 * that, intervals were found too narrow by far (docs/quality.md).
 */
final class ErrorDraws {

    static final int DRAWS = 1_000;

    /** The draw that is no draw: the held-out documents as they are. */
    static final int WHOLE = -1;

    private static final int ROUNDS = 3;
    private static final int STEPS = 12;
    /** Holds the weights near 1, in squared standard deviations of the documents' shares. */
    private static final double RIDGE = 0.05;

    private static final double LONGEST_STEP = 1.5;
    private static final double STRONGEST_TILT = 4;
    private static final double STANDSTILL = 1e-4;
    /** Sentences of each label by all documents alike, beside those of the weighted ones. */
    private static final double PRIOR = 20;

    private static final double JEFFREYS = 0.5;
    private static final double TINY = 1e-9;

    private final int labels;
    private final double[][][] counts; // [document][gold][predicted]
    private final double[] sizes;
    private final double[][] mix; // [document][label but the last]: its share, standardised
    private final double[] mean;
    private final double[] deviation;
    private final int[][] times; // [draw][document]
    private final double[][][] pooled; // [draw][gold][predicted], where documents cannot be told apart

    ErrorDraws(ErrorCounts errors, Seed seed) {
        this.counts = errors.documents().stream().map(ErrorDraws::array).toArray(double[][][]::new);
        this.labels = counts[0].length;
        this.sizes = Arrays.stream(counts).mapToDouble(ErrorDraws::sum).toArray();
        this.mean = new double[labels - 1];
        this.deviation = new double[labels - 1];
        this.mix = standardised();
        Random random = seed.derive("errors").random();
        this.times = new int[errors.byDocument() ? DRAWS : 0][];
        Arrays.setAll(times, draw -> Dice.resample(counts.length, random));
        this.pooled = new double[errors.byDocument() ? 0 : DRAWS][][];
        Arrays.setAll(pooled, draw -> dirichlet(counts[0], errors.spread(), random));
    }

    int labels() {
        return labels;
    }

    /** The confusion matrix of a draw, each row together 1, smoothed by half a sentence for each cell. */
    double[][] matrix(int draw) {
        if (pooled.length > 0 && draw != WHOLE) {
            return pooled[draw];
        }
        double[] even = new double[counts.length];
        Arrays.fill(even, 1);
        return rows(sum(draw, even), JEFFREYS);
    }

    /**
     * The true shares by the predicted ones. Not held to 0 to 1, so that what is averaged over draws is not pushed
     * off the borders; together 1.
     */
    double[] correct(double[] predicted, int draw) {
        if (pooled.length > 0) {
            return solve(predicted, draw == WHOLE ? rows(counts[0], TINY) : pooled[draw]);
        }
        double[] even = new double[counts.length];
        Arrays.fill(even, 1);
        double[][] alike = rows(sum(draw, even), TINY);
        double[] shares = solve(predicted, alike);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] tilted = sum(draw, tilt(shares, draw));
            for (int gold = 0; gold < labels; gold++) {
                for (int label = 0; label < labels; label++) {
                    tilted[gold][label] += PRIOR * alike[gold][label];
                }
            }
            shares = solve(predicted, rows(tilted, TINY));
        }
        return shares;
    }

    /** For each document a weight, by which the held-out documents have nearly these shares; on average 1. */
    private double[] tilt(double[] shares, int draw) {
        int free = labels - 1;
        double[] wanted = new double[free];
        for (int label = 0; label < free; label++) {
            wanted[label] = deviation[label] > 0
                    ? (Math.min(1, Math.max(0, shares[label])) - mean[label]) / deviation[label]
                    : 0;
        }
        double[] strength = new double[free];
        for (int step = 0; step < STEPS; step++) {
            double[] move = newton(strength, wanted, draw);
            double longest = Arrays.stream(move).map(Math::abs).max().orElse(0);
            double scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
            for (int label = 0; label < free; label++) {
                double moved = strength[label] + scale * move[label];
                strength[label] = Math.max(-STRONGEST_TILT, Math.min(STRONGEST_TILT, moved));
            }
            if (longest < STANDSTILL) {
                break;
            }
        }
        double[] weights = exponentials(strength);
        double sum = 0;
        double all = 0;
        for (int document = 0; document < weights.length; document++) {
            sum += times(draw, document) * weights[document];
            all += times(draw, document);
        }
        for (int document = 0; document < weights.length; document++) {
            weights[document] *= all / sum;
        }
        return weights;
    }

    /** The step by which the weighted documents come nearest to the wanted means. */
    private double[] newton(double[] strength, double[] wanted, int draw) {
        int free = strength.length;
        double[] weights = exponentials(strength);
        double all = 0;
        double[] means = new double[free];
        double[][] squares = new double[free][free];
        for (int document = 0; document < weights.length; document++) {
            double weight = weights[document] * times(draw, document) * sizes[document];
            all += weight;
            for (int a = 0; a < free; a++) {
                means[a] += weight * mix[document][a];
                for (int b = 0; b < free; b++) {
                    squares[a][b] += weight * mix[document][a] * mix[document][b];
                }
            }
        }
        double[] gradient = new double[free];
        for (int a = 0; a < free; a++) {
            gradient[a] = wanted[a] - means[a] / all - RIDGE * strength[a];
            for (int b = 0; b < free; b++) {
                squares[a][b] = squares[a][b] / all - means[a] * means[b] / (all * all);
            }
            squares[a][a] += RIDGE;
        }
        return eliminate(squares, gradient);
    }

    private double[] exponentials(double[] strength) {
        double[] weights = new double[counts.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int document = 0; document < weights.length; document++) {
            for (int label = 0; label < strength.length; label++) {
                weights[document] += strength[label] * mix[document][label];
            }
            highest = Math.max(highest, weights[document]);
        }
        for (int document = 0; document < weights.length; document++) {
            weights[document] = Math.exp(weights[document] - highest);
        }
        return weights;
    }

    private double times(int draw, int document) {
        return draw == WHOLE ? 1 : times[draw][document];
    }

    private double[][] sum(int draw, double[] weights) {
        double[][] sum = new double[labels][labels];
        for (int document = 0; document < counts.length; document++) {
            double weight = weights[document] * times(draw, document);
            for (int gold = 0; weight > 0 && gold < labels; gold++) {
                for (int label = 0; label < labels; label++) {
                    sum[gold][label] += weight * counts[document][gold][label];
                }
            }
        }
        return sum;
    }

    /** Each row made to sum to 1; a label that no document has is believed. */
    private static double[][] rows(double[][] counts, double added) {
        double[][] rows = new double[counts.length][counts.length];
        for (int gold = 0; gold < counts.length; gold++) {
            double all = Arrays.stream(counts[gold]).sum();
            for (int label = 0; label < counts.length; label++) {
                rows[gold][label] =
                        all > 0 ? (counts[gold][label] + added) / (all + added * counts.length) : gold == label ? 1 : 0;
            }
        }
        return rows;
    }

    private static double[][] dirichlet(double[][] counts, double spread, Random random) {
        double[][] rows = new double[counts.length][];
        Arrays.setAll(
                rows,
                gold -> Dice.shares(
                        Arrays.stream(counts[gold])
                                .map(count -> count / spread + JEFFREYS)
                                .toArray(),
                        random));
        return rows;
    }

    /** The p with q = pC; q itself where C tells labels not apart. */
    private static double[] solve(double[] predicted, double[][] matrix) {
        int size = predicted.length;
        double[][] transposed = new double[size][size];
        for (int gold = 0; gold < size; gold++) {
            for (int label = 0; label < size; label++) {
                transposed[label][gold] = matrix[gold][label];
            }
        }
        double[] shares = eliminate(transposed, predicted.clone());
        return Arrays.stream(shares).allMatch(Double::isFinite) ? shares : predicted.clone();
    }

    /** Gauss with the largest pivot; writes to both. Not finite where there is no single solution. */
    private static double[] eliminate(double[][] left, double[] right) {
        int size = right.length;
        for (int at = 0; at < size; at++) {
            int pivot = at;
            for (int row = at + 1; row < size; row++) {
                pivot = Math.abs(left[row][at]) > Math.abs(left[pivot][at]) ? row : pivot;
            }
            double[] swapped = left[at];
            left[at] = left[pivot];
            left[pivot] = swapped;
            double value = right[at];
            right[at] = right[pivot];
            right[pivot] = value;
            for (int row = at + 1; row < size; row++) {
                double factor = left[row][at] / left[at][at];
                right[row] -= factor * right[at];
                for (int column = at; column < size; column++) {
                    left[row][column] -= factor * left[at][column];
                }
            }
        }
        for (int at = size - 1; at >= 0; at--) {
            for (int column = at + 1; column < size; column++) {
                right[at] -= left[at][column] * right[column];
            }
            right[at] /= left[at][at];
        }
        return right;
    }

    private double[][] standardised() {
        double[][] shares = new double[counts.length][labels - 1];
        for (int label = 0; label < labels - 1; label++) {
            int of = label;
            for (int document = 0; document < counts.length; document++) {
                shares[document][label] = sizes[document] > 0
                        ? Arrays.stream(counts[document][of]).sum() / sizes[document]
                        : 0;
                mean[label] += shares[document][label] / counts.length;
            }
            for (double[] share : shares) {
                deviation[label] += Math.pow(share[label] - mean[label], 2) / counts.length;
            }
            deviation[label] = Math.sqrt(deviation[label]);
            for (double[] share : shares) {
                share[label] = deviation[label] > 0 ? (share[label] - mean[label]) / deviation[label] : 0;
            }
        }
        return shares;
    }

    private static double[][] array(List<List<Double>> rows) {
        return rows.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    private static double sum(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> Arrays.stream(row).sum()).sum();
    }
}
