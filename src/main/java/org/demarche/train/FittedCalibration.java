package org.demarche.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.Matrix;
import org.demarche.Seed;
import org.demarche.calibrate.Conformal;
import org.demarche.calibrate.TaskCalibration;
import org.demarche.calibrate.Temperature;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.Folds;
import org.demarche.evaluate.VerdictScore;

/**
 * What answers to rows that a model did not learn from say of what its logits mean. Temperature and sets are fitted on the
 * same rows, so the guarantee of {@link Conformal} holds nearly; simulated with few documents it erred on the safe side.
 *
 * @param calibration fitted on all the rows, for use
 * @param calibrated for each row its answer, calibrated by rows of other documents
 * @param verdicts what sets of possible labels are worth, each fitted on rows of other documents
 */
record FittedCalibration(TaskCalibration calibration, List<Distribution> calibrated, VerdictScore verdicts) {

    private static final int FOLDS = 5;

    /**
     * @param logits [rows × labels]
     * @param shares of each label among the rows learned from
     */
    static FittedCalibration fit(TaskRows rows, Matrix logits, List<Double> shares, Seed seed) throws CorpusException {
        List<Part> cut = cut(rows, seed);
        List<Distribution> calibrated = calibrated(rows, logits, cut);
        TaskCalibration calibration = new TaskCalibration(
                Temperature.fit(logits, rows.gold()), Conformal.fit(calibrated, rows.gold()), shares);
        return new FittedCalibration(calibration, calibrated, verdicts(rows, calibrated, cut));
    }

    /**
     * @param train rows that a calibration is fitted on
     * @param heldOut rows that it is applied to
     */
    @SuppressWarnings("ArrayRecordComponent") // used within this class, never compared
    private record Part(int[] train, int[] heldOut) {}

    /** Parts of documents, each to be calibrated by the others; all rows by all if there is but one document. */
    private static List<Part> cut(TaskRows rows, Seed seed) throws CorpusException {
        int folds = Math.min(FOLDS, (int) IntStream.of(rows.unit()).distinct().count());
        if (folds < 2) {
            int[] all = IntStream.range(0, rows.size()).toArray();
            return List.of(new Part(all, all));
        }
        Folds cut = Folds.of(consecutive(rows.unit()), rows.gold(), rows.labels(), folds, seed);
        return IntStream.range(0, folds)
                .mapToObj(k -> new Part(cut.split(k).train(), cut.split(k).heldOut()))
                .toList();
    }

    private static List<Distribution> calibrated(TaskRows rows, Matrix logits, List<Part> cut) {
        List<Distribution> predicted = new ArrayList<>(Collections.nCopies(rows.size(), Distribution.of(1)));
        for (Part part : cut) {
            Temperature temperature =
                    Temperature.fit(logits.select(part.train()), TaskRows.pick(rows.gold(), part.train()));
            for (int row : part.heldOut()) {
                predicted.set(row, temperature.apply(logits.row(row)));
            }
        }
        return predicted;
    }

    /** Of sets that were fitted on rows of other documents; how many rows of the corpus are out of scope is not asked. */
    private static VerdictScore verdicts(TaskRows rows, List<Distribution> model, List<Part> cut) {
        List<List<Integer>> possible = new ArrayList<>(Collections.nCopies(rows.size(), List.of()));
        for (Part part : cut) {
            List<Distribution> others =
                    Arrays.stream(part.train()).mapToObj(model::get).toList();
            Conformal sets = Conformal.fit(others, TaskRows.pick(rows.gold(), part.train()));
            for (int row : part.heldOut()) {
                possible.set(row, sets.labels(model.get(row), VerdictScore.USUAL_ERROR_RATE));
            }
        }
        return VerdictScore.of(VerdictScore.USUAL_ERROR_RATE, rows.gold(), possible);
    }

    /** The same grouping, numbered from 0 without gaps. */
    private static int[] consecutive(int[] unit) {
        int[] known = IntStream.of(unit).distinct().sorted().toArray();
        return IntStream.of(unit).map(one -> Arrays.binarySearch(known, one)).toArray();
    }
}
