package org.demarche.evaluate;

import java.util.Arrays;
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

    /** @throws IllegalArgumentException if the lengths differ */
    public Answers {
        if (predicted.length != gold.length || group.length != gold.length) {
            throw new IllegalArgumentException(gold.length + " gold labels, but " + predicted.length + " predicted and "
                    + group.length + " groups");
        }
    }

    int rows() {
        return gold.length;
    }

    Answers select(int[] rows) {
        return new Answers(labels, pick(gold, rows), pick(predicted, rows), pick(group, rows));
    }

    private static int[] pick(int[] values, int[] rows) {
        return Arrays.stream(rows).map(row -> values[row]).toArray();
    }
}
