package org.demarche.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
 * Grouped k-fold cross-validation: every row is predicted once, by a head that saw neither its document nor a
 * near-duplicate of it. Early stopping inside a fold uses documents of that fold's training part; the temperature
 * applied to a fold is fitted on the other folds' logits.
 *
 * @param model how good the heads are
 * @param majority how good the class shares alone are
 * @param tfIdf how good counted words are
 * @param beyondTfIdf the heads' macro-F1 minus that of counted words
 * @param temperature fitted on the logits of all folds, for the final head
 */
record CrossValidation(
        Evaluation model, Evaluation majority, Evaluation tfIdf, Comparison beyondTfIdf, Temperature temperature) {

    /** @throws CorpusException if there are fewer units than folds */
    static CrossValidation run(LabelledRows rows, int k, HeadFitting fitting, Seed seed, Progress progress)
            throws CorpusException {
        Folds folds = Folds.of(rows.unit(), rows.gold(), rows.labels(), k, seed.derive("folds"));
        Matrix logits = outOfFoldLogits(rows, folds, fitting, seed, progress);
        List<Distribution> model = calibrated(rows, folds, logits);
        List<Distribution> majority = baseline(new MajorityBaseline(), rows, folds, seed, Progress.NONE);
        List<Distribution> tfIdf = baseline(new TfIdfBaseline(), rows, folds, seed, progress);
        Seed resampling = seed.derive("bootstrap");
        return new CrossValidation(
                Evaluation.of(rows.task(), rows.gold(), model, rows.unit(), resampling),
                Evaluation.of(rows.task(), rows.gold(), majority, rows.unit(), resampling),
                Evaluation.of(rows.task(), rows.gold(), tfIdf, rows.unit(), resampling),
                Comparison.of(rows.task().labels(), rows.gold(), chosen(model), chosen(tfIdf), rows.unit(), resampling),
                Temperature.fit(logits, rows.gold()));
    }

    private static Matrix outOfFoldLogits(
            LabelledRows rows, Folds folds, HeadFitting fitting, Seed seed, Progress progress) throws CorpusException {
        float[] logits = new float[rows.size() * rows.labels()];
        for (int k = 0; k < folds.count(); k++) {
            progress.at("cross-validating " + rows.task().name(), k, folds.count());
            int[] test = folds.split(k).heldOut();
            LabelledRows train = rows.select(folds.split(k).train());
            Matrix predicted = fitting.fit(train, seed.derive("fold " + k), Progress.NONE)
                    .logits(rows.features().select(test));
            for (int i = 0; i < test.length; i++) {
                System.arraycopy(predicted.row(i), 0, logits, test[i] * rows.labels(), rows.labels());
            }
        }
        progress.at("cross-validating " + rows.task().name(), folds.count(), folds.count());
        return new Matrix(rows.size(), rows.labels(), logits);
    }

    private static List<Distribution> calibrated(LabelledRows rows, Folds folds, Matrix logits) {
        List<Distribution> predicted = new ArrayList<>(Collections.nCopies(rows.size(), Distribution.of(1)));
        for (int k = 0; k < folds.count(); k++) {
            int[] others = folds.split(k).train();
            Temperature temperature = Temperature.fit(
                    logits.select(others),
                    Arrays.stream(others).map(row -> rows.gold()[row]).toArray());
            for (int row : folds.split(k).heldOut()) {
                predicted.set(row, temperature.apply(logits.row(row)));
            }
        }
        return predicted;
    }

    private static List<Distribution> baseline(
            Baseline baseline, LabelledRows rows, Folds folds, Seed seed, Progress progress) {
        List<Distribution> predicted = new ArrayList<>(Collections.nCopies(rows.size(), Distribution.of(1)));
        String stage = "baseline for " + rows.task().name();
        for (int k = 0; k < folds.count(); k++) {
            progress.at(stage, k, folds.count());
            int[] test = folds.split(k).heldOut();
            LabelledRows train = rows.select(folds.split(k).train());
            List<Distribution> answers = baseline.fitAndPredict(
                    train.texts(),
                    train.gold(),
                    rows.select(test).texts(),
                    rows.task().labels(),
                    seed);
            for (int i = 0; i < test.length; i++) {
                predicted.set(test[i], answers.get(i));
            }
        }
        progress.at(stage, folds.count(), folds.count());
        return predicted;
    }

    private static int[] chosen(List<Distribution> predicted) {
        return predicted.stream().mapToInt(Distribution::argMax).toArray();
    }
}
