package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.demarche.table.FixedWidth;

/** Two models side by side as text of fixed width, to be read in a terminal. Lines end with {@code \n}. */
public final class ComparisonText {

    private static final String CAUTION =
            "(it takes rows as independent, and those of one document are not: trust the interval first)\n";

    private ComparisonText() {}

    /** Measures of both, the paired interval, and who gets which rows right. */
    public static String of(ModelComparison comparison) {
        Evaluation a = comparison.first();
        Evaluation b = comparison.second();
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "A", "B", "B - A"));
        table.add(row("macro-F1", a.macroF1().estimate(), b.macroF1().estimate()));
        table.add(row("accuracy", a.accuracy().estimate(), b.accuracy().estimate()));
        IntStream.range(0, a.labels().size())
                .forEach(i -> table.add(row(
                        "F1 of " + a.labels().get(i),
                        a.classes().get(i).f1(),
                        b.classes().get(i).f1())));
        table.add(row("calibration error", a.calibrationError(), b.calibrationError()));
        return String.format(Locale.ROOT, "%s: %d labelled rows of %d groups\n\n", a.task(), a.rows(), a.groups())
                + FixedWidth.of(table)
                + "\n"
                + difference(comparison.difference())
                + rows(comparison.rows());
    }

    /** Mean figures of a document under both models. */
    public static String of(TrendShift trend) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("mean of documents", "A", "B", "B - A", "95 % interval", "documents"));
        for (Shift shift : trend.shifts()) {
            table.add(List.of(
                    shift.measure(),
                    number(shift.first()),
                    number(shift.second()),
                    signed(shift.difference().estimate()),
                    interval(shift.difference()),
                    Long.toString(shift.documents())));
        }
        return String.format(
                        Locale.ROOT,
                        "trend shift of %s: %d rows of %d documents, labelled or not\n\n",
                        trend.task(),
                        trend.rows(),
                        trend.documents())
                + FixedWidth.of(table);
    }

    private static String difference(Comparison difference) {
        return String.format(
                Locale.ROOT,
                "macro-F1 of B - A: %s, %.0f %% interval %s by %s; %s\n",
                signed(difference.macroF1Difference().estimate()),
                100 * difference.macroF1Difference().level(),
                interval(difference.macroF1Difference()),
                difference.resampled(),
                verdict(difference));
    }

    private static String verdict(Comparison difference) {
        if (!difference.tellsApart()) {
            return "these rows do not tell the two apart";
        }
        return (difference.macroF1Difference().estimate() > 0 ? "B" : "A") + " is better on rows like these";
    }

    private static String rows(McNemar rows) {
        String counts = String.format(
                Locale.ROOT,
                "right: both %d, only A %d, only B %d, neither %d; McNemar's exact test p = %s\n",
                rows.bothRight(),
                rows.onlyFirst(),
                rows.onlySecond(),
                rows.bothWrong(),
                rows.p() < 0.0001 ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", rows.p()));
        return counts + CAUTION;
    }

    private static List<String> row(String name, double a, double b) {
        return List.of(name, number(a), number(b), signed(b - a));
    }

    private static String interval(Interval interval) {
        return signed(interval.low()) + " to " + signed(interval.high());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Never {@code -0.000}. */
    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value).replace("-0.000", "+0.000");
    }
}
