package org.demarche.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** An option's value that picocli cannot judge. */
final class Wrong {

    private Wrong() {}

    static ParameterException option(CommandSpec spec, String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
