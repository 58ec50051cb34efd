package org.demarche.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** On how many threads to encode. */
final class ThreadsOption {

    @Option(names = "--threads", description = "Threads for encoding (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** To be asked before any long work. */
    void requireOne(CommandSpec spec) {
        Wrong.require(threads >= 1, spec, "--threads " + threads + ": expected 1 or more");
    }

    int number() {
        return threads;
    }
}
