package org.demarche.side;

import java.util.List;
import org.demarche.Problem;

/** A list of names cannot be used. The message is its first problem on one line. */
public final class SidesException extends Exception {

    private static final long serialVersionUID = 1;

    SidesException(List<Problem> problems) {
        super(problems.get(0) + (problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)"));
    }
}
