package org.demarche.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An evaluation as a long table, one measure a row. Cells are plain text: a label is written as it is, a measure with
 * four decimals and a point, a count with none; a cell that does not apply is empty.
 */
public final class EvaluationTable {

    /** The columns of {@link #rows}. */
    public static final List<String> HEADER = List.of("measure", "label", "value", "low", "high");

    private EvaluationTable() {}

    /**
     * Measures of the whole first, with those of the verdicts, then those of each label, then counts ({@code predicted_as_hardline} in the row of a
     * gold label), then those bins of confidence that have rows ({@code 0.9-1.0} in the column {@code label}), then
     * slices ({@code macro_f1_by_source}, with the source in the column {@code label}).
     */
    public static List<List<String>> rows(Evaluation evaluation) {
        return Stream.of(
                        whole(evaluation),
                        evaluation.verdicts().stream().flatMap(EvaluationTable::verdicts),
                        classes(evaluation),
                        confusion(evaluation),
                        reliability(evaluation),
                        slices(evaluation))
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<List<String>> whole(Evaluation evaluation) {
        return Stream.of(
                row("rows", "", count(evaluation.rows())),
                row("groups", "", count(evaluation.groups())),
                row("macro_f1", evaluation.macroF1()),
                row("weighted_f1", evaluation.weightedF1()),
                row("accuracy", evaluation.accuracy()),
                row(
                        "interval_level_by_" + evaluation.resampled(),
                        "",
                        number(evaluation.macroF1().level())),
                row("log_loss", "", number(evaluation.logLoss())),
                row("brier", "", number(evaluation.brier())),
                row("calibration_error", "", number(evaluation.calibrationError())),
                row("error_at_80_percent", "", number(evaluation.coverage().errorAt80())),
                row("coverage_area", "", number(evaluation.coverage().area())));
    }

    private static Stream<List<String>> verdicts(VerdictScore score) {
        Stream<List<String>> outside =
                score.outside().stream().map(share -> row("verdict_out_of_scope", "", number(share)));
        Stream<List<String>> sets = Stream.of(
                row("verdict_error_rate", "", number(score.errorRate())),
                row("verdict_covered", "", number(score.covered())),
                row("verdict_decided", "", number(score.decided())),
                row("verdict_decided_error", "", number(score.decidedError())));
        return Stream.concat(sets, outside);
    }

    private static Stream<List<String>> classes(Evaluation evaluation) {
        return evaluation.classes().stream()
                .flatMap(score -> Stream.of(
                        row("support", score.label(), count(score.support())),
                        row("precision", score.label(), number(score.precision())),
                        row("recall", score.label(), number(score.recall())),
                        row("f1", score.label(), number(score.f1()))));
    }

    private static Stream<List<String>> confusion(Evaluation evaluation) {
        List<String> labels = evaluation.labels();
        return IntStream.range(0, labels.size()).boxed().flatMap(gold -> IntStream.range(0, labels.size())
                .mapToObj(predicted -> row(
                        "predicted_as_" + labels.get(predicted),
                        labels.get(gold),
                        count(evaluation.confusion().get(gold).get(predicted)))));
    }

    private static Stream<List<String>> reliability(Evaluation evaluation) {
        return evaluation.reliability().stream()
                .filter(bin -> bin.rows() > 0)
                .flatMap(bin -> Stream.of(
                        row("bin_rows", range(bin), count(bin.rows())),
                        row("bin_confidence", range(bin), number(bin.confidence())),
                        row("bin_accuracy", range(bin), number(bin.accuracy()))));
    }

    private static Stream<List<String>> slices(Evaluation evaluation) {
        return evaluation.slices().stream()
                .flatMap(slice -> Stream.of(
                        row("rows_by_" + slice.aspect(), slice.value(), count(slice.rows())),
                        row("groups_by_" + slice.aspect(), slice.value(), count(slice.groups())),
                        row("accuracy_by_" + slice.aspect(), slice.value(), number(slice.accuracy())),
                        row("macro_f1_by_" + slice.aspect(), slice.value(), slice.macroF1())));
    }

    private static List<String> row(String measure, String label, String value) {
        return List.of(measure, label, value, "", "");
    }

    private static List<String> row(String measure, Interval interval) {
        return row(measure, "", interval);
    }

    private static List<String> row(String measure, String label, Interval interval) {
        return List.of(measure, label, number(interval.estimate()), number(interval.low()), number(interval.high()));
    }

    private static String range(ReliabilityBin bin) {
        return String.format(Locale.ROOT, "%.1f-%.1f", bin.from(), bin.to());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String count(long value) {
        return Long.toString(value);
    }
}
