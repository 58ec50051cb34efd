package org.demarche.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.LabelSet;

/**
 * How many rows of each gold label were predicted as each label: row = gold, column = predicted. All measures of
 * counts are computed from it alone. Immutable.
 *
 * <p>Undefined cases. A measure of one label whose denominator is 0 is 0: the precision of a label that was never
 * predicted, the recall of one that does not occur in gold, the F1 of one that neither occurs nor is predicted. Averages
 * over labels take in every label that occurs in gold or is predicted, with its 0 if it has one; only a label that does
 * neither, of which the rows say nothing, is left out. Measures of no rows at all are 0.
 */
public final class ConfusionMatrix {

    private final LabelSet labels;
    private final long[][] counts;

    private ConfusionMatrix(LabelSet labels, long[][] counts) {
        this.labels = labels;
        this.counts = counts;
    }

    /**
     * @param gold a label index for each row
     * @param predicted a label index for each row, in the order of {@code gold}
     * @throws IllegalArgumentException if the lengths differ or an index is not of the label set
     */
    public static ConfusionMatrix of(LabelSet labels, int[] gold, int[] predicted) {
        if (gold.length != predicted.length) {
            throw new IllegalArgumentException(gold.length + " gold labels, but " + predicted.length + " predicted");
        }
        for (int row = 0; row < gold.length; row++) {
            checkIndex("gold", gold[row], row, labels);
            checkIndex("predicted", predicted[row], row, labels);
        }
        return ofRows(labels, gold, predicted, IntStream.range(0, gold.length).toArray());
    }

    /** Of the chosen rows, each as often as it is chosen; arguments are not checked. */
    static ConfusionMatrix ofRows(LabelSet labels, int[] gold, int[] predicted, int[] rows) {
        long[][] counts = new long[labels.size()][labels.size()];
        for (int row : rows) {
            counts[gold[row]][predicted[row]]++;
        }
        return new ConfusionMatrix(labels, counts);
    }

    public LabelSet labels() {
        return labels;
    }

    /** Row after row: for each gold label its count of each predicted label. */
    public List<List<Long>> toLists() {
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    public long rows() {
        return IntStream.range(0, labels.size()).mapToLong(this::support).sum();
    }

    /** Rows whose gold label it is. */
    public long support(int label) {
        return Arrays.stream(counts[label]).sum();
    }

    /** Of the rows predicted as the label, the share that are it. */
    public double precision(int label) {
        return ratio(counts[label][label], predictions(label));
    }

    /** Of the rows that are the label, the share predicted as it. */
    public double recall(int label) {
        return ratio(counts[label][label], support(label));
    }

    /** 2·hits / (support + predictions): the harmonic mean of precision and recall. */
    public double f1(int label) {
        return ratio(2 * counts[label][label], support(label) + predictions(label));
    }

    /** The plain mean of F1 over the labels that occur in gold or are predicted. */
    public double macroF1() {
        return IntStream.range(0, labels.size())
                .filter(label -> support(label) + predictions(label) > 0)
                .mapToDouble(this::f1)
                .average()
                .orElse(0);
    }

    /** The mean of F1 over the labels, weighted by support. */
    public double weightedF1() {
        long rows = rows();
        return IntStream.range(0, labels.size())
                .mapToDouble(label -> ratio(support(label), rows) * f1(label))
                .sum();
    }

    /** The share of rows predicted as what they are. */
    public double accuracy() {
        long hits = IntStream.range(0, labels.size())
                .mapToLong(label -> counts[label][label])
                .sum();
        return ratio(hits, rows());
    }

    private long predictions(int label) {
        long sum = 0;
        for (long[] row : counts) {
            sum += row[label];
        }
        return sum;
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static void checkIndex(String what, int index, int row, LabelSet labels) {
        if (index < 0 || index >= labels.size()) {
            throw new IllegalArgumentException(
                    what + " label " + index + " of row " + row + " is not one of " + labels.size() + " labels");
        }
    }
}
