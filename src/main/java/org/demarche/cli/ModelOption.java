package org.demarche.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which model to use; the launcher says where the program's own one is. */
final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "Model folder (default: models/demarche, which comes with the program).")
    private Path model = Path.of(System.getProperty("demarche.home", "."), "models", "demarche");

    Path path() {
        return model;
    }
}
