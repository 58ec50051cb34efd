package org.demarche.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.Label;
import org.demarche.Seed;
import org.demarche.Task;

/**
 * How good the predictions of one task are on rows that the model has not seen. Intervals are those of
 * {@link Bootstrap}, undefined cases those of {@link ConfusionMatrix}.
 *
 * @param task the task's name
 * @param labels in the order of {@code classes} and of the rows and columns of {@code confusion}
 * @param groups different groups (documents) of the rows
 * @param resampled what the intervals come from: {@code "groups"}, or {@code "rows"} where there is but one group, and
 *     the intervals are too narrow
 * @param logLoss mean −ln p(gold), in nats; p counts as 1e-15 at least
 * @param brier 0 to 2
 * @param calibrationError the expected calibration error over {@code reliability}, 0 to 1
 * @param reliability ten bins of confidence
 * @param confusion counts, row = gold, column = predicted
 * @param byGroup the same counts of each group, row after row, parted by blanks ({@code "5 0 1 0 7 2 1 0 9"}): what
 *     tells how errors differ from document to document
 * @param coverage the error among the rows that the model is most sure of
 * @param verdicts what the model's verdicts are worth; one, or none if nobody asked
 * @param slices the scores of parts of the rows, such as those of one source; may be empty
 */
public record Evaluation(
        String task,
        List<String> labels,
        long rows,
        long groups,
        String resampled,
        List<ClassScore> classes,
        Interval macroF1,
        Interval weightedF1,
        Interval accuracy,
        double logLoss,
        double brier,
        double calibrationError,
        List<ReliabilityBin> reliability,
        List<List<Long>> confusion,
        List<String> byGroup,
        CoverageCurve coverage,
        List<VerdictScore> verdicts,
        List<Slice> slices) {

    public Evaluation {
        labels = List.copyOf(labels);
        classes = List.copyOf(classes);
        reliability = List.copyOf(reliability);
        confusion = confusion.stream().map(List::copyOf).toList();
        byGroup = List.copyOf(byGroup);
        verdicts = List.copyOf(verdicts);
        slices = List.copyOf(slices);
    }

    /**
     * @param gold a label index for each row
     * @param predicted a distribution over the task's labels for each row
     * @param group for each row the number of its document; any numbers
     * @return without slices
     * @throws IllegalArgumentException if there are no rows, the lengths differ or an index or a distribution is not of
     *     the task
     */
    public static Evaluation of(Task task, int[] gold, List<Distribution> predicted, int[] group, Seed seed) {
        check(task, gold, predicted, group);
        int[] chosen = predicted.stream().mapToInt(Distribution::argMax).toArray();
        ConfusionMatrix matrix = ConfusionMatrix.of(task.labels(), gold, chosen);
        Function<int[], ConfusionMatrix> matrixOf = rows -> ConfusionMatrix.ofRows(task.labels(), gold, chosen, rows);
        Bootstrap bootstrap = Bootstrap.of(group, seed);
        List<ReliabilityBin> reliability = ReliabilityBin.of(gold, predicted);
        return new Evaluation(
                task.name(),
                task.labels().labels().stream().map(Label::name).toList(),
                gold.length,
                bootstrap.groups(),
                bootstrap.resampled(),
                ClassScore.of(matrix),
                bootstrap.interval(rows -> matrixOf.apply(rows).macroF1()),
                bootstrap.interval(rows -> matrixOf.apply(rows).weightedF1()),
                bootstrap.interval(rows -> matrixOf.apply(rows).accuracy()),
                ProperScore.logLoss(gold, predicted),
                ProperScore.brier(gold, predicted),
                ReliabilityBin.expectedCalibrationError(reliability),
                reliability,
                matrix.toLists(),
                byGroup(group, matrixOf),
                CoverageCurve.of(gold, predicted),
                List.of(),
                List.of());
    }

    /** The same with these slices in place of its own. */
    public Evaluation withSlices(List<Slice> others) {
        return with(verdicts, others);
    }

    /** The same with what the verdicts are worth. */
    public Evaluation withVerdicts(VerdictScore score) {
        return with(List.of(score), slices);
    }

    /** The same without them, for a model that will be calibrated otherwise. */
    public Evaluation withoutVerdicts() {
        return with(List.of(), slices);
    }

    private Evaluation with(List<VerdictScore> otherVerdicts, List<Slice> otherSlices) {
        return new Evaluation(
                task,
                labels,
                rows,
                groups,
                resampled,
                classes,
                macroF1,
                weightedF1,
                accuracy,
                logLoss,
                brier,
                calibrationError,
                reliability,
                confusion,
                byGroup,
                coverage,
                otherVerdicts,
                otherSlices);
    }

    private static List<String> byGroup(int[] group, Function<int[], ConfusionMatrix> matrixOf) {
        return Arrays.stream(Bootstrap.parts(IntStream.range(0, group.length), row -> group[row]))
                .map(rows -> matrixOf.apply(rows).toLists().stream()
                        .flatMap(List::stream)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static void check(Task task, int[] gold, List<Distribution> predicted, int[] group) {
        if (gold.length == 0) {
            throw new IllegalArgumentException("task " + task.name() + ": no rows to evaluate");
        }
        if (predicted.size() != gold.length || group.length != gold.length) {
            throw new IllegalArgumentException("task " + task.name() + ": " + gold.length + " gold labels, but "
                    + predicted.size() + " predictions and " + group.length + " groups");
        }
        if (predicted.stream().anyMatch(each -> each.size() != task.labels().size())) {
            throw new IllegalArgumentException("task " + task.name() + ": a distribution is not over its "
                    + task.labels().size() + " labels");
        }
    }
}
