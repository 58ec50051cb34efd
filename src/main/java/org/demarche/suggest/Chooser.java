package org.demarche.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.Matrix;

/**
 * Chooses the sentences whose labels would teach most, one after the other: each the one with the highest
 *
 * <p>uncertainty × rarity × novelty × unlikeness.
 *
 * <p>Uncertainty is 1 minus the margin between the two most probable labels (margin sampling; Scheffer, Decomain and Wrobel 2001),
 * the mean of the tasks. Rarity is how seldom the labels that it may have are predicted. Novelty favours an actor that the model has learned
 * nothing of and nobody chosen before has. Unlikeness is 1 minus the cosine to the nearest sentence chosen before, as maximal
 * marginal relevance weighs it (Carbonell and Goldstein 1998), so that no two are alike. Ties go to the earlier
 * sentence; nothing is left to chance.
 *
 * @param unlikeness exponent of the unlikeness, 0 for none
 * @param rarity exponent of the rarity, 0 for none
 * @param novelty what a new actor adds to a factor of 1, 0 for none
 */
record Chooser(double unlikeness, double rarity, double novelty) {

    /** The best of few that were tried on our corpus (docs/quality.md). */
    static final Chooser USUAL = new Chooser(1, 0.5, 0.05);

    /** Rarer labels count as if they were so frequent, lest a label that is never predicted outweigh all. */
    private static final double RAREST = 0.02;

    /** So many times what is asked for are looked at closely. */
    private static final int CLOSELY = 20;

    private static final int CLOSELY_AT_LEAST = 1_000;

    /** The mean probability of each label of each task. */
    static double[][] shares(List<Candidate> candidates) {
        int tasks = candidates.get(0).predictions().size();
        double[][] shares = new double[tasks][];
        for (int task = 0; task < tasks; task++) {
            shares[task] = new double[candidates.get(0).predictions().get(task).size()];
            for (Candidate candidate : candidates) {
                for (int label = 0; label < shares[task].length; label++) {
                    shares[task][label] += candidate.predictions().get(task).get(label) / candidates.size();
                }
            }
        }
        return shares;
    }

    /** For each candidate its uncertainty × rarity, 0 or more. */
    double[] worth(List<Candidate> candidates) {
        double[][] shares = shares(candidates);
        return candidates.stream()
                .mapToDouble(candidate -> worth(candidate, shares))
                .toArray();
    }

    private double worth(Candidate candidate, double[][] shares) {
        double uncertainty = 0;
        double rare = 0;
        for (int task = 0; task < shares.length; task++) {
            uncertainty += candidate.uncertainty(task) / shares.length;
            Distribution predicted = candidate.predictions().get(task);
            for (int label = 0; label < shares[task].length; label++) {
                double seldom = 1 / (Math.max(shares[task][label], RAREST) * shares[task].length);
                rare += predicted.get(label) * seldom / shares.length;
            }
        }
        return uncertainty * Math.pow(rare, rarity);
    }

    /** The indexes of those worth a close look, the worthiest first. */
    int[] shortlist(List<Candidate> candidates, int wanted) {
        double[] worth = worth(candidates);
        return IntStream.range(0, worth.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -worth[i]))
                .limit(Math.max((long) wanted * CLOSELY, CLOSELY_AT_LEAST))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * @param candidates all there are; what is rare is told by all of them
     * @param shortlist of {@link #shortlist}
     * @param vectors [shortlist × dimension], unit rows
     * @param wanted how many to choose
     * @return indexes of candidates, in the order in which they were chosen; fewer than wanted if there are not so many
     */
    List<Integer> choose(List<Candidate> candidates, int[] shortlist, Matrix vectors, int wanted) {
        double[] worth = worth(candidates);
        float[][] rows = centred(vectors);
        double[] nearest = new double[shortlist.length];
        boolean[] taken = new boolean[shortlist.length];
        Set<String> actors = new HashSet<>();
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < Math.min(wanted, shortlist.length)) {
            int best = -1;
            double highest = -1;
            for (int i = 0; i < shortlist.length; i++) {
                String actor = candidates.get(shortlist[i]).newActor();
                double value = worth[shortlist[i]]
                        * Math.pow(Math.max(0, 1 - nearest[i]), unlikeness)
                        * (actor.isEmpty() || actors.contains(actor) ? 1 : 1 + novelty);
                if (!taken[i] && value > highest) {
                    best = i;
                    highest = value;
                }
            }
            taken[best] = true;
            chosen.add(shortlist[best]);
            actors.add(candidates.get(shortlist[best]).newActor());
            for (int i = 0; unlikeness > 0 && i < rows.length; i++) {
                nearest[i] = Math.max(nearest[i], product(rows[i], rows[best]));
            }
        }
        return chosen;
    }

    /** Encoders put all sentences into one corner; seen from their mean they point in all directions. */
    private static float[][] centred(Matrix vectors) {
        double[] mean = new double[vectors.columns()];
        float[][] rows = new float[vectors.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = vectors.row(i);
            for (int j = 0; j < mean.length; j++) {
                mean[j] += (double) rows[i][j] / rows.length;
            }
        }
        for (float[] row : rows) {
            double square = 0;
            for (int j = 0; j < mean.length; j++) {
                row[j] -= (float) mean[j];
                square += row[j] * row[j];
            }
            float length = (float) Math.sqrt(square);
            for (int j = 0; length > 0 && j < mean.length; j++) {
                row[j] /= length;
            }
        }
        return rows;
    }

    private static double product(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
