package org.demarche.tune;

/**
 * A text as a transformer reads it. The array is not copied and not to be written to.
 *
 * @param ids of its word pieces, {@code [CLS]} and {@code [SEP]} included
 * @param from first token whose state counts for the text's vector
 * @param to the token after the last one that counts
 */
@SuppressWarnings("ArrayRecordComponent") // read by the inner loops, never compared
public record Tokens(int[] ids, int from, int to) {

    int length() {
        return ids.length;
    }
}
