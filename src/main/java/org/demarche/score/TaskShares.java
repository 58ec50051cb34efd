package org.demarche.score;

import java.util.List;
import org.demarche.Task;

/**
 * How often each label of a task occurs. All shares are in the order of the task's labels and sum to 1.
 *
 * @param task the task
 * @param sentences how many the shares are estimated from
 * @param training among the rows that the model learned from
 * @param predicted among the predicted labels of the sentences
 * @param estimated among the sentences, by {@link org.demarche.calibrate.LabelShift}
 * @param settled whether the estimate came to rest
 */
public record TaskShares(
        Task task,
        long sentences,
        List<Double> training,
        List<Double> predicted,
        List<Double> estimated,
        boolean settled) {

    public TaskShares {
        training = List.copyOf(training);
        predicted = List.copyOf(predicted);
        estimated = List.copyOf(estimated);
    }
}
