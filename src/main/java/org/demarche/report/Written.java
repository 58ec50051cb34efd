package org.demarche.report;

import java.util.Locale;
import org.demarche.evaluate.Interval;

/** Numbers as the evaluation's page and plots write them. */
public final class Written {

    private Written() {}

    /** With at most two decimals: {@code 12}, {@code 12.5}, {@code 0.33}. */
    public static String plain(double value) {
        String written = String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
        return written.equals("-0") ? "0" : written;
    }

    /** A measure from 0 to 1: {@code 0.683}. */
    static String score(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** {@code 0.598 to 0.755}. */
    static String range(Interval interval) {
        return score(interval.low()) + " to " + score(interval.high());
    }

    /** {@code 26 %}. */
    public static String percent(double share) {
        return ofHundred(share) + " %";
    }

    /** A part of a whole: {@code 26 %}, or a dash if there is nothing. */
    public static String percent(long part, long whole) {
        return whole == 0 ? "–" : percent((double) part / whole);
    }

    /** {@code 21 % [14, 30]}: a share with its interval, whose bounds are rounded outwards. */
    public static String share(Interval interval) {
        return percent(interval.estimate()) + " [" + ofHundred(interval.lowTo(2)) + ", " + ofHundred(interval.highTo(2))
                + "]";
    }

    /** A share as a whole number of 100. */
    static String ofHundred(double share) {
        return Long.toString(Math.round(100 * share));
    }

    /** {@code 4,920}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 1 sentence}, {@code 4,920 sentences}. */
    public static String count(long count, String one, String more) {
        return count(count) + " " + (count == 1 ? one : more);
    }

    /** At most so many characters from the start, an ellipsis in place of the rest. */
    public static String start(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** At most so many characters from the end, an ellipsis in place of the rest. */
    public static String end(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : "…" + text.substring(text.offsetByCodePoints(0, length - most + 1));
    }
}
