package org.demarche.calibrate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much better a text is explained as any English than as one of those learned from: the likelihood ratio of two
 * unigram models of word pieces (Ren et al.: Likelihood Ratios for Out-of-Distribution Detection, NeurIPS 2019).
 * The model of any English needs no data: a BERT vocabulary is sorted by frequency after about a thousand special
 * entries and single characters, and by Zipf's law a word's frequency falls with its rank.
 *
 * @param weights by a piece's id, ln p(any English) − ln p(learned); not a number for those that every learned
 *     text has (special tokens, a prefix), which are not counted
 */
@SuppressWarnings("ArrayRecordComponent") // stays in this room, never compared
record PieceStrangeness(float[] weights) {

    /** Of BERT's English vocabulary. */
    private static final int VOCABULARY = 30_522;

    /** Where it begins to be sorted by frequency; what stands before is taken as frequent. */
    private static final int UNSORTED = 990;

    /** Flattens the top of Zipf's law (Mandelbrot's offset). */
    private static final int OFFSET = 10;

    /** As if every piece had been seen so often more: little, so that unseen pieces weigh. */
    private static final double SMOOTHING = 0.02;

    static PieceStrangeness fit(List<int[]> learned) {
        Set<Integer> uncounted = inEvery(learned);
        int[] counts = counts(learned);
        uncounted.forEach(id -> counts[id] = 0);
        double seen = SMOOTHING * counts.length;
        double zipf = 0;
        for (int id = 0; id < counts.length; id++) {
            seen += counts[id];
            zipf += frequency(id);
        }
        float[] weights = new float[counts.length];
        for (int id = 0; id < counts.length; id++) {
            weights[id] = (float) (Math.log(frequency(id) / zipf) - Math.log((counts[id] + SMOOTHING) / seen));
        }
        uncounted.forEach(id -> weights[id] = Float.NaN);
        return new PieceStrangeness(weights);
    }

    /** @return the mean weight of the pieces, most often −3 to 6; 0 if there are none */
    double of(int[] text) {
        double sum = 0;
        int counted = 0;
        for (int id : text) {
            float weight = weights[Math.min(id, weights.length - 1)];
            if (!Float.isNaN(weight)) {
                sum += weight;
                counted++;
            }
        }
        return counted == 0 ? 0 : sum / counted;
    }

    private static double frequency(int id) {
        return 1.0 / (Math.max(id - UNSORTED, 1) + OFFSET);
    }

    private static int[] counts(List<int[]> texts) {
        int[] counts = new int[VOCABULARY];
        for (int[] text : texts) {
            for (int id : text) {
                counts[Math.min(id, VOCABULARY - 1)]++;
            }
        }
        return counts;
    }

    private static Set<Integer> inEvery(List<int[]> texts) {
        Set<Integer> common = texts.isEmpty() ? new HashSet<>() : distinct(texts.get(0));
        texts.forEach(text -> common.retainAll(distinct(text)));
        return common;
    }

    private static Set<Integer> distinct(int[] text) {
        Set<Integer> ids = new HashSet<>();
        for (int id : text) {
            ids.add(Math.min(id, VOCABULARY - 1));
        }
        return ids;
    }
}
