package org.demarche;

/** A number with its noun, as people say it. */
public final class Counted {

    private Counted() {}

    /** {@code 1 row}, {@code 2 rows}; for nouns that take an s. */
    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
