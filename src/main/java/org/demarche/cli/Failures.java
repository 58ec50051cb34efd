package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.demarche.Visible;
import org.demarche.bundle.BundleException;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.EditDistance;
import org.demarche.encode.EncodeException;
import org.demarche.likeness.LikenessException;
import org.demarche.score.ScoreException;
import org.demarche.side.SidesException;
import org.demarche.storage.FolderLock;
import org.demarche.table.TableException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line on standard error and an exit code; with {@code --debug} the trace as well. */
final class Failures implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    private static final Pattern VALUES = Pattern.compile("(expected one of \\[[A-Z_, ]+\\]) \\(case-insensitive\\)");

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("demarche: " + Visible.of(values(String.valueOf(e.getMessage())) + meant(e)) + " (see '"
                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help')");
        err.flush();
        return ExitCode.USAGE.number();
    }

    /** The values of an option as its help writes them. */
    private static String values(String message) {
        return VALUES.matcher(message).replaceFirst(found -> found.group(1).toLowerCase(Locale.ROOT));
    }

    /** For a command or option that is none the one that it is like, in the way of the messages about labels. */
    private static String meant(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return "";
        }
        String written = unmatched.getUnmatched().get(0);
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        return EditDistance.nearest(
                        written,
                        written.startsWith("-")
                                ? spec.optionsMap().keySet()
                                : spec.subcommands().keySet())
                .map(near -> "; is \"" + near + "\" meant?")
                .orElse("");
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        if (e instanceof ParameterException wrong) {
            return handleParseException(wrong, new String[0]);
        }
        ExitCode code = code(e);
        LoggerFactory.getLogger(Failures.class).error("exit code {}", code.number(), e);
        PrintWriter err = commandLine.getErr();
        err.println("demarche: " + Visible.of(message(e, code)));
        if (commandLine.getCommand() instanceof CommonOptions.Owner owner
                && owner.common().debug()) {
            err.print(trace(e));
        }
        err.flush();
        return code.number();
    }

    /** As Java prints it, with what strangers wrote into messages made visible. */
    private static String trace(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            trace.append(t == thrown ? "" : "Caused by: ")
                    .append(Visible.of(t.toString()))
                    .append('\n');
            for (StackTraceElement frame : t.getStackTrace()) {
                trace.append("\tat ").append(frame).append('\n');
            }
        }
        return trace.toString();
    }

    private static ExitCode code(Exception e) {
        if (e instanceof ScoreException score) {
            return switch (score.kind()) {
                case USAGE -> ExitCode.USAGE;
                case DATA -> ExitCode.DATA;
                case OUTPUT -> ExitCode.OUTPUT;
            };
        }
        if (e instanceof CorpusException corpus) {
            return corpus.kind() == CorpusException.Kind.ERROR_LIMIT ? ExitCode.ERROR_LIMIT : ExitCode.DATA;
        }
        if (e instanceof TableException || e instanceof SidesException || e instanceof LikenessException) {
            return ExitCode.DATA;
        }
        if (e instanceof BundleException || e instanceof EncodeException) {
            return ExitCode.MODEL;
        }
        if (e instanceof FolderLock.HeldException) {
            return ExitCode.LOCKED;
        }
        if (e instanceof FileAlreadyExistsException taken && taken.getReason() != null) {
            return ExitCode.USAGE;
        }
        return e instanceof IOException ? ExitCode.OUTPUT : ExitCode.BUG;
    }

    private static String message(Exception e, ExitCode code) {
        if (e instanceof FileAlreadyExistsException taken && taken.getReason() != null) {
            return taken.getFile() + ": " + taken.getReason();
        }
        if (code == ExitCode.BUG) {
            return "a fault of this program: " + e + "; please report it with what --debug prints";
        }
        String cause = e.getMessage() == null ? e.toString() : e.getMessage();
        return code == ExitCode.OUTPUT && e.getClass() != ScoreException.class
                ? "reading or writing failed: " + describe((IOException) e, cause)
                : cause;
    }

    /** The file system's exceptions carry little more than a path in their message. */
    private static String describe(IOException e, String cause) {
        if (!(e instanceof FileSystemException file)) {
            return cause;
        }
        if (e instanceof AccessDeniedException) {
            return file.getFile() + ": no permission";
        }
        if (e instanceof NoSuchFileException) {
            return file.getFile() + ": no such file or folder";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return file.getFile() + ": is a file, expected a folder";
        }
        return cause;
    }
}
