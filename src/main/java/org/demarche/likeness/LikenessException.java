package org.demarche.likeness;

/** Too little text to tell anything from. The message is one line. */
public final class LikenessException extends Exception {

    private static final long serialVersionUID = 1;

    LikenessException(String message) {
        super(message);
    }
}
