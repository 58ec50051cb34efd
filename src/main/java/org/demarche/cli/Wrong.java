package org.demarche.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** An option's value that picocli cannot judge. */
final class Wrong {

    private Wrong() {}

    static ParameterException option(CommandSpec spec, String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    static void require(boolean sound, CommandSpec spec, String message) {
        if (!sound) {
            throw option(spec, message);
        }
    }

    /** What is made of options, whose own checks are the user's to read. */
    static <T> T value(CommandSpec spec, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw option(spec, String.valueOf(e.getMessage()));
        }
    }
}
