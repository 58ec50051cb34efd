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
        List<Head> fitted = new ArrayList<>();
        for (int i = 0; i < heads; i++) {
            fitted.add(fitOne(rows, seed.derive("head " + i), progress));
        }
        return Head.mean(fitted);
    }

    private Head fitOne(LabelledRows rows, Seed seed, Progress progress) throws CorpusException {
        Split split = Folds.heldOut(rows.unit(), rows.gold(), rows.labels(), heldOut, seed.derive("held out"));
        LabelledRows learn = rows.select(split.train());
        LabelledRows watch = rows.select(split.heldOut());
        return new HeadTrainer(settings, seed.derive("head"))
                .fit(learn.features(), learn.gold(), watch.features(), watch.gold(), rows.labels(), progress)
                .head();
    }
}
