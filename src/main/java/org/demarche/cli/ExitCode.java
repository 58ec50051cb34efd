package org.demarche.cli;

/** How a command ended. The numbers are a contract with scripts: docs/interpretation.md lists them. */
enum ExitCode {
    /** Everything was done. */
    DONE(0),
    /** A fault of this program. */
    BUG(1),
    /** The command line does not make sense, or something would be overwritten. */
    USAGE(2),
    /** Memory ran out (by the JVM's own {@code -XX:+ExitOnOutOfMemoryError}). */
    MEMORY(3),
    /** Done, but some inputs failed; every one is accounted for in the report. */
    SOME_FAILED(4),
    /** The output could not be written. */
    OUTPUT(5),
    /** Another run holds the folder. */
    LOCKED(6),
    /** The model was refused. */
    MODEL(7),
    /** The annotated data was refused. */
    DATA(8),
    /** Too many rows were rejected. */
    ERROR_LIMIT(9);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
