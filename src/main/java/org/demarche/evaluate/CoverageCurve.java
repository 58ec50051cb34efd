package org.demarche.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Distribution;

/**
 * The error of a model that may stay silent: for each share of the rows, beginning with the most confident, how many of
 * them it gets wrong (selective prediction; El-Yaniv and Wiener: On the Foundations of Noise-free Selective
 * Classification, JMLR 2010; Geifman and El-Yaniv: Selective Classification for Deep Neural Networks, NIPS 2017). Of
 * equally confident rows the earlier one comes first.
 *
 * @param area under the curve: the error among the k most confident rows, averaged over k = 1 to all; 0 to 1, less is
 *     better
 * @param errorAt80 the error among the most confident 80 % of the rows, rounded up to whole rows
 * @param points the curve by steps of 2 % of the rows, or row by row if there are fewer than 50; the last one is of all
 *     rows
 */
public record CoverageCurve(double area, double errorAt80, List<Point> points) {

    private static final int MOST_POINTS = 50;

    public CoverageCurve {
        points = List.copyOf(points);
    }

    /**
     * @param rows the most confident of all
     * @param coverage their share, above 0 to 1
     * @param error the share of them that is wrong, 0 to 1
     * @param confidence that of the least confident of them
     */
    public record Point(long rows, double coverage, double error, double confidence) {}

    /**
     * @param gold a label index for each row, at least one
     * @param predicted a distribution for each row
     */
    static CoverageCurve of(int[] gold, List<Distribution> predicted) {
        List<Point> everyRow = everyRow(gold, predicted);
        int rows = gold.length;
        int steps = Math.min(rows, MOST_POINTS);
        List<Point> chosen = IntStream.rangeClosed(1, steps)
                .mapToObj(step -> everyRow.get(part(rows, step, steps) - 1))
                .toList();
        double area = everyRow.stream().mapToDouble(Point::error).average().orElseThrow();
        return new CoverageCurve(area, everyRow.get(part(rows, 4, 5) - 1).error(), chosen);
    }

    private static List<Point> everyRow(int[] gold, List<Distribution> predicted) {
        int[] order = mostConfidentFirst(predicted);
        int[] wrong = new int[order.length + 1];
        for (int k = 0; k < order.length; k++) {
            wrong[k + 1] = wrong[k] + (predicted.get(order[k]).argMax() == gold[order[k]] ? 0 : 1);
        }
        return IntStream.rangeClosed(1, order.length)
                .mapToObj(k -> new Point(
                        k,
                        (double) k / order.length,
                        (double) wrong[k] / k,
                        predicted.get(order[k - 1]).highest()))
                .toList();
    }

    /** The rows by falling confidence, of equally confident ones the earlier first. */
    static int[] mostConfidentFirst(List<Distribution> predicted) {
        return IntStream.range(0, predicted.size())
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -predicted.get(row).highest())) // stable
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** That part of the rows, rounded up to whole ones. */
    private static int part(int rows, int numerator, int denominator) {
        return (int) (((long) rows * numerator + denominator - 1) / denominator);
    }
}
