package org.demarche.corpus;

import org.demarche.Problem;

/** What became of one record. */
sealed interface RowOutcome {

    record Used(AnnotatedRow row) implements RowOutcome {}

    record Rejected(Problem problem) implements RowOutcome {}

    /** Rejected too, and counted by label: many of these mean another codebook. */
    record UnknownLabel(Problem problem, String task, String label) implements RowOutcome {}

    record NoSentence() implements RowOutcome {}
}
