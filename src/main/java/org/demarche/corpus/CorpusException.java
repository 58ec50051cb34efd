package org.demarche.corpus;

import java.util.List;
import org.demarche.Problem;

/** The annotated tables cannot be used. The message is one line. */
public final class CorpusException extends Exception {

    private static final long serialVersionUID = 1;

    /** Why not. */
    public enum Kind {
        /** The data is not what it should be. */
        REFUSED,
        /** More rows are rejected than is allowed. */
        ERROR_LIMIT
    }

    private final Kind kind;
    private final transient List<Problem> problems;

    CorpusException(Kind kind, String message, List<Problem> problems) {
        super(message);
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    static CorpusException refused(String message) {
        return new CorpusException(Kind.REFUSED, message, List.of());
    }

    public Kind kind() {
        return kind;
    }

    /** All that was found until then, in file and line order. */
    public List<Problem> problems() {
        return problems;
    }
}
