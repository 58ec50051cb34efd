package org.demarche.evaluate;

import java.util.List;
import org.demarche.LabelSet;

/**
 * What was predicted for rows, beside what they are. Arrays are not copied and not to be written to.
 *
 * @param labels what the indexes mean
 * @param gold a label index for each row
 * @param predicted a label index for each row
 * @param group for each row the number of its document; any numbers
 */
@SuppressWarnings("ArrayRecordComponent") // carried to whoever measures, never compared
public record Answers(LabelSet labels, int[] gold, int[] predicted, int[] group) {

    int rows() {
        return gold.length;
    }

    Answers select(List<Integer> rows) {
        return new Answers(labels, pick(gold, rows), pick(predicted, rows), pick(group, rows));
    }

    private static int[] pick(int[] values, List<Integer> rows) {
        return rows.stream().mapToInt(row -> values[row]).toArray();
    }
}
