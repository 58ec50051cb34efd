package org.demarche.bundle;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Matrix;
import org.demarche.Prediction;
import org.demarche.Task;
import org.demarche.calibrate.Temperature;
import org.demarche.head.Head;

/**
 * What answers one task: rows of the encoder in, predictions out.
 *
 * @param task the question
 * @param head rows to logits
 * @param calibration logits to probabilities
 */
public record TaskModel(Task task, Head head, Temperature calibration) {

    public TaskModel {
        if (head.labels() != task.labels().size()) {
            throw new IllegalArgumentException("task " + task.name() + " has "
                    + task.labels().size() + " labels, its head " + head.labels() + " outputs");
        }
    }

    /** One prediction for each row. */
    public List<Prediction> predict(Matrix rows) {
        Matrix logits = head.logits(rows);
        List<Prediction> predictions = new ArrayList<>(rows.rows());
        for (int i = 0; i < rows.rows(); i++) {
            predictions.add(new Prediction(task, calibration.apply(logits.row(i))));
        }
        return predictions;
    }
}
