package org.demarche.trend;

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

    List<Part> parts() {
        return List.of(accepted, others);
    }

    double sentences() {
        return accepted.all() + others.all();
    }

    void add(ArticleCounts more) {
        accepted.add(more.accepted);
        others.add(more.others);
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

        private void add(Part more) {
            for (int gold = 0; gold < predicted.length; gold++) {
                predicted[gold] += more.predicted[gold];
                for (int label = 0; label < predicted.length; label++) {
                    reviewed[gold][label] += more.reviewed[gold][label];
                }
            }
        }

        double reviewedAs(int gold) {
            double sum = 0;
            for (double count : reviewed[gold]) {
                sum += count;
            }
            return sum;
        }

        double reviewedOf(int predictedLabel) {
            double sum = 0;
            for (double[] row : reviewed) {
                sum += row[predictedLabel];
            }
            return sum;
        }

        double reviewedAll() {
            double sum = 0;
            for (int gold = 0; gold < reviewed.length; gold++) {
                sum += reviewedAs(gold);
            }
            return sum;
        }

        double all() {
            double sum = reviewedAll();
            for (double count : predicted) {
                sum += count;
            }
            return sum;
        }
    }
}
