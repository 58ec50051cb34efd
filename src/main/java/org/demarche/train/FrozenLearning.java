package org.demarche.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.bundle.Manifest;
import org.demarche.bundle.TaskModel;
import org.demarche.calibrate.TaskCalibration;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.Folds;
import org.demarche.corpus.SplitUnits;
import org.demarche.encode.Encoded;
import org.demarche.encode.Encoder;
import org.demarche.evaluate.Evaluation;
import org.demarche.head.Head;
import org.demarche.head.HeadTrainer;

/** Learns heads on an encoder as it comes: every sentence is encoded once, then each task gets its head. */
final class FrozenLearning {

    private final Encoder encoder;
    private final TrainPlan plan;
    private final Progress progress;

    FrozenLearning(Encoder encoder, TrainPlan plan, Progress progress) {
        this.encoder = encoder;
        this.plan = plan;
        this.progress = progress;
    }

    Learned learn(Corpus corpus, Optional<Corpus> calibration) throws CorpusException, IOException {
        Encoded encoded = encoder.read(Passages.of(corpus.rows()), progress);
        Matrix features = encoded.vectors();
        int[] unit = SplitUnits.of(corpus.rows()).unit();
        Optional<SeparateRows> apart = calibration.map(rows -> SeparateRows.read(rows, encoder, progress));
        List<TaskModel> models = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        List<TaskRows> learned = new ArrayList<>();
        List<CrossValidation> judged = new ArrayList<>();
        for (Task task : corpus.tasks()) {
            LabelledRows rows = LabelledRows.of(TaskRows.of(corpus, task, plan.contradictions(), unit), features);
            Seed seed = plan.seed().derive(task.name());
            CrossValidation checked = CrossValidation.of(heldOut(rows, seed), seed, progress);
            Head head = fitting().fit(rows, seed.derive("final"), progress);
            if (apart.isPresent()) {
                SeparateRows.Judged judgedApart = apart.get().judge(rows.rows(), head, seed.derive("calibration"));
                models.add(
                        new TaskModel(task, head, expected(judgedApart.fitted().calibration())));
                evaluations.add(judgedApart.evaluation());
            } else {
                models.add(new TaskModel(task, head, expected(checked.calibration())));
            }
            learned.add(rows.rows());
            judged.add(checked);
        }
        return new Learned(
                Manifest.EncoderEntry.carried(encoder.spec(), encoder.fingerprint(), encoder.dimension()),
                Map.of(),
                models,
                ScopeLearning.learn(encoder, encoded, unit, apart),
                learned,
                features,
                judged,
                evaluations,
                Fairness.of(models, encoder, calibration.orElse(corpus), plan.seed()),
                Map.of("head_runtime", HeadTrainer.runtime()));
    }

    /** Heads that weigh labels alike answer as if they were equally frequent. */
    private TaskCalibration expected(TaskCalibration calibration) {
        int labels = calibration.shares().size();
        return plan.head().classWeights()
                ? calibration.withShares(Collections.nCopies(labels, 1.0 / labels))
                : calibration;
    }

    /** Every row is answered once, by a head that saw nothing of its unit. */
    HeldOutLogits heldOut(LabelledRows rows, Seed seed) throws CorpusException {
        TaskRows all = rows.rows();
        Folds folds = Folds.of(all.unit(), all.gold(), all.labels(), plan.folds(), seed.derive("folds"));
        float[] logits = new float[all.size() * all.labels()];
        String stage = "cross-validating " + all.task().name();
        for (int k = 0; k < folds.count(); k++) {
            progress.at(stage, k, folds.count());
            int[] test = folds.split(k).heldOut();
            Head head = fitting().fit(rows.select(folds.split(k).train()), seed.derive("fold " + k), Progress.NONE);
            Matrix predicted = head.logits(rows.features().select(test));
            for (int i = 0; i < test.length; i++) {
                System.arraycopy(predicted.row(i), 0, logits, test[i] * all.labels(), all.labels());
            }
        }
        progress.at(stage, folds.count(), folds.count());
        return new HeldOutLogits(all, folds.fold(), folds.count(), new Matrix(all.size(), all.labels(), logits));
    }

    private HeadFitting fitting() {
        return new HeadFitting(plan.head(), plan.heads(), plan.heldOut());
    }
}
