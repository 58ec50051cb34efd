package org.demarche.trend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.Label;
import org.demarche.Task;
import org.demarche.Visible;
import org.demarche.table.FormulaEscape;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/** What people said of sentences, by the ids that reports have for them. Immutable. */
public final class Reviewed {

    private static final String FILE = "training.csv";
    private static final int LONGEST_SHOWN = 60;

    private static final String ASSUMED = "assumed";

    /** Nothing was reviewed. */
    public static final Reviewed NOTHING = new Reviewed(Map.of());

    private final Map<String, List<OptionalInt>> labels;

    private Reviewed(Map<String, List<OptionalInt>> labels) {
        this.labels = Map.copyOf(labels);
    }

    /**
     * What people said; predictions that a review took over unseen, and sentences that came along for context, are not of it.
     *
     * @param path the {@code training.csv} that {@code review import} wrote, or its folder; columns {@code id} and those of the
     *     tasks, of which a cell may be empty, and perhaps {@code assumed}
     * @param tasks in the order in which {@link #label} counts them
     * @throws TableException if it cannot be read, has no {@code id} or none of the tasks, or a label that no task has
     */
    public static Reviewed read(Path path, List<Task> tasks) throws TableException {
        Path file = Files.isDirectory(path) ? path.resolve(FILE) : path;
        Map<String, List<OptionalInt>> labels = new HashMap<>();
        try (TableReader table = TableReader.open(file, TableOptions.DEFAULT)) {
            int id = table.header().indexOf("id");
            List<Integer> columns = tasks.stream()
                    .map(task -> table.header().indexOf(task.name()))
                    .toList();
            if (id < 0 || columns.stream().allMatch(column -> column < 0)) {
                throw TableException.of(
                        file.toString(),
                        1,
                        "no column id, or no label column",
                        "expected training.csv as 'demarche review import' writes it");
            }
            int assumed = table.header().indexOf(ASSUMED);
            for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
                if (next.get() instanceof TableRecord.Row row) {
                    List<OptionalInt> said = labels(file, row, columns, assumed, tasks);
                    if (said.stream().anyMatch(OptionalInt::isPresent)) {
                        labels.put(FormulaEscape.unescape(row.cells().get(id)), said);
                    }
                }
            }
        }
        return new Reviewed(labels);
    }

    private static List<OptionalInt> labels(
            Path file, TableRecord.Row row, List<Integer> columns, int assumed, List<Task> tasks)
            throws TableException {
        List<String> unseen =
                assumed < 0 ? List.of() : List.of(row.cells().get(assumed).split(" *, *", -1));
        List<OptionalInt> labels = new ArrayList<>();
        for (int task = 0; task < tasks.size(); task++) {
            String cell =
                    columns.get(task) < 0 || unseen.contains(tasks.get(task).name())
                            ? ""
                            : row.cells().get(columns.get(task)).strip();
            labels.add(cell.isEmpty() ? OptionalInt.empty() : label(file, row.line(), cell, tasks.get(task)));
        }
        return labels;
    }

    private static OptionalInt label(Path file, long line, String cell, Task task) throws TableException {
        try {
            OptionalInt label = task.labels().indexOf(Label.of(cell));
            if (label.isPresent()) {
                return label;
            }
        } catch (IllegalArgumentException e) {
            // told below, as a label of another task is
        }
        throw TableException.of(
                file.toString(),
                line,
                "\"" + Visible.of(cell, LONGEST_SHOWN) + "\" as a " + task.name(),
                "expected one of " + task.labels() + ", or an empty cell");
    }

    public boolean contains(String sentenceId) {
        return labels.containsKey(sentenceId);
    }

    /** The index of the label that people gave, if they did. */
    OptionalInt label(String sentenceId, int task) {
        List<OptionalInt> said = labels.get(sentenceId);
        return said == null ? OptionalInt.empty() : said.get(task);
    }
}
