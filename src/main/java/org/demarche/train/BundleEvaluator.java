package org.demarche.train;

import java.util.List;
import org.demarche.Distribution;
import org.demarche.Matrix;
import org.demarche.Prediction;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.TaskModel;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.ContradictionRule;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.SplitUnits;
import org.demarche.corpus.TaskExamples;
import org.demarche.encode.Encoder;
import org.demarche.evaluate.Evaluation;

/** Measures a bundle on annotated rows. Every labelled row counts: nothing is dropped for contradicting another. */
public final class BundleEvaluator {

    private final Bundle bundle;
    private final Encoder encoder;
    private final Seed seed;
    private final Progress progress;

    /** @param seed of the resampling behind the intervals */
    public BundleEvaluator(Bundle bundle, Encoder encoder, Seed seed, Progress progress) {
        this.bundle = bundle;
        this.encoder = encoder;
        this.seed = seed;
        this.progress = progress;
    }

    /** One evaluation for each task that the bundle and the corpus share and that has a labelled row. */
    public List<Evaluation> evaluate(Corpus corpus) {
        return bundle.models().stream()
                .filter(model -> corpus.tasks().stream()
                        .map(Task::name)
                        .anyMatch(model.task().name()::equals))
                .map(model -> evaluate(corpus, model))
                .toList();
    }

    private Evaluation evaluate(Corpus corpus, TaskModel model) {
        TaskExamples examples = corpus.examples(model.task(), ContradictionRule.KEEP);
        List<AnnotatedRow> rows = examples.rows();
        Matrix features = encoder.encode(rows.stream().map(AnnotatedRow::text).toList(), progress);
        List<Distribution> predicted =
                model.predict(features).stream().map(Prediction::distribution).toList();
        int[] unit = SplitUnits.of(rows).unit();
        return Evaluation.of(model.task(), examples.gold(), predicted, unit, seed);
    }
}
