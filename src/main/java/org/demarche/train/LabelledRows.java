package org.demarche.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.Matrix;
import org.demarche.Task;

/**
 * The rows of one task, ready to learn from. Arrays are not copied and not to be written to.
 *
 * @param task the task
 * @param texts the sentences
 * @param features [rows × dimension], as the encoder gave them
 * @param gold for each row the index of its label
 * @param unit for each row which rows it must stay together with; see {@link org.demarche.corpus.SplitUnits}
 */
@SuppressWarnings("ArrayRecordComponent") // carried from one class of this room to the next, never compared
record LabelledRows(Task task, List<String> texts, Matrix features, int[] gold, int[] unit) {

    int size() {
        return gold.length;
    }

    int labels() {
        return task.labels().size();
    }

    LabelledRows select(int[] rows) {
        List<String> chosen = new ArrayList<>(rows.length);
        Arrays.stream(rows).forEach(row -> chosen.add(texts.get(row)));
        return new LabelledRows(task, chosen, features.select(rows), pick(gold, rows), pick(unit, rows));
    }

    private static int[] pick(int[] values, int[] rows) {
        return Arrays.stream(rows).map(row -> values[row]).toArray();
    }
}
