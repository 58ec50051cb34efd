package org.demarche.train;

import java.util.List;
import org.demarche.Prediction;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.TaskModel;
import org.demarche.corpus.ContradictionRule;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.SplitUnits;
import org.demarche.encode.Encoded;
import org.demarche.encode.Encoder;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Findings;

/** Measures a bundle on annotated rows. Every labelled row counts: nothing is dropped for contradicting another. */
public final class BundleEvaluator {

    private final Bundle bundle;
    private final Encoder encoder;
    private final double errorRate;
    private final Seed seed;
    private final Progress progress;

    /**
     * @param errorRate at which verdicts rule labels out, above 0 and below 1
     * @param seed of the resampling behind the intervals
     */
    public BundleEvaluator(Bundle bundle, Encoder encoder, double errorRate, Seed seed, Progress progress) {
        this.bundle = bundle;
        this.encoder = encoder;
        this.errorRate = errorRate;
        this.seed = seed;
        this.progress = progress;
    }

    /** One evaluation for each task that the bundle and the corpus share and that has a labelled row. */
    public List<Evaluation> evaluate(Corpus corpus) {
        return judge(corpus).stream().map(judged -> judged.evaluation(seed)).toList();
    }

    /** The same with the most confident mistakes. */
    public List<Findings> findings(Corpus corpus) {
        return judge(corpus).stream()
                .map(judged -> judged.findings(corpus, seed))
                .toList();
    }

    /** What the bundle answers to the labelled rows of each task that it shares with the corpus. */
    public List<JudgedTask> judge(Corpus corpus) {
        List<TaskModel> shared = bundle.models().stream()
                .filter(model -> isLabelled(corpus, model.task()))
                .toList();
        if (shared.isEmpty()) {
            return List.of();
        }
        Encoded encoded = encoder.read(Passages.of(corpus.rows()), progress);
        int[] unit = SplitUnits.of(corpus.rows()).unit();
        return shared.stream().map(model -> judge(model, corpus, encoded, unit)).toList();
    }

    private static boolean isLabelled(Corpus corpus, Task task) {
        return corpus.tasks().contains(task)
                && corpus.unlabelled(task) < corpus.rows().size();
    }

    private JudgedTask judge(TaskModel model, Corpus corpus, Encoded encoded, int[] unit) {
        TaskRows rows = TaskRows.of(corpus, model.task(), ContradictionRule.KEEP, unit);
        List<Prediction> predicted = model.predict(encoded.vectors().select(rows.place()));
        List<List<Integer>> possible = predicted.stream()
                .map(prediction -> model.calibration().sets().labels(prediction.distribution(), errorRate))
                .toList();
        boolean[] outside = new boolean[rows.size()];
        for (int i = 0; i < outside.length; i++) {
            int row = rows.place()[i];
            outside[i] = bundle.scope()
                    .isOutside(encoded.lower().row(row), encoded.pieces().get(row));
        }
        return new JudgedTask(
                model.task(), rows.rows(), rows.gold(), rows.unit(), predicted, possible, outside, errorRate);
    }
}
