package org.demarche.train;

import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.Folds;
import org.demarche.corpus.Split;
import org.demarche.head.Head;
import org.demarche.head.HeadSettings;
import org.demarche.head.HeadTrainer;

/**
 * Trains a head on rows, watching a part of their documents for when to stop.
 *
 * @param settings of the head
 * @param heldOut share of the rows to watch, above 0 and below 1
 */
record HeadFitting(HeadSettings settings, double heldOut) {

    /** @throws CorpusException if all rows must stay together */
    Head fit(LabelledRows rows, Seed seed, Progress progress) throws CorpusException {
        Split split = Folds.heldOut(rows.unit(), rows.gold(), rows.labels(), heldOut, seed.derive("held out"));
        LabelledRows learn = rows.select(split.train());
        LabelledRows watch = rows.select(split.heldOut());
        return new HeadTrainer(settings, seed.derive("head"))
                .fit(learn.features(), learn.gold(), watch.features(), watch.gold(), rows.labels(), progress)
                .head();
    }
}
