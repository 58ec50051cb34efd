package org.demarche.cli;

import java.io.ObjectInputFilter;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;

/** {@code demarche check | train | evaluate | compare | score | shares | agree | codebook}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT); // no library may write numbers in the user's way
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(info -> ObjectInputFilter.Status.REJECTED);
        }
        System.exit(run(arguments));
    }

    /** As {@link #main}, without leaving the process. */
    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    /** As {@link #run(String...)}, printing elsewhere. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine().setOut(out).setErr(err).execute(arguments);
    }

    private static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Demarche());
        Failures failures = new Failures();
        commandLine.setParameterExceptionHandler(failures);
        commandLine.setExecutionExceptionHandler(failures);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpWidth(80); // the narrowest terminal that people use
        commandLine.setExpandAtFiles(false); // a file called @x is a file, not a list of options
        return commandLine;
    }
}
