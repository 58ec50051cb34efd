package org.demarche.agree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.Label;
import org.demarche.Problem;
import org.demarche.Visible;
import org.demarche.table.Cell;
import org.demarche.table.FormulaEscape;
import org.demarche.table.TableException;
import org.demarche.table.TableLine;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;
import org.demarche.table.TableStyle;

/**
 * The sentences about which people differ, to be settled in a spreadsheet: one row a sentence and task, a column
 * {@code by_NAME} an annotator, and two empty columns, {@code settled} for the label and {@code rule} for the reason.
 */
public final class DifferenceSheet {

    private static final int LONGEST = 100;

    private DifferenceSheet() {}

    /** The whole table, with what stands before each sentence where that is known. */
    public static String write(Annotations annotations) {
        StringBuilder sheet = new StringBuilder(TableStyle.STANDARD.start());
        List<Cell> header = new ArrayList<>(cells("task", "id", "document", "position", "before", "text"));
        annotations.annotators().forEach(name -> header.add(Cell.of("by_" + name)));
        header.addAll(cells("settled", "rule"));
        sheet.append(TableLine.format(header, TableStyle.STANDARD));
        for (TaskAnnotations task : annotations.tasks()) {
            for (int row = 0; row < annotations.sentences().size(); row++) {
                if (task.differ(row)) {
                    sheet.append(TableLine.format(line(annotations, task, row), TableStyle.STANDARD));
                }
            }
        }
        return sheet.toString();
    }

    private static List<Cell> line(Annotations annotations, TaskAnnotations task, int row) {
        AnnotatedSentence sentence = annotations.sentences().get(row);
        List<Cell> line = new ArrayList<>(cells(
                task.task(),
                sentence.id(),
                sentence.document(),
                sentence.position(),
                sentence.before(),
                sentence.text()));
        for (int label : task.chosen()[row]) {
            line.add(Cell.of(task.name(label)));
        }
        line.addAll(cells("", ""));
        return line;
    }

    private static List<Cell> cells(String... texts) {
        return List.of(texts).stream().map(Cell::of).toList();
    }

    /**
     * What was settled in a sheet that came back.
     *
     * @param problems gets each row that says nothing usable, with its line
     * @return by task and id; rows with an empty cell {@code settled} are left out
     * @throws TableException if it cannot be read or lacks a column {@code task}, {@code id} or {@code settled}
     */
    static Map<Key, Integer> read(Path sheet, Annotations annotations, TableOptions options, List<Problem> problems)
            throws TableException {
        Map<Key, Integer> settled = new HashMap<>();
        try (TableReader table = TableReader.open(sheet, options)) {
            List<String> header =
                    table.header().stream().map(AnnotationReader::canonical).toList();
            int task = header.indexOf("task");
            int id = header.indexOf("id");
            int label = header.indexOf("settled");
            if (task < 0 || id < 0 || label < 0) {
                throw TableException.of(
                        sheet.toString(),
                        1,
                        "columns " + String.join(", ", table.header()),
                        "expected task, id and settled");
            }
            for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
                if (next.get() instanceof TableRecord.Row row) {
                    Key key = new Key(
                            row.cells().get(task).strip(),
                            FormulaEscape.unescape(row.cells().get(id).strip()));
                    String written = row.cells().get(label).strip();
                    if (!written.isEmpty()) {
                        settle(sheet, row.line(), key, written, annotations, settled)
                                .ifPresent(problems::add);
                    }
                } else if (next.get() instanceof TableRecord.Rejected rejected) {
                    problems.add(rejected.problem());
                }
            }
        }
        return settled;
    }

    private static Optional<Problem> settle(
            Path sheet, long line, Key key, String written, Annotations annotations, Map<Key, Integer> settled) {
        Optional<TaskAnnotations> task = annotations.tasks().stream()
                .filter(one -> one.task().equals(key.task()))
                .findFirst();
        OptionalInt label = task.map(one -> index(one, written)).orElse(OptionalInt.empty());
        boolean known = annotations.sentences().stream()
                .anyMatch(sentence -> sentence.id().equals(key.id()));
        if (label.isEmpty() || !known) {
            String expected = task.isEmpty()
                    ? "expected a task of the annotations"
                    : known ? "expected one of " + task.get().labels() : "expected an id of the annotations";
            String found = task.isEmpty() ? key.task() : known ? written : key.id();
            return Optional.of(rejected(sheet, line, found, expected));
        }
        Integer before = settled.putIfAbsent(key, label.getAsInt());
        return before == null || before == label.getAsInt()
                ? Optional.empty()
                : Optional.of(rejected(sheet, line, written, "expected one row a sentence; an earlier one is kept"));
    }

    private static OptionalInt index(TaskAnnotations task, String written) {
        try {
            return task.labels().indexOf(Label.of(written));
        } catch (IllegalArgumentException e) {
            return OptionalInt.empty();
        }
    }

    private static Problem rejected(Path sheet, long line, String found, String expected) {
        return new Problem(
                Problem.Severity.REJECTED,
                sheet.toString(),
                line,
                "settled",
                "\"" + Visible.of(found, LONGEST) + "\"",
                expected);
    }

    /** A sentence under one question. */
    record Key(String task, String id) {}
}
