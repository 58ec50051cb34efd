package org.demarche.attribution;

import org.demarche.Problem;

/** A list of words of saying cannot be used. The message is its first problem on one line. */
public final class SayingWordsException extends Exception {

    private static final long serialVersionUID = 1;

    SayingWordsException(Problem problem) {
        super(problem.toString());
    }
}
