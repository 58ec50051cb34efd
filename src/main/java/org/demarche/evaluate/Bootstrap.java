package org.demarche.evaluate;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.demarche.Seed;

/**
 * Percentile intervals (Efron 1979) of any statistic of rows. What is drawn, with replacement, is groups of rows and
 * not rows (the cluster bootstrap; Field and Welsh 2007): sentences of one document resemble each other, and drawing
 * them one by one would make intervals too narrow. With fewer than two groups there is nothing to draw from, and rows
 * are drawn instead.
 *
 * <p>Every statistic of one bootstrap sees the same 2,000 resamples. Immutable.
 */
public final class Bootstrap {

    static final int RESAMPLES = 2_000;
    static final double LEVEL = 0.95;

    private final int rows;
    private final int[][] units;
    private final boolean byGroup;
    private final Seed seed;

    private Bootstrap(int rows, int[][] units, boolean byGroup, Seed seed) {
        this.rows = rows;
        this.units = units;
        this.byGroup = byGroup;
        this.seed = seed;
    }

    /**
     * @param group for each row the number of its group; any numbers
     * @throws IllegalArgumentException if there are no rows
     */
    public static Bootstrap of(int[] group, Seed seed) {
        if (group.length == 0) {
            throw new IllegalArgumentException("no rows to draw from");
        }
        int[][] groups = rowsOfGroups(group);
        boolean byGroup = groups.length > 1;
        int[][] units = byGroup ? groups : rowsAlone(group.length);
        return new Bootstrap(group.length, units, byGroup, seed);
    }

    /** {@code "groups"} or {@code "rows"}: what is drawn. */
    public String resampled() {
        return byGroup ? "groups" : "rows";
    }

    /** How many groups the rows have. */
    public long groups() {
        return byGroup ? units.length : 1;
    }

    /**
     * The statistic of all rows, and its 2.5th and 97.5th percentile over the resamples.
     *
     * @param statistic of the rows with the given indexes, which may repeat; finite
     */
    public Interval interval(ToDoubleFunction<int[]> statistic) {
        Random random = seed.random();
        double[] resampled = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            resampled[i] = statistic.applyAsDouble(draw(random));
        }
        Arrays.sort(resampled);
        double estimate = statistic.applyAsDouble(IntStream.range(0, rows).toArray());
        double outside = (1 - LEVEL) / 2;
        return new Interval(estimate, quantile(resampled, outside), quantile(resampled, 1 - outside), LEVEL);
    }

    private int[] draw(Random random) {
        int[][] drawn = new int[units.length][];
        int size = 0;
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = units[random.nextInt(units.length)];
            size += drawn[i].length;
        }
        return concatenate(drawn, size);
    }

    private static int[] concatenate(int[][] parts, int size) {
        int[] whole = new int[size];
        int end = 0;
        for (int[] part : parts) {
            System.arraycopy(part, 0, whole, end, part.length);
            end += part.length;
        }
        return whole;
    }

    /** Linear between the two nearest order statistics (type 7 of Hyndman and Fan 1996). */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** In the order of the group numbers. */
    private static int[][] rowsOfGroups(int[] group) {
        Map<Integer, IntStream.Builder> rows = new TreeMap<>();
        for (int row = 0; row < group.length; row++) {
            rows.computeIfAbsent(group[row], number -> IntStream.builder()).add(row);
        }
        return rows.values().stream().map(builder -> builder.build().toArray()).toArray(int[][]::new);
    }

    private static int[][] rowsAlone(int rows) {
        return IntStream.range(0, rows).mapToObj(row -> new int[] {row}).toArray(int[][]::new);
    }
}
