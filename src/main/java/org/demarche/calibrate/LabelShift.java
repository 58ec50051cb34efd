package org.demarche.calibrate;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.demarche.Distribution;

/**
 * How often each label occurs in new texts, where that differs from the corpus, and the correction of probabilities for
 * it (Saerens, Latinne, Decaestecker: Adjusting the Outputs of a Classifier to New a Priori Probabilities, Neural
 * Computation 14, 2002). No label of the new texts is needed. It supposes that sentences of one label look alike in both and
 * only the shares differ, and that the probabilities are calibrated on the corpus; where the texts differ otherwise,
 * it corrects in the wrong direction.
 *
 * @param trainingShares of each label in the corpus the model learned from, each above 0, together 1 ± 1e-6
 * @param shares as estimated in the new texts, together 1 ± 1e-6
 * @param iterations steps of the estimate, 0 to 1,000
 * @param converged whether the last step changed no share by more than 1e-7; if not, the shares are still on their way
 */
public record LabelShift(List<Double> trainingShares, List<Double> shares, int iterations, boolean converged) {

    private static final int MOST_ITERATIONS = 1_000;
    private static final double STANDSTILL = 1e-7;

    /**
     * @throws IllegalArgumentException if a share is out of range or the lists differ in length
     */
    public LabelShift {
        trainingShares = List.copyOf(trainingShares);
        shares = List.copyOf(shares);
        Distribution training = distribution(trainingShares);
        if (distribution(shares).size() != training.size() || Collections.min(trainingShares) <= 0) {
            throw new IllegalArgumentException("the training shares are " + trainingShares + ", the shares " + shares
                    + "; expected as many of both, the former above 0");
        }
    }

    /**
     * Expectation maximisation: the mean of the corrected probabilities is the next estimate of the shares. The
     * likelihood has one peak, so where it starts does not matter. Without predictions the shares are those of training.
     *
     * @param predicted of the new sentences, calibrated for the training shares
     * @param trainingShares one a label
     * @throws IllegalArgumentException if a share is out of range
     */
    public static LabelShift estimate(List<Distribution> predicted, double[] trainingShares) {
        LabelShift shift = start(trainingShares);
        while (!shift.converged && shift.iterations < MOST_ITERATIONS && !predicted.isEmpty()) {
            shift = shift.next(predicted);
        }
        return predicted.isEmpty() ? new LabelShift(shift.trainingShares, shift.shares, 0, true) : shift;
    }

    /**
     * The probabilities as they would be with the new shares: each times new share / training share, made to sum to 1.
     * Unchanged if only labels of the new share 0 are possible.
     */
    public Distribution apply(Distribution predicted) {
        double[] corrected = predicted.toArray();
        for (int label = 0; label < corrected.length; label++) {
            corrected[label] *= shares.get(label) / trainingShares.get(label);
        }
        double sum = DoubleStream.of(corrected).sum();
        return sum > 0
                ? Distribution.of(
                        DoubleStream.of(corrected).map(weight -> weight / sum).toArray())
                : predicted;
    }

    private LabelShift next(List<Distribution> predicted) {
        double[] mean = new double[shares.size()];
        for (Distribution distribution : predicted) {
            Distribution corrected = apply(distribution);
            for (int label = 0; label < mean.length; label++) {
                mean[label] += corrected.get(label) / predicted.size();
            }
        }
        double moved = 0;
        for (int label = 0; label < mean.length; label++) {
            moved = Math.max(moved, Math.abs(mean[label] - shares.get(label)));
        }
        List<Double> next = DoubleStream.of(mean).boxed().toList();
        return new LabelShift(trainingShares, next, iterations + 1, moved <= STANDSTILL);
    }

    private static LabelShift start(double[] trainingShares) {
        List<Double> shares = DoubleStream.of(trainingShares).boxed().toList();
        return new LabelShift(shares, shares, 0, false);
    }

    private static Distribution distribution(List<Double> shares) {
        return Distribution.of(shares.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
