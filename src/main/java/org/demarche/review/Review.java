package org.demarche.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Its answers, as {@code stance hardline}, to what another leaves open. */
    List<String> without(Review other) {
        List<String> left = new ArrayList<>();
        new TreeMap<>(labels).forEach((task, label) -> {
            if (!other.labels.containsKey(task)) {
                left.add(task + " " + label);
            }
        });
        if (!speaker.isEmpty() && other.speaker.isEmpty()) {
            left.add("speaker " + SheetRow.quoted(speaker));
        }
        return left;
    }

    /** Whether it decides anything: a note alone does not. */
    boolean decides() {
        return !labels.isEmpty() || !speaker.isEmpty();
    }
}
