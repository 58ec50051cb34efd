package org.demarche.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.calibrate.Temperature;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.Folds;
import org.demarche.evaluate.Baseline;
import org.demarche.evaluate.Comparison;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.MajorityBaseline;
import org.demarche.evaluate.TfIdfBaseline;

/**
 * How good held-out answers are, over the judged folds. The temperature that is applied to a row was fitted on the
 * answers to rows of other documents.
 *
 * @param model how good the answers are
 * @param majority how good the class shares alone are
 * @param tfIdf how good counted words are
 * @param beyondTfIdf the model's macro-F1 minus that of counted words
 * @param temperature fitted on all judged rows, for the final model
 * @param rows the judged rows
 * @param calibrated for each of them the answer, calibrated by the others
 */
record CrossValidation(
        Evaluation model,
        Evaluation majority,
        Evaluation tfIdf,
        Comparison beyondTfIdf,
        Temperature temperature,
        TaskRows rows,
        List<Distribution> calibrated) {

    private static final int CALIBRATION_FOLDS = 5;

    static CrossValidation of(HeldOutLogits answered, Seed seed, Progress progress) throws CorpusException {
        int[] judged = answered.judgedRows();
        TaskRows rows = answered.rows().select(judged);
        Matrix logits = answered.logits().select(judged);
        List<Distribution> model = calibrated(rows, logits, seed.derive("calibration folds"));
        List<Distribution> majority = baseline(new MajorityBaseline(), answered, seed, Progress.NONE);
        List<Distribution> tfIdf = baseline(new TfIdfBaseline(), answered, seed, progress);
        Seed resampling = seed.derive("bootstrap");
        return new CrossValidation(
                Evaluation.of(rows.task(), rows.gold(), model, rows.unit(), resampling),
                Evaluation.of(rows.task(), rows.gold(), majority, rows.unit(), resampling),
                Evaluation.of(rows.task(), rows.gold(), tfIdf, rows.unit(), resampling),
                Comparison.of(rows.task().labels(), rows.gold(), chosen(model), chosen(tfIdf), rows.unit(), resampling),
                Temperature.fit(logits, rows.gold()),
                rows,
                model);
    }

    private static List<Distribution> calibrated(TaskRows rows, Matrix logits, Seed seed) throws CorpusException {
        int[] unit = consecutive(rows.unit());
        int folds = Math.min(
                CALIBRATION_FOLDS, (int) IntStream.of(rows.unit()).distinct().count());
        if (folds < 2) {
            return Temperature.fit(logits, rows.gold()).applyAll(logits);
        }
        List<Distribution> predicted = new ArrayList<>(Collections.nCopies(rows.size(), Distribution.of(1)));
        Folds cut = Folds.of(unit, rows.gold(), rows.labels(), folds, seed);
        for (int k = 0; k < folds; k++) {
            int[] others = cut.split(k).train();
            Temperature temperature = Temperature.fit(
                    logits.select(others),
                    Arrays.stream(others).map(row -> rows.gold()[row]).toArray());
            for (int row : cut.split(k).heldOut()) {
                predicted.set(row, temperature.apply(logits.row(row)));
            }
        }
        return predicted;
    }

    /** The same grouping, numbered from 0 without gaps. */
    private static int[] consecutive(int[] unit) {
        int[] known = IntStream.of(unit).distinct().sorted().toArray();
        return IntStream.of(unit).map(one -> Arrays.binarySearch(known, one)).toArray();
    }

    private static List<Distribution> baseline(
            Baseline baseline, HeldOutLogits answered, Seed seed, Progress progress) {
        List<Distribution> predicted =
                new ArrayList<>(Collections.nCopies(answered.rows().size(), Distribution.of(1)));
        String stage = "baseline for " + answered.rows().task().name();
        for (int k = 0; k < answered.judged(); k++) {
            progress.at(stage, k, answered.judged());
            TaskRows train = answered.rows().select(answered.trainedOn(k));
            int[] test = answered.heldOut(k);
            List<Distribution> answers = baseline.fitAndPredict(
                    train.texts(),
                    train.gold(),
                    answered.rows().select(test).texts(),
                    train.task().labels(),
                    seed);
            for (int i = 0; i < test.length; i++) {
                predicted.set(test[i], answers.get(i));
            }
        }
        progress.at(stage, answered.judged(), answered.judged());
        return Arrays.stream(answered.judgedRows()).mapToObj(predicted::get).toList();
    }

    private static int[] chosen(List<Distribution> predicted) {
        return predicted.stream().mapToInt(Distribution::argMax).toArray();
    }
}
