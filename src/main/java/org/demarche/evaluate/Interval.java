package org.demarche.evaluate;

/**
 * A measure with its confidence interval.
 *
 * @param estimate the measure on all rows; now and then outside the interval, which is of resampled rows
 * @param level the confidence level, between 0 and 1
 */
public record Interval(double estimate, double low, double high, double level) {

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

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
