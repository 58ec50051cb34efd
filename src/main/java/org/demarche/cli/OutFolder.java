package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The folder that {@code --out} names, where a command writes what it also prints. */
final class OutFolder {

    private OutFolder() {}

    /** To be asked before any long work: whether the folder can be one, and has none of these files to be replaced. */
    static void requireFree(Path folder, List<String> names, boolean overwrite, CommandSpec spec) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        for (String name : names) {
            Path file = folder.resolve(name);
            Wrong.require(
                    overwrite || !Files.exists(file), spec, file + " exists; choose another --out, or add --overwrite");
        }
    }
}
