package org.demarche.corpus;

/** What to do when the same text has different labels. */
public enum ContradictionRule {
    /** Use all rows as they are. */
    KEEP,
    /** Use the rows with the label that most rows of this text have; none if two labels are tied for it. */
    MAJORITY,
    /** Use no row of this text. */
    DROP
}
