package org.demarche.attribution;

/**
 * A place where a line says that somebody says something.
 *
 * @param source who
 * @param cue the verb or noun of saying
 * @param form how it is said
 * @param score about how many words of the line are said, less where the form is weaker; the highest governs the line
 */
record Claim(Phrase source, int cue, Form form, double score) {

    /** How it is said. */
    enum Form {
        /** {@code Lind said}. */
        VERB,
        /** {@code “…,” said Lind}. */
        INVERTED,
        /** {@code Lind, the envoy, said}. */
        APPOSED,
        /** {@code Lind, who said}. */
        RELATIVE,
        /** {@code Lind stood up and said}. */
        COORDINATED,
        /** {@code Lind left, saying}. */
        PARTICIPLE,
        /** {@code it was rejected by Lind}. */
        PASSIVE,
        /** {@code Lind's remarks}. */
        NOUN,
        /** {@code according to Lind}. */
        SOURCE,
        /** Any verb before a quotation. */
        QUOTING
    }

    Claim times(double factor) {
        return new Claim(source, cue, form, score * factor);
    }
}
