package org.demarche.evaluate;

import java.util.Arrays;

/**
 * The area under the ROC curve: the probability that a row of the one kind, drawn at random, has a higher score than a
 * row of the other kind, equal scores counting half. That is the Mann-Whitney U over the number of pairs (Hanley and
 * McNeil, Radiology 143:29–36, 1982). 0.5 where the scores do not tell the kinds apart, 1 where they always do.
 *
 * <p>Ranks all scores once and takes any rows in time linear in their number. Immutable.
 */
public final class Auc {

    /** For each row the place of its score among the different scores, ascending, from 0. */
    private final int[] rank;

    private final int ranks;
    private final boolean[] high;

    private Auc(int[] rank, int ranks, boolean[] high) {
        this.rank = rank;
        this.ranks = ranks;
        this.high = high;
    }

    /**
     * @param scores for each row, none of them NaN
     * @param gold for each row the index of its label
     * @param high the label whose rows should have the higher scores; all other rows are of the other kind
     */
    public static Auc of(double[] scores, int[] gold, int high) {
        double[] sorted =
                Arrays.stream(scores).map(Auc::oneZero).sorted().distinct().toArray();
        int[] rank = Arrays.stream(scores)
                .mapToInt(score -> Arrays.binarySearch(sorted, oneZero(score)))
                .toArray();
        boolean[] isHigh = new boolean[gold.length];
        for (int row = 0; row < gold.length; row++) {
            isHigh[row] = gold[row] == high;
        }
        return new Auc(rank, sorted.length, isHigh);
    }

    /**
     * Of some rows.
     *
     * @param rows their indexes, which may repeat
     * @return not a number if they are all of one kind
     */
    public double of(int[] rows) {
        long[] highs = new long[ranks];
        long[] lows = new long[ranks];
        for (int row : rows) {
            (high[row] ? highs : lows)[rank[row]]++;
        }
        long halves = 0; // U, in halves
        long lowsBelow = 0;
        long allHighs = 0;
        for (int i = 0; i < ranks; i++) {
            halves += highs[i] * (2 * lowsBelow + lows[i]);
            lowsBelow += lows[i];
            allHighs += highs[i];
        }
        return halves / (2.0 * allHighs * lowsBelow);
    }

    /** −0 and 0 are one score. */
    private static double oneZero(double score) {
        return score + 0.0;
    }
}
