package org.demarche.attribution;

/** How a word tells that somebody speaks: {@code saying.csv} writes it in lower case. */
enum SayingKind {
    /** A verb whose subject speaks, whatever follows: warn, accuse, deny. */
    SAY,
    /** A verb whose subject speaks or thinks if a clause or a quotation follows, or where it ends one: add, note, believe. */
    THAT,
    /** A verb that tells a wish or an attitude: want, seek, support. */
    MIND,
    /** A noun for what is said: statement, warning, remarks. */
    NOUN,
    /** What stands before a source: according to. */
    SOURCE;

    boolean isVerb() {
        return this == SAY || this == THAT || this == MIND;
    }
}
