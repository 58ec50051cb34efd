package org.demarche.cli;

import java.io.PrintWriter;

/** Tells somebody who stops a run (Ctrl-C) that nothing is lost. A run can be killed at any moment. */
final class StopNotice implements AutoCloseable {

    private final Thread hook;

    StopNotice(PrintWriter err) {
        hook = new Thread(() -> {
            err.println("demarche: stopped; what is done is kept: repeat the command with --resume");
            err.flush();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is already stopping, and the notice is due
        }
    }
}
