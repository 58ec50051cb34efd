package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.table.FixedWidth;

/** An evaluation as text of fixed width, to be read in a terminal. Lines end with {@code \n}. */
public final class EvaluationText {

    private EvaluationText() {}

    public static String of(Evaluation evaluation) {
        return String.join(
                "\n",
                title(evaluation),
                FixedWidth.of(classes(evaluation)),
                "rows gold, columns predicted:",
                FixedWidth.of(confusion(evaluation)),
                FixedWidth.of(measures(evaluation)),
                calibration(evaluation) + coverage(evaluation) + verdicts(evaluation));
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
