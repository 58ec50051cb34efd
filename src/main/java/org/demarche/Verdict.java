package org.demarche;

import java.util.Locale;

/** What is to be done with a prediction. */
public enum Verdict {
    /** One label is left at the error rate asked for: it can stand without being looked at. */
    ACCEPT,
    /** Several labels are left: somebody should choose. */
    REVIEW,
    /** The sentence is unlike anything the model learned from: its answer means nothing, whatever its probability. */
    OUT_OF_SCOPE;

    /** The name as reports write it: {@code accept}, {@code review}, {@code out_of_scope}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
