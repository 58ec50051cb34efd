package org.demarche.score;

/** A run that is refused before it starts, or a report that is refused. The message is one line and says what to do. */
public final class ScoreException extends Exception {

    private static final long serialVersionUID = 1;

    /** What stood in the way. */
    public enum Kind {
        /** The request does not make sense, or would overwrite something. */
        USAGE,
        /** A report is not what it should be. */
        DATA,
        /** The output folder cannot be written. */
        OUTPUT
    }

    private final Kind kind;

    ScoreException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
