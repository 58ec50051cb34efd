package org.demarche.review;

import java.util.Map;
import org.demarche.Label;

/**
 * What a row says of its sentence.
 *
 * @param labels by the names of the tasks that it answers
 * @param speaker empty where it does not say
 * @param note empty where there is none
 */
record Review(Map<String, Label> labels, String speaker, String note) {

    Review {
        labels = Map.copyOf(labels);
    }

    boolean isEmpty() {
        return labels.isEmpty() && speaker.isEmpty() && note.isEmpty();
    }

    /** Whether it decides anything: a note alone does not. */
    boolean decides() {
        return !labels.isEmpty() || !speaker.isEmpty();
    }
}
