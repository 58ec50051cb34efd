package org.demarche.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.Distribution;

/**
 * A row that was predicted as what it is not.
 *
 * @param place {@code file:line}
 * @param document that it is from, where it has one
 * @param before the sentence before it in the document, where the data has it
 * @param after the sentence after it, where the data has it
 * @param gold the index of the label that people gave
 * @param predicted over the task's labels
 */
public record Mistake(
        String place,
        Optional<String> document,
        Optional<String> before,
        String text,
        Optional<String> after,
        int gold,
        Distribution predicted) {

    /**
     * The rows that are wrong, the most confident first; of equally confident ones the earlier.
     *
     * @param gold a label index for each row
     * @param predicted a distribution for each row
     */
    public static int[] mostConfident(int[] gold, List<Distribution> predicted) {
        return Arrays.stream(CoverageCurve.mostConfidentFirst(predicted))
                .filter(row -> predicted.get(row).argMax() != gold[row])
                .toArray();
    }
}
