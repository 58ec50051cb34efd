package org.demarche;

import java.util.List;
import java.util.Locale;

/** What is to be done with the predictions for a sentence. */
public enum Verdict {
    /** Of each task one label is left at the error rate asked for: they can stand without being looked at. */
    ACCEPT,
    /** Of some task several labels are left: somebody should choose. */
    REVIEW,
    /** The sentence is unlike anything the model learned from: its answer means nothing, whatever its probability. */
    OUT_OF_SCOPE;

    /**
     * @param possible for each task the labels that cannot be ruled out
     * @param outside whether the sentence is unlike anything learned: then the number of labels does not matter
     */
    public static Verdict of(List<List<Label>> possible, boolean outside) {
        if (outside) {
            return OUT_OF_SCOPE;
        }
        return possible.stream().allMatch(labels -> labels.size() == 1) ? ACCEPT : REVIEW;
    }

    /** The name as reports write it: {@code accept}, {@code review}, {@code out_of_scope}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
