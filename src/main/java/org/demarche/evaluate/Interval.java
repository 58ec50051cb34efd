package org.demarche.evaluate;

/**
 * A measure with its confidence interval.
 *
 * @param estimate the measure on all rows; now and then outside the interval, which is of resampled rows
 * @param level the confidence level, between 0 and 1
 */
public record Interval(double estimate, double low, double high, double level) {

    /** 0.29 times 100 is 28.999…: a bound that is written exactly stays. */
    private static final double EXACT = 1e-9;

    /**
     * @throws IllegalArgumentException if a number is not finite, the bounds are in the wrong order or the level is not
     *     between 0 and 1
     */
    public Interval {
        boolean finite = Double.isFinite(estimate) && Double.isFinite(low) && Double.isFinite(high);
        if (!finite || low > high || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "not an interval: " + estimate + " [" + low + ", " + high + "] at " + level);
        }
    }

    /** The lower bound to so many decimals, never above it: an interval may not look surer for being written shorter. */
    public double lowTo(int decimals) {
        double unit = Math.pow(10, decimals);
        return Math.floor(low * unit + EXACT) / unit;
    }

    /** The upper bound to so many decimals, never below it. */
    public double highTo(int decimals) {
        double unit = Math.pow(10, decimals);
        return Math.ceil(high * unit - EXACT) / unit;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
