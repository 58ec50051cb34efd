package org.demarche.corpus;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Two sides that have no unit in common. */
public final class Split {

    private final int[] train;
    private final int[] heldOut;

    private Split(int[] train, int[] heldOut) {
        this.train = train;
        this.heldOut = heldOut;
    }

    static Split of(int[] fold, int heldOut) {
        return new Split(
                rows(fold.length, row -> fold[row] != heldOut), rows(fold.length, row -> fold[row] == heldOut));
    }

    /** Indices of the rows to learn from, ascending. */
    public int[] train() {
        return train.clone();
    }

    /** Indices of the rows to measure on, ascending; all the others. */
    public int[] heldOut() {
        return heldOut.clone();
    }

    private static int[] rows(int count, IntPredicate chosen) {
        return IntStream.range(0, count).filter(chosen).toArray();
    }
}
