package org.demarche.explain;

import java.util.Map;
import org.demarche.Label;

/**
 * A sentence that a model was trained on.
 *
 * @param id as its annotators call it
 * @param labels by task name; a task that did not learn from it is missing
 */
public record Neighbour(String id, String text, Map<String, Label> labels) {

    public Neighbour {
        labels = Map.copyOf(labels);
    }
}
