package org.demarche.train;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.Folds;
import org.demarche.corpus.Split;
import org.demarche.head.Head;
import org.demarche.head.HeadSettings;
import org.demarche.head.HeadTrainer;

/**
 * Trains a head on rows: the mean of several, each of which watches a part of the documents, drawn anew, for when to
 * stop, so that chance counts less.
 *
 * @param settings of each head
 * @param heads how many are averaged, 1 or more
 * @param heldOut share of the rows that each watches, above 0 and below 1
 */
record HeadFitting(HeadSettings settings, int heads, double heldOut) {

    /** @throws CorpusException if all rows must stay together */
    Head fit(LabelledRows rows, Seed seed, Progress progress) throws CorpusException {
        List<Head> trained = new ArrayList<>();
        for (int i = 0; i < heads; i++) { // one after another: two at once have crashed ND4J (docs/decisions/0003)
            Split split = Folds.heldOut(
                    rows.rows().unit(),
                    rows.rows().gold(),
                    rows.rows().labels(),
                    heldOut,
                    seed.derive("held out " + i));
            trained.add(fit(rows, split, seed.derive("head " + i), i == 0 ? progress : Progress.NONE));
        }
        return Head.mean(trained);
    }

    private Head fit(LabelledRows rows, Split split, Seed seed, Progress progress) {
        LabelledRows learn = rows.select(split.train());
        LabelledRows watch = rows.select(split.heldOut());
        return new HeadTrainer(settings, seed)
                .fit(
                        learn.features(),
                        learn.rows().gold(),
                        watch.features(),
                        watch.rows().gold(),
                        rows.rows().labels(),
                        progress)
                .head();
    }
}
