package org.demarche.train;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.demarche.Matrix;

/**
 * What was answered to rows by models that saw neither their documents nor near-duplicates of them. Arrays are not
 * copied and not to be written to.
 *
 * @param rows all rows of a task
 * @param fold for each row its fold, from 0
 * @param judged how many folds were judged: those below it
 * @param logits [rows × labels]; of a row whose fold was not judged, anything
 */
@SuppressWarnings("ArrayRecordComponent") // carried from one class of this room to the next, never compared
record HeldOutLogits(TaskRows rows, int[] fold, int judged, Matrix logits) {

    /** The rows of the judged folds, without those whose label is itself a model's answer. */
    int[] judgedRows() {
        return where(row -> fold[row] < judged && !rows.rows().get(row).isAssumed(rows.task()));
    }

    /** The rows that the model of a fold learned from. */
    int[] trainedOn(int k) {
        return where(row -> fold[row] != k);
    }

    /** The rows that the model of a fold was judged on. */
    int[] heldOut(int k) {
        return where(row -> fold[row] == k);
    }

    private int[] where(IntPredicate wanted) {
        return IntStream.range(0, fold.length).filter(wanted).toArray();
    }
}
