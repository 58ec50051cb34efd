package org.demarche.trend;

import java.util.List;
import org.demarche.evaluate.Interval;

/**
 * How often each label of a task occurs in a group of articles. Lists are in the order of the task's labels.
 *
 * @param method how it was estimated
 * @param articles how many the group has; what is said holds for articles like these, except with {@link Method#ONE_ARTICLE}
 * @param sentences how many, without those out of scope that nobody reviewed
 * @param reviewed of these, which people labelled
 * @param predicted the shares of the predicted labels, uncorrected
 * @param shares the estimates with their 95 % intervals
 * @param note what makes them weak; may be empty
 */
public record ShareEstimate(
        Method method,
        int articles,
        long sentences,
        long reviewed,
        List<Double> predicted,
        List<Interval> shares,
        String note) {

    /** How shares are estimated. */
    public enum Method {
        /** By the model's confusion matrix on held-out documents; reviewed sentences count as people labelled them. */
        CONFUSION_CORRECTED("confusion-corrected"),
        /** By what people said where they reviewed, the predictions lending precision (PPI++). */
        PREDICTION_POWERED("prediction-powered"),
        /** Of the sentences of this one article: nothing is said of other articles. */
        ONE_ARTICLE("one article");

        private final String written;

        Method(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }
    }

    public ShareEstimate {
        predicted = List.copyOf(predicted);
        shares = List.copyOf(shares);
    }
}
