package org.demarche.train;

import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.corpus.ContradictionRule;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.SplitUnits;
import org.demarche.encode.Encoded;
import org.demarche.encode.Encoder;
import org.demarche.evaluate.Evaluation;
import org.demarche.head.Head;

/**
 * Rows that a model is calibrated on instead of held-out folds: of other articles than those it learned from, and the
 * better the nearer they are to those that it will be asked about. Arrays are not copied and not to be written to.
 *
 * @param corpus the rows
 * @param encoded the same, as the model's encoder reads them
 * @param unit for each row which rows it must stay together with
 */
@SuppressWarnings("ArrayRecordComponent") // used within a training, never compared
record SeparateRows(Corpus corpus, Encoded encoded, int[] unit) {

    static SeparateRows read(Corpus corpus, Encoder encoder, Progress progress) {
        return new SeparateRows(
                corpus,
                encoder.read(Passages.of(corpus.rows()), progress),
                SplitUnits.of(corpus.rows()).unit());
    }

    /**
     * @throws CorpusException if a task has too few rows of a label to be calibrated, or more than one row in a hundred is
     *     among those learned from
     */
    static void require(Corpus corpus, Corpus learned) throws CorpusException {
        for (Task task : learned.tasks()) {
            corpus.requireCalibrating(task);
        }
        corpus.requireApartFrom(learned);
    }

    /**
     * What a head's logits mean, by these rows, and how good it is on them.
     *
     * @param learned the rows that the head learned from
     */
    Judged judge(TaskRows learned, Head head, Seed seed) throws CorpusException {
        TaskRows rows = TaskRows.of(corpus, learned.task(), ContradictionRule.KEEP, unit);
        Matrix logits = head.logits(encoded.vectors().select(rows.place()));
        FittedCalibration fitted = FittedCalibration.fit(rows, logits, learned.shares(), seed);
        return new Judged(
                fitted,
                Evaluation.of(rows.task(), rows.gold(), fitted.calibrated(), rows.unit(), seed)
                        .withVerdicts(fitted.verdicts()));
    }

    /**
     * @param fitted the calibration
     * @param evaluation of the answers, each calibrated by rows of other documents
     */
    record Judged(FittedCalibration fitted, Evaluation evaluation) {}
}
