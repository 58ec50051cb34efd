package org.demarche.corpus;

/**
 * How surely a word stands more often on one side than on the other: the z-score of the log-odds ratio with an
 * informative Dirichlet prior (Monroe, Colaresi and Quinn, Fightin' Words, Political Analysis 16:372–403, 2008). The
 * prior is what both sides have together, word by word, and as heavy as they are, as in Jurafsky and Martin, Speech and
 * Language Processing, 3rd edition, in the chapter on lexicons for sentiment.
 */
final class LogOdds {

    private LogOdds() {}

    /**
     * @param with how often the word stands on the side
     * @param side how often all words stand there
     * @param otherWith how often the word stands on the other side; on both together at least once
     * @param otherSide how often all words stand on the other side
     * @return positive if the word stands more often on the side than its size makes likely; 0 if there is no other word
     */
    static double z(long with, long side, long otherWith, long otherSide) {
        long prior = with + otherWith;
        long priorOfAll = side + otherSide;
        if (prior == priorOfAll) {
            return 0;
        }
        double ratio = logOdds(with + prior, side + priorOfAll) - logOdds(otherWith + prior, otherSide + priorOfAll);
        return ratio / Math.sqrt(1.0 / (with + prior) + 1.0 / (otherWith + prior));
    }

    /** The same bits on every machine. */
    private static double logOdds(long of, long all) {
        return StrictMath.log((double) of / (all - of));
    }
}
