package org.demarche.encode;

import java.util.Arrays;

/**
 * The token ids of a passage, as an encoder feeds them to its transformer. The array is not copied and not to be
 * written to.
 *
 * @param ids {@code [CLS]}, what is read, {@code [SEP]}
 * @param own the first token of the text itself
 * @param pooled the first token whose state counts for the mean: the first of all for a text alone, its own first in a context
 */
@SuppressWarnings("ArrayRecordComponent") // read by the inner loops, never compared
public record Pieces(int[] ids, int own, int pooled) {

    int length() {
        return ids.length;
    }

    /** Those of the text itself, without marks, prefix and context. */
    int[] ofText() {
        return Arrays.copyOfRange(ids, own, ids.length - 1);
    }
}
