package org.demarche;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * The labels that a task chooses from, in the order of every distribution, column and matrix about that task.
 *
 * @param labels 2 to 64 different labels
 */
public record LabelSet(List<Label> labels) {

    private static final int MOST = 64;

    public LabelSet {
        labels = List.copyOf(labels);
        if (labels.size() < 2 || labels.size() > MOST || new HashSet<>(labels).size() != labels.size()) {
            throw new IllegalArgumentException("a label set has 2 to 64 different labels, not " + labels);
        }
    }

    public static LabelSet of(String... names) {
        return new LabelSet(List.of(names).stream().map(Label::of).toList());
    }

    public int size() {
        return labels.size();
    }

    public Label get(int index) {
        return labels.get(index);
    }

    /** The place of a label in this set, or nothing if it is not of the set. */
    public OptionalInt indexOf(Label label) {
        int index = labels.indexOf(label);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    @Override
    public String toString() {
        return labels.toString();
    }
}
