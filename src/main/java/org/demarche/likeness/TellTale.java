package org.demarche.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.Seed;
import org.demarche.evaluate.TfIdfBaseline;

/**
 * A word by which our sentences and real ones are told apart.
 *
 * @param word in lower case, or a mark as {@link Masking#shown} writes it
 * @param weight in the regression on all rows: positive if the word speaks for our sentences
 * @param ours in how many of our sentences it stands
 * @param real in how many real ones
 */
public record TellTale(String word, double weight, int ours, int real) {

    /** All words, in alphabetical order; pairs of words, which the regression knows too, are left out. */
    static List<TellTale> of(BothSides sides, Seed seed) {
        int[] gold = sides.gold();
        Map<String, Double> weights =
                new TfIdfBaseline().termWeights(sides.texts(), gold, BothSides.OURS, BothSides.REAL, seed);
        Map<String, int[]> counts = new TreeMap<>();
        for (int row = 0; row < gold.length; row++) {
            for (String word : TfIdfBaseline.words(sides.texts().get(row))) {
                counts.computeIfAbsent(word, any -> new int[BothSides.LABELS.size()])[gold[row]]++;
            }
        }
        List<TellTale> words = new ArrayList<>();
        counts.forEach((word, count) -> words.add(new TellTale(
                Masking.shown(word), weights.getOrDefault(word, 0.0), count[BothSides.OURS], count[BothSides.REAL])));
        return List.copyOf(words);
    }
}
