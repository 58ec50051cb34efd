package org.demarche.agree;

import java.util.Arrays;

/**
 * Krippendorff's alpha for nominal data, any number of annotators and missing labels (Krippendorff: Computing
 * Krippendorff's Alpha-Reliability, 2011): 1 − D<sub>o</sub> / D<sub>e</sub>, where D<sub>o</sub> is the share of
 * differing pairs of labels of the same sentence, and D<sub>e</sub> that of differing pairs of any two labels given.
 */
final class Alpha {

    private Alpha() {}

    /**
     * @param labels for each sentence one label index an annotator, −1 where there is none
     * @param rows the sentences to count, which may repeat; those with fewer than two labels do not count
     * @param size how many labels there are
     * @return 1 for full agreement, 0 for that of chance, negative below it; 1 too where nobody differs because only
     *     one label occurs, and where no sentence has two labels
     */
    static double of(int[][] labels, int[] rows, int size) {
        double[] given = new double[size];
        double disagreeing = 0;
        double pairable = 0;
        for (int row : rows) {
            int[] counts = counts(labels[row], size);
            int total = Arrays.stream(counts).sum();
            if (total >= 2) {
                pairable += total;
                disagreeing += differingPairs(counts, total) / (total - 1);
                for (int label = 0; label < size; label++) {
                    given[label] += counts[label];
                }
            }
        }
        if (disagreeing == 0) {
            return 1;
        }
        double expected =
                pairable * pairable - Arrays.stream(given).map(n -> n * n).sum();
        return 1 - (pairable - 1) * disagreeing / expected;
    }

    private static double differingPairs(int[] counts, int total) {
        double same = 0;
        for (int count : counts) {
            same += (double) count * (count - 1);
        }
        return (double) total * (total - 1) - same;
    }

    private static int[] counts(int[] labels, int size) {
        int[] counts = new int[size];
        for (int label : labels) {
            if (label >= 0) {
                counts[label]++;
            }
        }
        return counts;
    }
}
