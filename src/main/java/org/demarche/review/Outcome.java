package org.demarche.review;

import java.util.Locale;

/** What became of a row of a sheet. Each row has exactly one. */
public enum Outcome {
    /** It says something and belongs to one sentence of the report beyond doubt. */
    ACCEPTED,
    /** It belongs to a sentence of the report and says nothing. */
    UNCHANGED,
    /** What it says contradicts itself, the report or another row; somebody has to decide. */
    CONFLICT,
    /** It belongs to no sentence of the report. */
    UNMATCHED;

    /** As files have it. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
