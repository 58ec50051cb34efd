package org.demarche.train;

import java.util.List;
import org.demarche.bundle.Manifest;
import org.demarche.evaluate.Comparison;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.SwapResult;

/**
 * What training found, as {@code evaluation.json} of a bundle holds it.
 *
 * @param data the annotated tables
 * @param tasks one for each task
 * @param swaps how the final model takes sentences whose sides are exchanged
 */
public record TrainingReport(Manifest.DataEntry data, List<TaskReport> tasks, SwapResult swaps) {

    public TrainingReport {
        tasks = List.copyOf(tasks);
    }

    /**
     * What was found of one task: all but {@code apart} on the same held-out rows.
     *
     * @param model the heads
     * @param apart the final model on rows of their own that it was calibrated on; one, or none if there were none
     * @param majority the class shares alone
     * @param tfIdf counted words with logistic regression
     * @param beyondTfIdf macro-F1 of the heads minus that of counted words
     */
    public record TaskReport(
            Evaluation model, List<Evaluation> apart, Evaluation majority, Evaluation tfIdf, Comparison beyondTfIdf) {

        public TaskReport {
            apart = List.copyOf(apart);
        }

        static TaskReport of(CrossValidation checked, List<Evaluation> apart) {
            Evaluation held =
                    apart.isEmpty() ? checked.model() : checked.model().withoutVerdicts();
            return new TaskReport(held, apart, checked.majority(), checked.tfIdf(), checked.beyondTfIdf());
        }
    }
}
