package org.demarche;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the specs of text rules, {@code src/test/resources/spec/*}; public since each belongs to the tests of a room. */
public final class SpecFiles {

    private static final Path SPECS = Path.of("src/test/resources/spec");

    private SpecFiles() {}

    /** One entry for each case, as it is written; file by file in the order of their names. */
    public static Stream<Map<String, String>> cases(String folder) throws IOException {
        List<Map<String, String>> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(SPECS.resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                cases.addAll(cases(file));
            }
        }
        return cases.stream();
    }

    private static List<Map<String, String>> cases(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        }
    }
}
