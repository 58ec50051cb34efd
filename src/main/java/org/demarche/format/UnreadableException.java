package org.demarche.format;

import java.io.Serial;
import org.demarche.format.FormatReading.Reason;
import org.demarche.format.FormatReading.Unread;

/** A file cannot be read; says why. Never leaves this package. */
final class UnreadableException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;

    UnreadableException(Reason reason, String note) {
        super(note);
        this.reason = reason;
    }

    Unread reading() {
        return new Unread(reason, String.valueOf(getMessage()));
    }
}
