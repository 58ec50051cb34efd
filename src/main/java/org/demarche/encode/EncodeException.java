package org.demarche.encode;

/** The encoder cannot go on: its model is missing, damaged or another one, or the native code failed. One line. */
public final class EncodeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public EncodeException(String message) {
        super(message);
    }

    EncodeException(String message, Throwable cause) {
        super(message, cause);
    }

    /** This with the encoder's name before it. */
    EncodeException of(EncoderSpec spec) {
        return new EncodeException("encoder " + spec.name() + ": " + getMessage(), this);
    }
}
