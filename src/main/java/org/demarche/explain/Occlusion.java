package org.demarche.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.Distribution;
import org.demarche.Label;
import org.demarche.Prediction;

/**
 * Explaining by leaving out (Zeiler and Fergus: Visualizing and Understanding Convolutional Networks, ECCV 2014; for
 * texts Li, Monroe and Jurafsky: Understanding Neural Networks through Representation Erasure, 2016): what the model
 * answers to a sentence without one of its phrases tells how much that phrase weighed.
 *
 * <p>The weight is a difference of log-odds, ln p / (1 − p), as in Robnik-Šikonja and Kononenko (Explaining
 * Classifications for Individual Instances, TKDE 2008), and not of log-probabilities: those hardly move while the model
 * is sure, though a phrase may take it from 0.99 to 0.90, which makes the odds ten times smaller.
 *
 * @param phrases of the sentence, in its order
 * @param variants the sentence without each of the phrases; none if it has only one phrase, or is too long to be read
 */
public record Occlusion(List<Phrase> phrases, List<String> variants) {

    /** Encoders read some hundred words; of what is far longer a phrase is seldom read at all. */
    static final int LONGEST = 4096;

    /** What a probability of 0 counts as. */
    private static final double SMALLEST = 1e-9;

    public Occlusion {
        phrases = List.copyOf(phrases);
        variants = List.copyOf(variants);
    }

    public static Occlusion of(String sentence) {
        if (sentence.length() > LONGEST) {
            return new Occlusion(List.of(), List.of());
        }
        List<Phrase> phrases = Phrases.of(sentence);
        if (phrases.size() < 2) {
            return new Occlusion(phrases, List.of());
        }
        return new Occlusion(
                phrases,
                phrases.stream().map(phrase -> without(sentence, phrase)).toList());
    }

    /**
     * @param whole what the model answers to the sentence
     * @param without what it answers to each of the variants, for the same task
     */
    public Explanation explain(Prediction whole, List<Distribution> without) {
        int predicted = whole.distribution().argMax();
        double odds = logOdds(whole.distribution(), predicted);
        List<Weight> weights = new ArrayList<>(without.size());
        for (int i = 0; i < without.size(); i++) {
            double weight = odds - logOdds(without.get(i), predicted);
            Label label = whole.task().labels().get(without.get(i).argMax());
            weights.add(new Weight(
                    phrases.get(i), weight, Optional.of(label).filter(other -> !other.equals(whole.label()))));
        }
        return Explanation.of(whole, weights);
    }

    /** The sentence keeps its last marks and its quotation marks, so that only words are missing. */
    private static String without(String sentence, Phrase phrase) {
        String before = sentence.substring(0, phrase.start());
        if (phrase.end() == sentence.length()) {
            return before.replaceFirst("[\\s\\p{Z},;:\u2014]++$", "") + phrase.outerTail();
        }
        String after = sentence.substring(phrase.end());
        return phrase.closesAlone()
                ? before.stripTrailing() + phrase.outerTail() + after
                : before + phrase.outerHead() + after;
    }

    /** ln p / (1 − p), where 1 − p is what the other labels have together. */
    private static double logOdds(Distribution distribution, int label) {
        double others = 0;
        for (int i = 0; i < distribution.size(); i++) {
            others += i == label ? 0 : distribution.get(i);
        }
        return StrictMath.log(Math.max(distribution.get(label), SMALLEST)) - StrictMath.log(Math.max(others, SMALLEST));
    }
}
