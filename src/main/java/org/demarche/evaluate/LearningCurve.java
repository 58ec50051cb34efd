package org.demarche.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How good a model becomes with more rows to learn from.
 *
 * @param points by rising number of rows, at least one
 */
public record LearningCurve(List<Point> points) {

    /**
     * @param rows how many the model learned from, at least 1
     * @param macroF1 on rows that it did not learn from
     */
    public record Point(long rows, Interval macroF1) {}

    /** @throws IllegalArgumentException if there is no point or the numbers of rows do not rise from 1 */
    public LearningCurve {
        points = List.copyOf(points);
        List<Long> rows = points.stream().map(Point::rows).toList();
        boolean rising = IntStream.range(1, rows.size()).allMatch(i -> rows.get(i - 1) < rows.get(i));
        if (rows.isEmpty() || rows.get(0) < 1 || !rising) {
            throw new IllegalArgumentException("numbers of rows do not rise from 1: " + rows);
        }
    }
}
