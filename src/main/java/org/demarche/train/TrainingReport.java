package org.demarche.train;

import java.util.List;
import org.demarche.bundle.Manifest;
import org.demarche.evaluate.Comparison;
import org.demarche.evaluate.Evaluation;

/**
 * What training found, as {@code evaluation.json} of a bundle holds it.
 *
 * @param data the annotated tables
 * @param tasks one for each task
 */
public record TrainingReport(Manifest.DataEntry data, List<TaskReport> tasks) {

    public TrainingReport {
        tasks = List.copyOf(tasks);
    }

    /**
     * The cross-validation of one task: all on the same rows and folds.
     *
     * @param model the heads
     * @param majority the class shares alone
     * @param tfIdf counted words with logistic regression
     * @param beyondTfIdf macro-F1 of the heads minus that of counted words
     */
    public record TaskReport(Evaluation model, Evaluation majority, Evaluation tfIdf, Comparison beyondTfIdf) {

        static TaskReport of(CrossValidation checked) {
            return new TaskReport(checked.model(), checked.majority(), checked.tfIdf(), checked.beyondTfIdf());
        }
    }
}
