package org.demarche.bundle;

import java.nio.file.Path;

/** A bundle that is not believed. The message is one line: which file, what was found, what to do. */
public final class BundleException extends Exception {

    private static final long serialVersionUID = 1;

    BundleException(Path place, String found) {
        super(place + ": " + found);
    }

    BundleException(Path place, String found, Throwable cause) {
        super(place + ": " + found, cause);
    }
}
