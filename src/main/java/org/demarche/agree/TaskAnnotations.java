package org.demarche.agree;

import org.demarche.LabelSet;

/** What several people answered to one question. Immutable, as long as nobody writes to {@link #chosen()}. */
final class TaskAnnotations {

    private final String task;
    private final LabelSet labels;
    private final int[][] chosen;

    /**
     * @param task name of the label column
     * @param labels what they chose from
     * @param chosen for each sentence of {@link Annotations} the index of each annotator's label, −1 where there is none
     */
    TaskAnnotations(String task, LabelSet labels, int[][] chosen) {
        this.task = task;
        this.labels = labels;
        this.chosen = chosen;
    }

    String task() {
        return task;
    }

    LabelSet labels() {
        return labels;
    }

    /** For each sentence the index of each annotator's label, −1 where there is none; to be read only. */
    int[][] chosen() {
        return chosen;
    }

    /** How many people labelled that sentence. */
    int count(int sentence) {
        int count = 0;
        for (int label : chosen[sentence]) {
            count += label >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Whether two of them gave it different labels. */
    boolean differ(int sentence) {
        int seen = -1;
        for (int label : chosen[sentence]) {
            if (label >= 0 && seen >= 0 && label != seen) {
                return true;
            }
            seen = label >= 0 ? label : seen;
        }
        return false;
    }

    /** The first label that anybody gave it, or −1. */
    int first(int sentence) {
        for (int label : chosen[sentence]) {
            if (label >= 0) {
                return label;
            }
        }
        return -1;
    }

    String name(int label) {
        return label < 0 ? "" : labels.get(label).name();
    }
}
