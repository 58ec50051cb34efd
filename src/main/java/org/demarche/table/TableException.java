package org.demarche.table;

import org.demarche.Problem;

/** A file cannot be used as a table. The message is the problem on one line. */
public final class TableException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    TableException(String file, long line, String found, String expected) {
        this(new Problem(Problem.Severity.FATAL, file, line, "", found, expected));
    }

    /** A table that can be read, but lacks what its reader needs. */
    public static TableException of(String file, long line, String found, String expected) {
        return new TableException(file, line, found, expected);
    }

    private TableException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong, {@link Problem.Severity#FATAL}. */
    public Problem problem() {
        return problem;
    }
}
