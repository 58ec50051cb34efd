package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The distribution, run as scripts/demarche runs it: in a process of its own. */
final class Installed {

    private static final Path DIST = Path.of(Objects.requireNonNull(System.getProperty("demarche.dist")));
    private static final List<String> FLAGS = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx2g",
            "-Djdk.serialFilter=!*",
            "-Djava.awt.headless=true",
            "-Dorg.deeplearning4j.crash.reporting.enabled=false");
    private static final List<String> LANGUAGE =
            List.of("-Duser.language=en", "-Duser.country=", "-Duser.timezone=UTC");

    private static volatile boolean trained;

    private Installed() {}

    /** A model learned from {@link Invented#table}, made once for all tests. */
    static synchronized Path model() throws IOException, InterruptedException {
        Path model = DIST.resolveSibling("it").resolve("model");
        if (!trained) {
            Files.createDirectories(model.resolveSibling(""));
            Path table = Invented.table(model.resolveSibling("invented.csv"));
            Ended ended = train(table, model, "--overwrite");
            if (ended.exit() != 0) {
                throw new IllegalStateException(ended.err());
            }
            trained = true;
        }
        return model;
    }

    static Ended train(Path table, Path model, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "train",
                "--data",
                table.toString(),
                "--model",
                model.toString(),
                "--encoder",
                "minilm-l6-int8",
                "--folds",
                "3"));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    static Ended run(List<String> arguments) throws IOException, InterruptedException {
        return run(List.of(), LANGUAGE, Map.of(), arguments);
    }

    /**
     * @param wrapper a command that starts what follows it
     * @param flags JVM flags in place of those that set language and time zone
     * @param environment added to this process's
     */
    static Ended run(List<String> wrapper, List<String> flags, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("demarche", ".out");
        Path errors = Files.createTempFile("demarche", ".err");
        try {
            ProcessBuilder builder = builder(wrapper, flags, arguments);
            builder.environment().putAll(environment);
            Process process = builder.redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("does not end: " + arguments);
            }
            return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    /** Starts a run and does not wait for it. */
    static Process start(List<String> arguments) throws IOException {
        return builder(List.of(), LANGUAGE, arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static ProcessBuilder builder(List<String> wrapper, List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-cp", DIST.resolve("demarche.jar").toString(), "org.demarche.cli.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }
}
