package org.demarche.corpus;

import java.util.Locale;
import java.util.Set;

/** The columns that mean something to us. */
final class ColumnName {

    static final String TEXT = "text";
    static final String ID = "id";
    static final String DOCUMENT = "document";
    static final String POSITION = "position";
    static final String GROUP = "group";
    static final String CONTENT = "content";
    static final String CODEBOOK = "codebook";
    static final String REVIEWER = "reviewer";
    static final String RUN = "run";
    static final String MODEL = "model";
    static final String ASSUMED = "assumed";

    /** Before the name of a task: what a model had said before a review. */
    static final String PREVIOUS = "previous_";

    /** Columns that cannot be a task. */
    static final Set<String> RESERVED = Set.of(
            TEXT, ID, DOCUMENT, POSITION, GROUP, CONTENT, CODEBOOK, REVIEWER, RUN, MODEL, ASSUMED, "annotator", "note");

    private ColumnName() {}

    /** A column's name as it is compared: no blanks at the ends, lower case, single underscores for blanks inside. */
    static String canonical(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}_]+", "_");
    }
}
