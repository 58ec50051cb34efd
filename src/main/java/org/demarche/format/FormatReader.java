package org.demarche.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.demarche.format.FormatReading.Reason;
import org.demarche.format.FormatReading.Unread;

/**
 * Reads files of the {@linkplain Format formats} in a child process, which is started for the first of them, and anew when it
 * died. Files are read one at a time, until {@link #close}; safe for any number of threads.
 */
public final class FormatReader implements AutoCloseable {

    /** A large PDF takes some seconds on a slow machine. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String MEMORY = "256m";

    /** Of a JVM that ran out of memory (-XX:+ExitOnOutOfMemoryError). */
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration DYING = Duration.ofSeconds(10);

    /** Options in the environment would hold for the child too, a larger heap among them. */
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final List<String> command;
    private final Duration limit;
    private final ExecutorService talk = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "format");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Running> running = Optional.empty();

    public FormatReader() {
        this(command(LIMIT), LIMIT);
    }

    /** @param limit of one file, the start of the process included */
    FormatReader(List<String> command, Duration limit) {
        this.command = List.copyOf(command);
        this.limit = limit;
    }

    /** @param content a whole file */
    public synchronized FormatReading read(Format format, byte[] content) {
        try {
            Running child = running.isPresent() ? running.get() : start();
            Future<FormatReading> answer = talk.submit(() -> child.read(format, content));
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stop(Duration.ZERO);
            return new Unread(Reason.TIMEOUT, "the parser did not end in " + limit.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return died();
        } catch (IOException e) {
            return new Unread(Reason.CRASH, "the parser's process could not be started");
        } catch (InterruptedException e) {
            stop(Duration.ZERO);
            Thread.currentThread().interrupt();
            return new Unread(Reason.TIMEOUT, "interrupted");
        }
    }

    /** Ends the process. */
    @Override
    public synchronized void close() {
        stop(Duration.ZERO);
        talk.shutdownNow();
    }

    private Running start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(OPTIONS);
        Running started = Running.of(builder.start());
        running = Optional.of(started);
        return started;
    }

    private Unread died() {
        int exit = stop(DYING);
        return exit == OUT_OF_MEMORY
                ? new Unread(Reason.OOM, "the parser needed more than " + MEMORY + " of memory")
                : new Unread(Reason.CRASH, "the parser's process died (exit " + exit + ")");
    }

    /** Gives the exit code; lets a dying process end by itself, so that the code is its own. */
    private int stop(Duration patience) {
        int exit = running.map(child -> child.end(patience)).orElse(0);
        running = Optional.empty();
        return exit;
    }

    /** As this process was started, but with a small heap, no compiler that takes long, and nothing to log. */
    private static List<String> command(Duration limit) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEMORY,
                "-Xss1m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djdk.serialFilter=!*",
                "-Djava.awt.headless=true",
                "-Duser.language=en",
                "-Duser.country=",
                "-Duser.timezone=UTC",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                String.valueOf(limit.toMillis()));
    }

    private record Running(Process process, DataOutputStream out, DataInputStream in) {

        static Running of(Process process) {
            return new Running(
                    process,
                    new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                    new DataInputStream(new BufferedInputStream(process.getInputStream())));
        }

        FormatReading read(Format format, byte[] content) throws IOException {
            Wire.writeRequest(out, format, content);
            return Wire.readReading(in);
        }

        int end(Duration patience) {
            try {
                if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                }
                return process.waitFor();
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                return -1;
            }
        }
    }
}
