package org.demarche.article;

import java.util.Locale;

/** Why a file gave no article. */
public enum Failure {
    /** No bytes, or no letter outside page furniture. */
    EMPTY,
    /** Not text. */
    BINARY,
    /** An old Office file, or a zip container of something else than a text document. */
    OFFICE,
    /** XML that is not HTML. */
    XML,
    /** Damaged beyond reading, or a parser gave up on it. */
    CORRUPT,
    /** A document of pictures alone, as a scan. */
    NO_TEXT,
    /** Locked by a password. */
    ENCRYPTED,
    /** Packed so that it grows beyond all measure. */
    BOMB,
    /** Nested beyond all measure. */
    TOO_DEEP,
    /** The parser did not end in time. */
    TIMEOUT,
    /** The parser ran out of memory. */
    OOM,
    /** The parser's process died. */
    CRASH;

    /** The name as reports write it: lower case, with hyphens. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
