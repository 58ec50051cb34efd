package org.demarche.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.Prediction;
import org.demarche.Scale;
import org.demarche.ScoredSentence;
import org.demarche.Task;

/**
 * Sums over the scored sentences of one article.
 *
 * @param sentences how many
 * @param counts for each task, for each label, how many sentences got it
 * @param leanings for each task the sum over sentences of p(high end) − p(low end) of its scale; 0 without a scale
 */
public record Tally(long sentences, List<List<Long>> counts, List<Double> leanings) {

    public Tally {
        counts = counts.stream().map(List::copyOf).toList();
        leanings = List.copyOf(leanings);
    }

    public static Tally none(List<Task> tasks) {
        return new Tally(
                0,
                tasks.stream()
                        .map(task -> Collections.nCopies(task.labels().size(), 0L))
                        .toList(),
                Collections.nCopies(tasks.size(), 0.0));
    }

    public Tally plus(ScoredSentence scored) {
        List<List<Long>> newCounts = new ArrayList<>();
        List<Double> newLeanings = new ArrayList<>();
        for (int t = 0; t < counts.size(); t++) {
            Prediction prediction = scored.predictions().get(t);
            List<Long> labelCounts = new ArrayList<>(counts.get(t));
            int winner = prediction.distribution().argMax();
            labelCounts.set(winner, labelCounts.get(winner) + 1);
            newCounts.add(labelCounts);
            newLeanings.add(leanings.get(t) + leaning(prediction));
        }
        return new Tally(sentences + 1, newCounts, newLeanings);
    }

    private static double leaning(Prediction prediction) {
        return prediction
                .task()
                .scale()
                .map(scale -> prediction.of(scale.high()) - prediction.of(scale.low()))
                .orElse(0.0);
    }

    public long count(int task, int label) {
        return counts.get(task).get(label);
    }

    /** The share of sentences with a label, or NaN without sentences. */
    public double share(int task, int label) {
        return sentences == 0 ? Double.NaN : (double) count(task, label) / sentences;
    }

    /** (high − low) / (high + low) by counts, −1 to +1, or NaN if neither end occurs. */
    public double balance(int task, Task of, Scale scale) {
        long high = count(task, of.labels().indexOf(scale.high()).orElseThrow());
        long low = count(task, of.labels().indexOf(scale.low()).orElseThrow());
        return high + low == 0 ? Double.NaN : (double) (high - low) / (high + low);
    }

    /** The mean leaning of a sentence, −1 to +1, or NaN without sentences. */
    public double meanLeaning(int task) {
        return sentences == 0 ? Double.NaN : leanings.get(task) / sentences;
    }
}
