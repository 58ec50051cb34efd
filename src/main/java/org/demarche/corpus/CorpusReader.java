package org.demarche.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.Problem;
import org.demarche.Progress;
import org.demarche.storage.Digest;
import org.demarche.table.TableException;
import org.demarche.table.TableReader;

/** Reads annotated tables. */
public final class CorpusReader {

    private final CorpusOptions options;
    private final Progress progress;
    private final Set<Path> seen = new HashSet<>();
    private final List<Path> used = new ArrayList<>();
    private final CorpusAssembly assembly;
    private final CodebookUse.Tally codebook = new CodebookUse.Tally();

    private CorpusReader(CorpusOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.assembly = new CorpusAssembly(options);
    }

    /**
     * Reads all files before it judges any, so that one run tells all problems.
     *
     * @param filesOrFolders a folder means its {@code *.csv} and {@code *.tsv} files, not those of folders inside;
     *     files of a folder without a {@code text} and a label column are skipped with a warning, and its
     *     {@code codebook.yaml}, if there is one, says which codebook they follow
     * @throws CorpusException if a file or codebook cannot be used, no row is left, more than 1 % of the rows have an unknown label,
     *     or more rows are rejected than the options allow
     */
    public static Corpus read(List<Path> filesOrFolders, CorpusOptions options, Progress progress)
            throws CorpusException {
        return new CorpusReader(options, progress).read(filesOrFolders);
    }

    private Corpus read(List<Path> filesOrFolders) throws CorpusException {
        refuseReservedTasks();
        for (int i = 0; i < filesOrFolders.size(); i++) {
            progress.at("reading", i, filesOrFolders.size());
            Path path = filesOrFolders.get(i);
            if (Files.isDirectory(path)) {
                readFolder(path);
            } else {
                readFile(path, false);
            }
        }
        progress.at("reading", filesOrFolders.size(), filesOrFolders.size());
        assembly.refuseUnusable();
        return assembly.corpus(digest(), codebook.use());
    }

    private void readFolder(Path folder) {
        try {
            codebook.enter(codebookOf(folder));
            for (Path file : tablesIn(folder)) {
                readFile(file, true);
            }
        } catch (IOException e) {
            assembly.add(FileReading.failed(fatal(folder.toString(), "cannot be listed: " + e.getMessage())));
        } catch (CorpusException e) {
            e.problems().forEach(problem -> assembly.add(FileReading.failed(problem)));
        } finally {
            codebook.enter(Optional.empty());
        }
    }

    /** Directly in it, sorted by name. */
    private static List<Path> tablesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(CorpusReader::isTable)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isTable(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".csv") || name.endsWith(".tsv"));
    }

    /** One that does not ask what is read says nothing of it. */
    private Optional<CodebookUse.Said> codebookOf(Path folder) throws CorpusException {
        Path path = folder.resolve(Codebook.FILE);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        CodebookFile found = CodebookFile.read(path);
        return found.codebook().tasks().stream()
                        .anyMatch(task -> options.wanted().contains(task.name()))
                ? Optional.of(new CodebookUse.Said(found.codebook().version(), found.file(), found.line()))
                : Optional.empty();
    }

    private void readFile(Path file, boolean fromFolder) {
        if (!seen.add(file.toAbsolutePath().normalize())) {
            return; // named twice, or by itself and by its folder
        }
        try (TableReader table = TableReader.open(file, options.table())) {
            if (fromFolder && !Columns.looksAnnotated(table.header(), options)) {
                assembly.add(
                        FileReading.failed(skipped(file.toString(), "no text and label columns", "expected both")));
                return;
            }
            if (holdsAnswers(table.header())) {
                assembly.add(FileReading.failed(answers(file.toString(), fromFolder)));
                return;
            }
            used.add(file);
            assembly.add(
                    FileReading.of(table, Columns.of(file.toString(), table.header(), options), options, codebook));
        } catch (TableException e) {
            assembly.add(FileReading.failed(e.problem()));
        }
    }

    private String digest() throws CorpusException {
        try {
            return Digest.of(used);
        } catch (IOException e) {
            throw CorpusException.refused("a file changed while it was read: " + e.getMessage());
        }
    }

    private void refuseReservedTasks() throws CorpusException {
        Optional<String> reserved =
                options.tasks().stream().filter(ColumnName.RESERVED::contains).findFirst();
        if (reserved.isPresent()) {
            throw CorpusException.refused(
                    "column \"" + reserved.get() + "\" cannot be a task; expected the name of a label column");
        }
    }

    /** Whether the labels are a model's: in the sentences of a report, of suggestions and in the conflicts of a review. */
    private static boolean holdsAnswers(List<String> header) {
        return header.contains("settles")
                || (header.contains("sentence_id")
                        && (header.contains("review_id") || header.containsAll(List.of("verdict", "needs_review"))));
    }

    private static Problem answers(String file, boolean fromFolder) {
        String found = "the columns of a report, whose labels are a model's answers";
        String expected = "expected labels that people gave: review import makes training.csv of reviewed sheets";
        return fromFolder
                ? skipped(file, found, expected)
                : new Problem(Problem.Severity.FATAL, file, 1, "", found, expected);
    }

    private static Problem skipped(String file, String found, String expected) {
        return new Problem(Problem.Severity.WARNING, file, 0, "", found, expected + "; file skipped");
    }

    private static Problem fatal(String file, String found) {
        return new Problem(Problem.Severity.FATAL, file, 0, "", found, "expected a readable folder");
    }
}
