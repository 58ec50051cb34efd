package org.demarche.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Distribution;

/**
 * The rows whose confidence (the probability of the predicted label) lies in one tenth of 0 to 1.
 *
 * @param from the least confidence of the bin
 * @param to the confidence at which the next bin begins; the last bin has 1 itself
 * @param confidence their mean confidence; 0 if there are no rows
 * @param accuracy the share of them predicted as what they are; 0 if there are no rows
 */
public record ReliabilityBin(double from, double to, long rows, double confidence, double accuracy) {

    private static final int BINS = 10;

    /** Ten bins of equal width, from 0 to 1. */
    static List<ReliabilityBin> of(int[] gold, List<Distribution> predicted) {
        return IntStream.range(0, BINS)
                .mapToObj(bin -> of(
                        bin,
                        gold,
                        predicted,
                        IntStream.range(0, gold.length)
                                .filter(row -> bin(predicted.get(row).highest()) == bin)
                                .toArray()))
                .toList();
    }

    private static ReliabilityBin of(int bin, int[] gold, List<Distribution> predicted, int[] rows) {
        double confidence = IntStream.of(rows)
                .mapToDouble(row -> predicted.get(row).highest())
                .average()
                .orElse(0);
        double accuracy = IntStream.of(rows)
                .mapToDouble(row -> predicted.get(row).argMax() == gold[row] ? 1 : 0)
                .average()
                .orElse(0);
        return new ReliabilityBin((double) bin / BINS, (double) (bin + 1) / BINS, rows.length, confidence, accuracy);
    }

    /**
     * The expected calibration error (Naeini, Cooper, Hauskrecht: Obtaining Well Calibrated Probabilities Using
     * Bayesian Binning, AAAI 2015): the gap between accuracy and mean confidence, averaged over the rows. 0 to 1; 0 if
     * there are no rows.
     */
    static double expectedCalibrationError(List<ReliabilityBin> bins) {
        double gaps = 0;
        long rows = 0;
        for (ReliabilityBin bin : bins) {
            gaps += bin.rows * Math.abs(bin.accuracy - bin.confidence);
            rows += bin.rows;
        }
        return rows == 0 ? 0 : gaps / rows;
    }

    private static int bin(double confidence) {
        return Math.min(BINS - 1, (int) (confidence * BINS));
    }
}
