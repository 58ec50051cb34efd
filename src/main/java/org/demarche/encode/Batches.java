package org.demarche.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which texts go through the transformer together. */
final class Batches {

    private Batches() {}

    /**
     * Texts of like length together, so that little is padded; the longest first, so that the threads end together.
     *
     * @param tokens those of each text
     * @param size the most texts of a batch
     * @return the indexes of the texts, each in exactly one batch
     */
    static List<int[]> longestFirst(List<Pieces> tokens, int size) {
        int[] order = IntStream.range(0, tokens.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -tokens.get(i).length()))
                .mapToInt(i -> i)
                .toArray();
        List<int[]> batches = new ArrayList<>();
        for (int start = 0; start < order.length; start += size) {
            batches.add(Arrays.copyOfRange(order, start, Math.min(order.length, start + size)));
        }
        return batches;
    }
}
