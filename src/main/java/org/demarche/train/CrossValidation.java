package org.demarche.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.demarche.Distribution;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.calibrate.TaskCalibration;
import org.demarche.corpus.CorpusException;
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
 * @param calibration fitted on all judged rows, for the final model
 */
record CrossValidation(
        Evaluation model, Evaluation majority, Evaluation tfIdf, Comparison beyondTfIdf, TaskCalibration calibration) {

    static CrossValidation of(HeldOutLogits answered, Seed seed, Progress progress) throws CorpusException {
        int[] judged = answered.judgedRows();
        TaskRows rows = answered.rows().select(judged);
        Matrix logits = answered.logits().select(judged);
        FittedCalibration fitted =
                FittedCalibration.fit(rows, logits, answered.rows().shares(), seed.derive("calibration folds"));
        List<Distribution> model = fitted.calibrated();
        List<Distribution> majority = baseline(new MajorityBaseline(), answered, seed, Progress.NONE);
        List<Distribution> tfIdf = baseline(new TfIdfBaseline(), answered, seed, progress);
        Seed resampling = seed.derive("bootstrap");
        return new CrossValidation(
                Evaluation.of(rows.task(), rows.gold(), model, rows.unit(), resampling)
                        .withVerdicts(fitted.verdicts()),
                Evaluation.of(rows.task(), rows.gold(), majority, rows.unit(), resampling),
                Evaluation.of(rows.task(), rows.gold(), tfIdf, rows.unit(), resampling),
                Comparison.of(rows.task().labels(), rows.gold(), chosen(model), chosen(tfIdf), rows.unit(), resampling),
                fitted.calibration());
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
