package org.demarche.article;

import java.util.Locale;

/** Why a file gave no article. */
public enum Failure {
    /** No bytes, or no letter outside page furniture. */
    EMPTY,
    /** Not text. */
    BINARY,
    /** A PDF document, which this version cannot read. */
    PDF,
    /** A word processor's file or a zip archive, which this version cannot read. */
    OFFICE,
    /** XML that is not HTML. */
    XML,
    /** HTML that the parser gave up on. */
    CORRUPT;

    /** The name as reports write it: lower case. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
