package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.Visible;
import org.demarche.table.FixedWidth;

/** An evaluation as text of fixed width, to be read in a terminal. Lines end with {@code \n}. */
public final class EvaluationText {

    private static final int FEW_GROUPS = 10;
    private static final int FEW_ROWS = 30;
    /** A part of fewer, as the plot of parts has hollow bars for, gets no interval. */
    private static final int SHOWN_GROUPS = 5;

    private static final int MOST_SLICES = 5;
    private static final int WIDEST = 32;

    private EvaluationText() {}

    public static String of(Evaluation evaluation) {
        return String.join(
                        "\n",
                        title(evaluation),
                        FixedWidth.of(classes(evaluation)),
                        "rows gold, columns predicted:",
                        FixedWidth.of(confusion(evaluation)),
                        FixedWidth.of(measures(evaluation))
                                + caution(evaluation.rows(), evaluation.groups())
                                        .map(line -> line + "\n")
                                        .orElse(""),
                        calibration(evaluation) + coverage(evaluation) + verdicts(evaluation))
                + slices(evaluation);
    }

    /**
     * What to be told where intervals say less than they seem to. Percentile intervals of a mean are narrower than Student's by
     * √((n − 1)/n) · 1.96 / t: of 9 documents they hold it in 89.8 of 100 cases, of 10 in 90.4. And none wrong of n rows allows for an
     * error of 3/n (Hanley and Lippman-Hand 1983), which the interval of no error does not show.
     */
    public static Optional<String> caution(long rows, long groups) {
        return groups >= FEW_GROUPS && rows >= FEW_ROWS
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "only %d rows of %d groups: take the intervals for too narrow. From fewer than %d groups they hold the"
                                + " truth in less than 90 of 100 cases, and if none of %d rows is wrong, 10 in 100 still may be",
                        rows,
                        groups,
                        FEW_GROUPS,
                        FEW_ROWS));
    }

    /** Those with most rows of each aspect. */
    private static String slices(Evaluation evaluation) {
        StringBuilder text = new StringBuilder();
        evaluation.slices().stream().map(Slice::aspect).distinct().forEach(aspect -> {
            List<List<String>> table = new ArrayList<>();
            table.add(List.of("by " + aspect, "macro-F1", "interval", "accuracy", "rows", "groups"));
            evaluation.slices().stream()
                    .filter(slice -> slice.aspect().equals(aspect))
                    .limit(MOST_SLICES)
                    .forEach(slice -> table.add(slice(slice)));
            text.append('\n').append(FixedWidth.of(table));
        });
        return text.toString();
    }

    private static List<String> slice(Slice slice) {
        List<String> cells = new ArrayList<>(
                measure(slice.value().isEmpty() ? "(none given)" : Visible.of(slice.value(), WIDEST), slice.macroF1()));
        if (slice.groups() < SHOWN_GROUPS) {
            cells.set(2, "–");
        }
        cells.add(number(slice.accuracy()));
        cells.add(Long.toString(slice.rows()));
        cells.add(Long.toString(slice.groups()));
        return cells;
    }

    /** The score by the rows that were learned from. */
    public static String of(LearningCurve curve) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("rows learned from", "macro-F1", "interval"));
        curve.points()
                .forEach(point -> table.add(List.of(
                        Long.toString(point.rows()),
                        number(point.macroF1().estimate()),
                        number(point.macroF1().low()) + " to "
                                + number(point.macroF1().high()))));
        return FixedWidth.of(table);
    }

    private static String title(Evaluation evaluation) {
        return String.format(
                Locale.ROOT, "%s: %d rows of %d groups\n", evaluation.task(), evaluation.rows(), evaluation.groups());
    }

    private static List<List<String>> classes(Evaluation evaluation) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("label", "precision", "recall", "F1", "support"));
        for (ClassScore score : evaluation.classes()) {
            table.add(List.of(
                    score.label(),
                    number(score.precision()),
                    number(score.recall()),
                    number(score.f1()),
                    Long.toString(score.support())));
        }
        return table;
    }

    private static List<List<String>> confusion(Evaluation evaluation) {
        List<List<String>> table = new ArrayList<>();
        table.add(row("", evaluation.labels()));
        for (int gold = 0; gold < evaluation.labels().size(); gold++) {
            List<Long> counts = evaluation.confusion().get(gold);
            table.add(row(
                    evaluation.labels().get(gold),
                    counts.stream().map(count -> Long.toString(count)).toList()));
        }
        return table;
    }

    private static List<List<String>> measures(Evaluation evaluation) {
        String level = String.format(
                Locale.ROOT,
                "%.0f %% interval, by %s",
                100 * evaluation.macroF1().level(),
                evaluation.resampled());
        return List.of(
                List.of("", "", level),
                measure("macro-F1", evaluation.macroF1()),
                measure("weighted F1", evaluation.weightedF1()),
                measure("accuracy", evaluation.accuracy()));
    }

    private static List<String> measure(String name, Interval interval) {
        return List.of(name, number(interval.estimate()), number(interval.low()) + " to " + number(interval.high()));
    }

    private static String calibration(Evaluation evaluation) {
        return "calibration error " + number(evaluation.calibrationError()) + ", log loss "
                + number(evaluation.logLoss()) + ", Brier score " + number(evaluation.brier()) + "\n";
    }

    private static String coverage(Evaluation evaluation) {
        return "error " + number(1 - evaluation.accuracy().estimate()) + "; on the 80 % of rows with most confidence "
                + number(evaluation.coverage().errorAt80()) + "\n";
    }

    private static String verdicts(Evaluation evaluation) {
        return evaluation.verdicts().stream().map(EvaluationText::verdicts).collect(Collectors.joining());
    }

    private static String verdicts(VerdictScore score) {
        return "verdicts at error rate " + number(score.errorRate()) + ": right label not ruled out in "
                + number(score.covered()) + " of rows; one label left in " + number(score.decided())
                + ", of these wrong "
                + number(score.decidedError())
                + score.outside().stream()
                        .map(share -> "; out of scope " + number(share))
                        .collect(Collectors.joining())
                + "\n";
    }

    private static List<String> row(String first, List<String> others) {
        List<String> row = new ArrayList<>(others);
        row.add(0, first);
        return row;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
