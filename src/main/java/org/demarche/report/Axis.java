package org.demarche.report;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Where values of a range lie on a line of the drawing.
 *
 * @param low the least value
 * @param high the greatest
 * @param atLow where the least value lies
 * @param atHigh where the greatest lies
 * @param step between two ticks
 */
public record Axis(double low, double high, double atLow, double atHigh, double step) {

    /** From 0 to a round number that holds the value, with 4 to 6 ticks or so. */
    public static Axis upTo(double value, double atLow, double atHigh) {
        double step = step(value);
        return new Axis(0, Math.max(1, Math.ceil(value / step - 1e-9)) * step, atLow, atHigh, step);
    }

    public double at(double value) {
        return atLow + (value - low) / (high - low) * (atHigh - atLow);
    }

    public List<Double> ticks() {
        long first = Math.round(Math.ceil(low / step - 1e-9));
        long last = Math.round(Math.floor(high / step + 1e-9));
        return LongStream.rangeClosed(first, last).mapToObj(tick -> tick * step).toList();
    }

    /** 1, 2 or 5 times a power of ten, so that five of them reach the value. */
    private static double step(double value) {
        double rough = Math.max(value, 1e-6) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        if (times <= 1.0 + 1e-9) {
            return power;
        }
        if (times <= 2.0 + 1e-9) {
            return 2 * power;
        }
        return times <= 5.0 + 1e-9 ? 5 * power : 10 * power;
    }
}
