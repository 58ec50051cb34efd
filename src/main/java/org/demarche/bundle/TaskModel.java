package org.demarche.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.Label;
import org.demarche.Matrix;
import org.demarche.Prediction;
import org.demarche.Task;
import org.demarche.calibrate.LabelShift;
import org.demarche.calibrate.TaskCalibration;
import org.demarche.head.Head;

/**
 * What answers one task: rows of the encoder in, predictions out.
 *
 * @param task the question
 * @param head rows to logits
 * @param calibration what its logits mean
 * @param shift the shares of labels that are expected, if they are others than in training
 */
public record TaskModel(Task task, Head head, TaskCalibration calibration, Optional<LabelShift> shift) {

    /** For texts in which labels are as frequent as in training. */
    public TaskModel(Task task, Head head, TaskCalibration calibration) {
        this(task, head, calibration, Optional.empty());
    }

    /**
     * The same for texts in which labels have these shares.
     *
     * @throws IllegalArgumentException if there is not one for each label, or they do not sum to 1
     */
    TaskModel expecting(List<Double> shares) {
        LabelShift expected = new LabelShift(calibration.shares(), shares, 0, true);
        return new TaskModel(task, head, calibration, Optional.of(expected));
    }

    /** One prediction for each row. */
    public List<Prediction> predict(Matrix rows) {
        Matrix logits = head.logits(rows);
        List<Prediction> predictions = new ArrayList<>(rows.rows());
        for (int i = 0; i < rows.rows(); i++) {
            Distribution usual = calibration.temperature().apply(logits.row(i));
            predictions.add(
                    new Prediction(task, shift.map(to -> to.apply(usual)).orElse(usual)));
        }
        return predictions;
    }

    /** For each row one prediction for each model, in their order. */
    public static List<List<Prediction>> predict(List<TaskModel> models, Matrix rows) {
        List<List<Prediction>> byModel =
                models.stream().map(model -> model.predict(rows)).toList();
        return IntStream.range(0, rows.rows())
                .mapToObj(
                        row -> byModel.stream().map(answers -> answers.get(row)).toList())
                .toList();
    }

    /**
     * The labels that cannot be ruled out.
     *
     * @param prediction of this model
     * @param errorRate above 0 and below 1: of ten such sets at 0.1 one may miss the right label
     */
    public List<Label> possible(Prediction prediction, double errorRate) {
        return calibration.sets().labels(prediction.distribution(), errorRate).stream()
                .map(label -> task.labels().get(label))
                .toList();
    }
}
