package org.demarche.train;

import java.util.List;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.bundle.TaskModel;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.SplitUnits;
import org.demarche.encode.Encoder;
import org.demarche.evaluate.Sides;
import org.demarche.evaluate.SwapResult;
import org.demarche.evaluate.SwapTest;

/** Whether a model answers alike whoever the sides of a sentence are. */
final class Fairness {

    private static final int SENTENCES = 200;

    private Fairness() {}

    /** Of up to 200 sentences of a corpus; no gold label is looked at, and no sentence is kept. */
    static SwapResult of(List<TaskModel> models, Encoder encoder, Corpus corpus, Seed seed) {
        TextPredictor predictor = new TextPredictor(models, encoder, Progress.NONE);
        return new SwapTest(Sides.standard(), seed.derive("swaps"))
                .run(
                        corpus.rows().stream().map(AnnotatedRow::text).toList(),
                        SplitUnits.of(corpus.rows()).unit(),
                        SENTENCES,
                        predictor::predict)
                .inFigures();
    }
}
