package org.demarche.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.Label;
import org.demarche.LabelSet;
import org.demarche.Task;
import org.demarche.storage.Json;
import org.demarche.table.FormulaEscape;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/** A finished report, read back. A stand-in until that of the main branch is merged. */
public final class FinishedReport {

    private final Path folder;
    private final RunRecord run;
    private final List<Task> tasks;

    private FinishedReport(Path folder, RunRecord run, List<Task> tasks) {
        this.folder = folder;
        this.run = run;
        this.tasks = tasks;
    }

    /** @throws TableException if a file is missing, or not as the run left it */
    public static FinishedReport open(Path folder) throws TableException {
        try {
            RunRecord run = Json.read(Files.readAllBytes(folder.resolve(ReportFile.RUN.fileName())), RunRecord.class);
            return new FinishedReport(folder, run, tasks(folder));
        } catch (IOException e) {
            throw TableException.of(folder.toString(), 0, "no finished report", "expected a folder that score made");
        }
    }

    private static List<Task> tasks(Path folder) throws TableException {
        try (TableReader reader =
                TableReader.open(folder.resolve(ReportFile.SENTENCES.fileName()), TableOptions.DEFAULT)) {
            List<String> header = reader.header();
            List<Task> tasks = new ArrayList<>();
            for (String name : header) {
                int from = header.indexOf(name + "_confidence");
                int to = header.indexOf(name + "_possible");
                if (from >= 0 && to > from) {
                    List<Label> labels = header.subList(from + 1, to).stream()
                            .map(label -> Label.of(label.substring(name.length() + 1)))
                            .toList();
                    LabelSet set = new LabelSet(labels);
                    tasks.add(Task.ofCodebook(name)
                            .filter(known -> known.labels().equals(set))
                            .orElseGet(() -> new Task(name, set, Optional.empty())));
                }
            }
            return List.copyOf(tasks);
        }
    }

    public Path folder() {
        return folder;
    }

    public RunRecord run() {
        return run;
    }

    public List<Task> tasks() {
        return tasks;
    }

    /** The column names of a table. */
    public List<String> columns(ReportFile file) throws TableException {
        try (TableReader reader = TableReader.open(folder.resolve(file.fileName()), TableOptions.DEFAULT)) {
            return reader.header();
        }
    }

    /** Hands on the cells of every row of a table as texts, without the apostrophes that keep formulas from running. */
    public void rows(ReportFile file, Consumer<List<String>> to) throws TableException {
        try (TableReader reader = TableReader.open(folder.resolve(file.fileName()), TableOptions.DEFAULT)) {
            for (Optional<TableRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof TableRecord.Row row) {
                    to.accept(row.cells().stream().map(FormulaEscape::unescape).toList());
                }
            }
        }
    }
}
