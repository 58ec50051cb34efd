package org.demarche.review;

import java.util.Locale;

/** Why a row ended as it did. */
enum Cause {
    /** It was matched, and that is all. */
    MATCHED,
    /** A row of a sheet of conflicts stands for it. */
    SETTLED,
    /** Its cells cannot be told apart, or one stands where it is not read. */
    FAULT,
    /** It could be of several sentences, or of none. */
    SENTENCE,
    /** Its id or its model is that of another report. */
    FOREIGN,
    /** A prediction was written over. */
    OVERWRITTEN,
    /** A label that the task does not have. */
    LABEL,
    /** In its sheet columns were moved apart. */
    APART,
    /** Another row says something else of the same sentence. */
    DIFFERENT;

    /** As files have it. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
