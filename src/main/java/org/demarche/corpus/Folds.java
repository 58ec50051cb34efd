package org.demarche.corpus;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.demarche.Seed;

/** Cuts rows into folds so that no unit is in two of them and each has its share of every label. The only splitter. */
public final class Folds {

    private final int[] fold;
    private final int count;

    private Folds(int[] fold, int count) {
        this.fold = fold;
        this.count = count;
    }

    /**
     * Grouped and stratified k folds.
     *
     * @param unit for each row its unit, from 0 ({@link SplitUnits#unit})
     * @param gold for each row the index of its label, or −1 for none
     * @param labels how many labels there are
     * @param k how many folds, at least 2; none is empty
     * @param seed decides among units of one size
     * @throws CorpusException if there are fewer units than folds
     */
    public static Folds of(int[] unit, int[] gold, int labels, int k, Seed seed) throws CorpusException {
        if (k < 2) {
            throw new IllegalArgumentException("a split has at least 2 folds, not " + k);
        }
        double[] shares = new double[k];
        Arrays.fill(shares, 1.0 / k);
        return new Folds(dealt(unit, gold, labels, shares, seed), k);
    }

    /**
     * One part held out, grouped and stratified; neither side is empty.
     *
     * @param fraction share of the rows to hold out, more than 0 and less than 1; met as nearly as whole units allow
     * @throws CorpusException if there are fewer than two units
     */
    public static Split heldOut(int[] unit, int[] gold, int labels, double fraction, Seed seed) throws CorpusException {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException("a fraction is more than 0 and less than 1, not " + fraction);
        }
        return Split.of(dealt(unit, gold, labels, new double[] {fraction, 1 - fraction}, seed), 0);
    }

    public int count() {
        return count;
    }

    /** For each row its fold, from 0. */
    public int[] fold() {
        return fold.clone();
    }

    /** The split that holds out one fold. */
    public Split split(int heldOut) {
        if (heldOut < 0 || heldOut >= count) {
            throw new IllegalArgumentException("folds are 0 to " + (count - 1) + ", not " + heldOut);
        }
        return Split.of(fold, heldOut);
    }

    private static int[] dealt(int[] unit, int[] gold, int labels, double[] shares, Seed seed) throws CorpusException {
        UnitCounts units = UnitCounts.of(unit, gold, labels);
        if (units.count() < shares.length) {
            throw CorpusException.refused(units.count() + " units (documents, groups, or sentences that stand alone)"
                    + " cannot be cut into " + shares.length + " parts; expected at least as many units as parts");
        }
        int[] foldOfUnit = new FoldDealer(units, shares).deal(seed);
        return IntStream.of(unit).map(one -> foldOfUnit[one]).toArray();
    }
}
