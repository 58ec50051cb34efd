package org.demarche.train;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Distribution;
import org.demarche.Label;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.SplitUnits;
import org.demarche.encode.Encoder;
import org.demarche.evaluate.ConfidentLearning;

/**
 * The labels of a task that deserve to be read again: heads on an encoder as it comes, which learned from other
 * documents, contradict them with confidence ({@link ConfidentLearning}). Such a head errs too; only a person can say who is right.
 *
 * @param task the task
 * @param rows how many labelled rows were answered
 * @param labels the doubted ones, the surest doubt first
 */
public record DoubtfulLabels(Task task, int rows, List<Doubted> labels) {

    public DoubtfulLabels {
        labels = List.copyOf(labels);
    }

    /**
     * A doubted label.
     *
     * @param row the annotated sentence
     * @param given its label
     * @param likely the label that the heads hold to be right
     * @param margin the probability of the likely label minus that of the given one, above 0 to 1
     */
    public record Doubted(AnnotatedRow row, Label given, Label likely, double margin) {}

    /**
     * For each task of the corpus; rows without a label of it, and equal sentences whose labels contradict each other
     * (the plan's rule), are left out.
     *
     * @param plan its folds and heads are used
     * @throws CorpusException if a task has too few rows of a label for its folds
     */
    public static List<DoubtfulLabels> of(Corpus corpus, Encoder encoder, TrainPlan plan, Progress progress)
            throws CorpusException {
        for (Task task : corpus.tasks()) {
            corpus.requireTrainable(task, plan.folds(), plan.contradictions());
        }
        Matrix features = encoder.read(Passages.of(corpus.rows()), progress).vectors();
        int[] unit = SplitUnits.of(corpus.rows()).unit();
        FrozenLearning learning = new FrozenLearning(encoder, plan, progress);
        List<DoubtfulLabels> all = new ArrayList<>();
        for (Task task : corpus.tasks()) {
            LabelledRows rows = LabelledRows.of(TaskRows.of(corpus, task, plan.contradictions(), unit), features);
            Seed seed = plan.seed().derive(task.name());
            all.add(of(learning.heldOut(rows, seed), seed));
        }
        return all;
    }

    private static DoubtfulLabels of(HeldOutLogits answered, Seed seed) throws CorpusException {
        TaskRows rows = answered.rows();
        List<Distribution> calibrated = FittedCalibration.fit(
                        rows, answered.logits(), rows.shares(), seed.derive("calibration"))
                .calibrated();
        List<Doubted> doubted = ConfidentLearning.doubts(rows.gold(), calibrated).stream()
                .map(doubt -> new Doubted(
                        rows.rows().get(doubt.row()),
                        rows.task().labels().get(rows.gold()[doubt.row()]),
                        rows.task().labels().get(doubt.likely()),
                        doubt.margin()))
                .toList();
        return new DoubtfulLabels(rows.task(), rows.size(), doubted);
    }
}
