package org.demarche.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {

    /** A command that has these options. */
    interface Owner {
        CommonOptions common();
    }

    @Option(names = "--quiet", description = "No progress bars and no remarks; results and errors only.")
    private boolean quiet;

    @Option(names = "--debug", description = "On an error, print the stack trace as well.")
    private boolean debug;

    boolean quiet() {
        return quiet;
    }

    boolean debug() {
        return debug;
    }

    /** Bars on standard error if that is a terminal (the launcher knows) and nobody asked for quiet. */
    ProgressBars progress() {
        return new ProgressBars(!quiet && Boolean.getBoolean("demarche.terminal"));
    }
}
