package org.demarche.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.ArticleFacts;
import org.demarche.Task;
import org.demarche.storage.Digest;
import org.demarche.storage.Json;
import org.demarche.table.FormulaEscape;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/**
 * A report that a run has finished, read back as it was then: where a reviewer has written into its tables, from the
 * copies that were kept. Probabilities come back with four decimal places.
 */
public final class FinishedReport {

    private static final int LONGEST_CELL = 1 << 24;

    private final Path folder;
    private final RunRecord run;
    private final List<Task> tasks;
    private final SentenceTable sentences;

    private FinishedReport(Path folder, RunRecord run, List<Task> tasks) throws TableException {
        this.folder = folder;
        this.run = run;
        this.tasks = tasks;
        try (TableReader table = table(ReportFile.SENTENCES)) {
            this.sentences =
                    SentenceTable.of(file(ReportFile.SENTENCES).toString(), table.header(), tasks, decimal(run));
        }
    }

    /**
     * @param folder where the report stands
     * @throws TableException if it holds no finished report, or one whose tables were changed and of which no copy is
     *     left
     */
    public static FinishedReport open(Path folder) throws TableException {
        Path file = folder.resolve(ReportFile.RUN.fileName());
        if (!Files.isRegularFile(file)) {
            throw TableException.of(
                    folder.toString(),
                    0,
                    "no " + ReportFile.RUN.fileName(),
                    "expected the folder of a finished report");
        }
        try {
            RunRecord run = Json.read(Files.readAllBytes(file), RunRecord.class);
            return new FinishedReport(
                    folder,
                    run,
                    run.tasks().stream().map(RunRecord.TaskForm::task).toList());
        } catch (IOException | IllegalArgumentException e) {
            throw TableException.of(file.toString(), 0, "not of a run of this version", "expected one; score again");
        }
    }

    /**
     * In the order of the folders.
     *
     * @throws TableException as {@link #open}
     */
    public static List<FinishedReport> openAll(List<Path> folders) throws TableException {
        List<FinishedReport> reports = new ArrayList<>();
        for (Path folder : folders) {
            reports.add(open(folder));
        }
        return reports;
    }

    public Path folder() {
        return folder;
    }

    /** What the run says of itself. */
    public RunRecord run() {
        return run;
    }

    /** The model's, in its order. */
    public List<Task> tasks() {
        return tasks;
    }

    /** The columns of {@code sentences.csv}, in its order. */
    public List<String> columns() {
        return sentences.columns();
    }

    /** The columns that tables brought along, under the names that they have in the report. */
    public List<String> inputColumns() {
        return sentences.inputColumns();
    }

    /**
     * Hands on every row of {@code sentences.csv}, one after the other; the rows of an article stand together.
     *
     * @throws TableException if the file cannot be read to its end
     */
    public void sentences(Consumer<SentenceRow> to) throws TableException {
        read(ReportFile.SENTENCES, (line, cells) -> to.accept(sentences.row(line, cells)));
    }

    /**
     * One for each input that was seen, in the order of the report.
     *
     * @throws TableException if a file cannot be read to its end
     */
    public List<ArticleRow> articles() throws TableException {
        Map<String, Tally> tallies = new HashMap<>();
        sentences(row -> tallies.put(
                row.articleId(),
                tallies.getOrDefault(row.articleId(), Tally.none(tasks)).plus(row.scored())));
        List<ArticleRow> articles = new ArrayList<>();
        rows(ReportFile.ARTICLES, cells -> articles.add(article(cells, tallies)));
        return articles;
    }

    /**
     * What each input that was seen says of itself, by its id, in the order of the report.
     *
     * @throws TableException if the file cannot be read to its end
     */
    public Map<String, ArticleFacts> facts() throws TableException {
        Map<String, ArticleFacts> facts = new LinkedHashMap<>();
        rows(ReportFile.ARTICLES, cells -> facts.putIfAbsent(cells.get(0), facts(cells)));
        return facts;
    }

    private static ArticleFacts facts(List<String> cells) {
        return new ArticleFacts(cells.get(2), cells.get(4), cells.get(5), cells.get(3), cells.get(6), cells.get(7));
    }

    /**
     * The column names of a table.
     *
     * @throws TableException if the file cannot be read
     */
    public List<String> columns(ReportFile file) throws TableException {
        try (TableReader table = table(file)) {
            return table.header();
        }
    }

    /**
     * Hands on the cells of every row of a table, without the apostrophes that keep spreadsheets from taking them for
     * formulas.
     *
     * @throws TableException if the file cannot be read to its end
     */
    public void rows(ReportFile file, Consumer<List<String>> to) throws TableException {
        read(file, (line, cells) -> to.accept(cells));
    }

    private ArticleRow article(List<String> cells, Map<String, Tally> tallies) {
        String id = cells.get(0);
        return new ArticleRow(
                id,
                cells.get(1),
                facts(cells),
                tallies.getOrDefault(id, Tally.none(tasks)),
                Outcome.read(cells.get(cells.size() - 2)),
                cells.get(cells.size() - 1));
    }

    @FunctionalInterface
    private interface Rows {
        void add(long line, List<String> cells) throws TableException;
    }

    private void read(ReportFile file, Rows to) throws TableException {
        try (TableReader table = table(file)) {
            for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
                if (next.get() instanceof TableRecord.Row row) {
                    to.add(
                            row.line(),
                            row.cells().stream().map(FormulaEscape::unescape).toList());
                }
            }
        }
    }

    private TableReader table(ReportFile file) throws TableException {
        Path path = file(file);
        TableOptions options = new TableOptions(Optional.empty(), LONGEST_CELL);
        try {
            if (Files.isRegularFile(path) && Digest.of(path).equals(digest(file))) {
                return TableReader.open(path, options);
            }
            if (KeptCopy.exists(path)) {
                try (InputStream kept = KeptCopy.read(path)) {
                    if (Digest.of(kept).equals(digest(file))) {
                        return TableReader.open(path.toString(), KeptCopy.read(path), options);
                    }
                }
            }
        } catch (IOException e) {
            throw TableException.of(
                    path.toString(), 0, "cannot be read: " + e.getMessage(), "expected a readable file");
        }
        throw TableException.of(
                path.toString(),
                0,
                "changed since the run ended, and its copy in .demarche is gone",
                "expected it as it was; score into another folder: the ids stay the same");
    }

    private Path file(ReportFile file) {
        return folder.resolve(file.fileName());
    }

    private String digest(ReportFile file) {
        return run.reports().stream()
                .filter(report -> report.file().equals(file.fileName()))
                .map(RunRecord.ReportDigest::sha256)
                .findFirst()
                .orElse("");
    }

    private static char decimal(RunRecord run) {
        return run.settings().getOrDefault("decimal", ".").charAt(0);
    }
}
