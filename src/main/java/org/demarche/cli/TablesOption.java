package org.demarche.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which annotated tables to read; {@link DataOptions} says how. */
final class TablesOption {

    @Option(
            names = "--data",
            required = true,
            paramLabel = "PATH",
            description = "Annotated table, or a folder of them; can be repeated.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<Path> paths;

    List<Path> paths() {
        return paths;
    }
}
