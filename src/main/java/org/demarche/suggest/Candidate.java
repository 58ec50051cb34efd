package org.demarche.suggest;

import java.util.List;
import org.demarche.Distribution;

/**
 * What is known of a sentence before anybody labels it.
 *
 * @param predictions one for each task
 * @param newActor the side or body whose stance it tells, if the model learned from no sentence that names it; else empty
 */
record Candidate(List<Distribution> predictions, String newActor) {

    public Candidate {
        predictions = List.copyOf(predictions);
    }

    /** How near the two most probable labels of a task are: 0 if one is sure, 1 if they are level. */
    double uncertainty(int task) {
        Distribution predicted = predictions.get(task);
        return 1 - (predicted.highest() - predicted.get(second(task)));
    }

    /** The index of the second most probable label of a task. */
    int second(int task) {
        Distribution predicted = predictions.get(task);
        int first = predicted.argMax();
        int second = first == 0 ? 1 : 0;
        for (int label = 0; label < predicted.size(); label++) {
            if (label != first && predicted.get(label) > predicted.get(second)) {
                second = label;
            }
        }
        return second;
    }
}
