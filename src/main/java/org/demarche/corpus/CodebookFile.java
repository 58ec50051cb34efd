package org.demarche.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.demarche.Problem;
import org.demarche.storage.Yaml;

/**
 * A codebook with its place.
 *
 * @param file as the user named it
 * @param line where its version stands
 */
public record CodebookFile(Codebook codebook, String file, long line) {

    private static final int LARGEST = 1 << 20;

    /** @throws CorpusException if it is no codebook, with one problem that says why */
    public static CodebookFile read(Path path) throws CorpusException {
        String file = path.toString();
        if (!Files.isRegularFile(path)) {
            throw refused(file, 0, Files.exists(path) ? "not a file" : "no such file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            Yaml yaml = Yaml.parse(in.readNBytes(LARGEST + 1));
            return new CodebookFile(yaml.as(Codebook.class), file, yaml.line("version"));
        } catch (Yaml.RefusedException e) {
            throw refused(file, e.line(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw refused(file, 0, "cannot be read: " + e.getMessage());
        }
    }

    /** The codebook of the training data that comes with the program. */
    public static Codebook shipped() {
        try (InputStream in = CodebookFile.class.getResourceAsStream("/" + Codebook.FILE)) {
            return Yaml.parse(Objects.requireNonNull(in).readAllBytes()).as(Codebook.class);
        } catch (Yaml.RefusedException | IOException e) {
            throw new IllegalStateException("the program's own codebook cannot be read", e);
        }
    }

    private static CorpusException refused(String file, long line, String found) {
        Problem problem = new Problem(Problem.Severity.FATAL, file, line, "", found, "expected a codebook in YAML");
        return new CorpusException(CorpusException.Kind.REFUSED, problem.toString(), List.of(problem));
    }
}
