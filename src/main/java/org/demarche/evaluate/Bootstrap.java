package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.demarche.Seed;

/**
 * Percentile intervals (Efron 1979) of any statistic of rows. What is drawn, with replacement, is groups of rows and
 * not rows (the cluster bootstrap; Field and Welsh 2007): sentences of one document resemble each other, and drawing
 * them one by one would make intervals too narrow. With fewer than two groups there is nothing to draw from, and rows
 * are drawn instead.
 *
 * <p>Where rows are samples of several kinds that are compared, each kind is a stratum, and drawn from by itself: every
 * resample has as many groups of each.
 *
 * <p>Every statistic of one bootstrap sees the same 2,000 resamples. Immutable.
 */
public final class Bootstrap {

    static final int RESAMPLES = 2_000;
    static final double LEVEL = 0.95;

    private final int rows;
    private final List<Stratum> strata;
    private final Seed seed;

    /**
     * @param units what is drawn, each as the indexes of its rows
     * @param byGroup whether a unit is a group; else it is a row
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stratum(int[][] units, boolean byGroup) {

        static Stratum of(int[][] groups) {
            boolean byGroup = groups.length > 1;
            return new Stratum(byGroup ? groups : rowsAlone(groups[0]), byGroup);
        }
    }

    private Bootstrap(int rows, List<Stratum> strata, Seed seed) {
        this.rows = rows;
        this.strata = strata;
        this.seed = seed;
    }

    /**
     * @param group for each row the number of its group; any numbers
     * @throws IllegalArgumentException if there are no rows
     */
    public static Bootstrap of(int[] group, Seed seed) {
        return of(group, new int[group.length], seed);
    }

    /**
     * @param group for each row the number of its group; any numbers. Rows of one group in two strata are two groups
     * @param stratum for each row the number of its stratum; any numbers
     * @throws IllegalArgumentException if there are no rows
     */
    public static Bootstrap of(int[] group, int[] stratum, Seed seed) {
        if (group.length == 0) {
            throw new IllegalArgumentException("no rows to draw from");
        }
        List<Stratum> strata = Arrays.stream(parts(IntStream.range(0, group.length), row -> stratum[row]))
                .map(rows -> Stratum.of(parts(Arrays.stream(rows), row -> group[row])))
                .toList();
        return new Bootstrap(group.length, strata, seed);
    }

    /** {@code "groups"} or {@code "rows"}: what is drawn. Rows if they are in one stratum at least. */
    public String resampled() {
        return strata.stream().allMatch(Stratum::byGroup) ? "groups" : "rows";
    }

    /** How many groups the rows have. */
    public long groups() {
        return strata.stream()
                .mapToLong(stratum -> stratum.byGroup() ? stratum.units().length : 1)
                .sum();
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
        List<int[]> drawn = new ArrayList<>();
        int size = 0;
        for (Stratum stratum : strata) {
            int[][] units = stratum.units();
            for (int i = 0; i < units.length; i++) {
                int[] unit = units[random.nextInt(units.length)];
                drawn.add(unit);
                size += unit.length;
            }
        }
        return concatenate(drawn, size);
    }

    private static int[] concatenate(List<int[]> parts, int size) {
        int[] whole = new int[size];
        int end = 0;
        for (int[] part : parts) {
            System.arraycopy(part, 0, whole, end, part.length);
            end += part.length;
        }
        return whole;
    }

    /** Linear between the two nearest order statistics (type 7 of Hyndman and Fan 1996). */
    public static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Rows of one number together, in the order of the numbers. */
    static int[][] parts(IntStream rows, IntUnaryOperator number) {
        Map<Integer, IntStream.Builder> parts = new TreeMap<>();
        rows.forEach(row -> parts.computeIfAbsent(number.applyAsInt(row), any -> IntStream.builder())
                .add(row));
        return parts.values().stream().map(builder -> builder.build().toArray()).toArray(int[][]::new);
    }

    private static int[][] rowsAlone(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> new int[] {row}).toArray(int[][]::new);
    }
}
