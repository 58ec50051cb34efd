package org.demarche.train;

import org.demarche.Matrix;

/**
 * The rows of one task with their vectors, ready for a head to learn from.
 *
 * @param rows the rows
 * @param features [rows × dimension], as the encoder gave them
 */
record LabelledRows(TaskRows rows, Matrix features) {

    /** @param features one row for each row of the corpus */
    static LabelledRows of(TaskRows rows, Matrix features) {
        return new LabelledRows(rows, features.select(rows.place()));
    }

    LabelledRows select(int[] chosen) {
        return new LabelledRows(rows.select(chosen), features.select(chosen));
    }
}
