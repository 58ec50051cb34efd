package org.demarche.trend;

import java.util.Arrays;
import java.util.List;

/**
 * What of one article (or of what one actor says in it) is counted for one task. Sentences are kept apart by whether the
 * model accepted its answer: who reviews looks at the others first, so the reviewed ones are a sample of each sort, not of all.
 *
 * @param accepted those that the model was sure of
 * @param others the rest
 */
record ArticleCounts(Part accepted, Part others) {

    static ArticleCounts none(int labels) {
        return new ArticleCounts(Part.none(labels), Part.none(labels));
    }

    /** Of all articles together, each as many times as it was drawn. */
    static ArticleCounts sum(List<ArticleCounts> articles, int[] times) {
        ArticleCounts sum = none(articles.get(0).accepted.predicted.length);
        for (int i = 0; i < times.length; i++) {
            sum.accepted.add(articles.get(i).accepted, times[i]);
            sum.others.add(articles.get(i).others, times[i]);
        }
        return sum;
    }

    /** Both sorts together. */
    Part whole() {
        Part whole = Part.none(accepted.predicted.length);
        parts().forEach(part -> whole.add(part, 1));
        return whole;
    }

    void add(ArticleCounts more) {
        accepted.add(more.accepted, 1);
        others.add(more.others, 1);
    }

    double sentences() {
        return accepted.all() + others.all();
    }

    List<Part> parts() {
        return List.of(accepted, others);
    }

    boolean isReviewed() {
        return parts().stream().anyMatch(part -> part.reviewedAll() > 0);
    }

    /**
     * Counts, added to while reports are read.
     *
     * @param predicted for each label the sentences predicted as it that nobody reviewed
     * @param reviewed those that somebody did: row = what they said, column = predicted
     */
    @SuppressWarnings("ArrayRecordComponent") // counters, never compared
    record Part(double[] predicted, double[][] reviewed) {

        static Part none(int labels) {
            return new Part(new double[labels], new double[labels][labels]);
        }

        void add(Part other, int times) {
            for (int label = 0; times > 0 && label < predicted.length; label++) {
                predicted[label] += times * other.predicted[label];
                for (int answer = 0; answer < predicted.length; answer++) {
                    reviewed[label][answer] += times * other.reviewed[label][answer];
                }
            }
        }

        double reviewedAs(int gold) {
            return Arrays.stream(reviewed[gold]).sum();
        }

        /** Reviewed or not. */
        double predictedAs(int label) {
            return predicted[label] + reviewedOf(label);
        }

        double reviewedOf(int predictedLabel) {
            return Arrays.stream(reviewed)
                    .mapToDouble(row -> row[predictedLabel])
                    .sum();
        }

        double reviewedAll() {
            return Arrays.stream(reviewed).flatMapToDouble(Arrays::stream).sum();
        }

        double all() {
            return reviewedAll() + Arrays.stream(predicted).sum();
        }
    }
}
