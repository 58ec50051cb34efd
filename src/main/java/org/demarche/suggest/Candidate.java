package org.demarche.suggest;

import java.util.List;
import org.demarche.Distribution;

/**
 * What is known of a sentence before anybody labels it.
 *
 * @param predictions one for each task
 * @param newActor the side or body whose stance it tells, if the model learned from no sentence that names it; else empty
 */
public record Candidate(List<Distribution> predictions, String newActor) {

    public Candidate {
        predictions = List.copyOf(predictions);
    }

    /** How near the two most probable labels of a task are: 0 if one is sure, 1 if they are level. */
    double uncertainty(int task) {
        double first = 0;
        double second = 0;
        for (double probability : predictions.get(task).toArray()) {
            if (probability > first) {
                second = first;
                first = probability;
            } else {
                second = Math.max(second, probability);
            }
        }
        return 1 - (first - second);
    }
}
