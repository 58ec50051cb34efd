package org.demarche.train;

import java.util.List;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.bundle.TaskModel;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.SplitUnits;
import org.demarche.encode.Encoder;
import org.demarche.encode.Passage;
import org.demarche.evaluate.SwapResult;
import org.demarche.evaluate.SwapTest;
import org.demarche.side.Sides;

/**
 * Whether a model answers alike whoever the sides of a sentence are. Sentences are asked about by themselves: what stands
 * before them would still name the sides in their old places.
 */
public final class Fairness {

    private static final int USUAL_SENTENCES = 200;

    private Fairness() {}

    /** Of up to 200 sentences of a corpus and the usual names; no gold label is looked at, and no sentence is kept. */
    static SwapResult of(List<TaskModel> models, Encoder encoder, Corpus corpus, Seed seed) {
        return of(models, encoder, corpus, Sides.standard(), USUAL_SENTENCES, seed, Progress.NONE)
                .inFigures();
    }

    /**
     * @param sides the names that are exchanged
     * @param sentences how many to draw at most, at least 1
     */
    public static SwapResult of(
            List<TaskModel> models,
            Encoder encoder,
            Corpus corpus,
            Sides sides,
            int sentences,
            Seed seed,
            Progress progress) {
        TextPredictor predictor = new TextPredictor(models, encoder, progress);
        return new SwapTest(sides, seed.derive("swaps"))
                .run(
                        corpus.rows().stream().map(AnnotatedRow::text).toList(),
                        SplitUnits.of(corpus.rows()).unit(),
                        sentences,
                        texts -> predictor.predict(Passage.alone(texts)));
    }
}
