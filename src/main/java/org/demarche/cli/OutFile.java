package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** The one file that {@code --out} names. */
final class OutFile {

    private OutFile() {}

    /** To be asked before any long work: whether it can be written, and replaces nothing unasked. */
    static void requireFree(Path file, boolean overwrite, CommandSpec spec) throws IOException {
        Wrong.require(!Files.isDirectory(file), spec, "--out " + file + ": found a folder; expected a file to write");
        Wrong.require(
                overwrite || !Files.exists(file), spec, file + " exists; choose another --out, or add --overwrite");
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
    }
}
