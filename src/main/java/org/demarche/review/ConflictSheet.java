package org.demarche.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.Task;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/**
 * What somebody has to decide, as a sheet that can be given back: one row for each sentence that rows differ about, and for each row
 * that could not be used one for every sentence that it could be of. Rows that say nothing are not in it.
 */
final class ConflictSheet {

    /** Columns that no report has. */
    static final List<String> COLUMNS = List.of("after", "conflict", "said", "todo", SheetForm.SETTLES);

    /** Between references. */
    static final String BETWEEN = " \\| ";

    private static final String JOINT = " | ";
    private static final String FILL_IN = "fill in all that shall count of this sentence";

    private final SheetForm form;
    private final StringBuilder sheet = new StringBuilder(TableStyle.STANDARD.start());
    private int rows;

    private ConflictSheet(SheetForm form) {
        this.form = form;
        List<String> header = new ArrayList<>(List.of(
                SheetForm.ID,
                SheetForm.ARTICLE_ID,
                SheetForm.ARTICLE,
                SheetForm.POSITION,
                SheetForm.BEFORE,
                SheetForm.TEXT,
                "after"));
        form.tasks().forEach(task -> header.add(task.name()));
        header.add(SheetForm.SPEAKER);
        header.addAll(COLUMNS.subList(1, COLUMNS.size()));
        header.addAll(form.reviewColumns());
        add(header.stream().map(Cell::of).toList());
        rows = 0;
    }

    /** @param rows what became of all rows */
    static ConflictSheet of(List<JudgedRow> rows, SheetForm form) {
        ConflictSheet sheet = new ConflictSheet(form);
        Map<String, List<JudgedRow>> questions = new LinkedHashMap<>();
        rows.stream().filter(row -> isQuestion(row, form.tasks())).forEach(row -> questions
                .computeIfAbsent(question(row), none -> new ArrayList<>())
                .add(row));
        questions.values().forEach(sheet::ask);
        return sheet;
    }

    /** The lines of the table. */
    String table() {
        return sheet.toString();
    }

    int rows() {
        return rows;
    }

    /** Something was said, or seems to have been said in a cell for something else. */
    private static boolean isQuestion(JudgedRow row, List<Task> tasks) {
        return switch (row.outcome()) {
            case CONFLICT ->
                row.row().saysSomething(tasks) || row.cause() == Cause.FAULT || row.cause() == Cause.OVERWRITTEN;
            case UNMATCHED -> row.row().saysSomething(tasks);
            default -> false;
        };
    }

    /** Rows that contradict each other are one question, any other is its own. */
    private static String question(JudgedRow row) {
        return row.cause() == Cause.DIFFERENT ? row.originals().get(0).id() : row.place();
    }

    private void ask(List<JudgedRow> about) {
        List<Original> originals = about.get(0).originals();
        if (originals.isEmpty()) {
            ask(about, Optional.empty());
        }
        originals.forEach(original -> ask(about, Optional.of(original)));
    }

    private void ask(List<JudgedRow> about, Optional<Original> original) {
        List<Cell> cells = new ArrayList<>();
        add(cells, original.map(Original::id));
        add(cells, original.map(Original::articleId));
        add(cells, original.map(Original::article));
        cells.add(original.map(one -> Cell.of(one.position())).orElse(Cell.EMPTY));
        add(cells, original.map(Original::before));
        add(cells, original.map(Original::text));
        add(cells, original.map(Original::after));
        for (int t = 0; t < form.tasks().size(); t++) {
            int task = t;
            add(cells, original.map(one -> one.predicted().get(task)));
        }
        add(cells, original.map(Original::speaker));
        add(cells, Optional.of(about.get(0).found()));
        add(cells, Optional.of(about.stream().map(this::said).collect(Collectors.joining(JOINT))));
        add(
                cells,
                Optional.of(FILL_IN
                        + (about.get(0).cause() == Cause.DIFFERENT
                                ? ""
                                : "; " + about.get(0).todo())));
        add(cells, Optional.of(about.stream().map(row -> row.row().reference()).collect(Collectors.joining(JOINT))));
        form.reviewColumns().forEach(column -> cells.add(Cell.EMPTY));
        add(cells);
    }

    private String said(JudgedRow row) {
        return row.reviewer() + ", " + row.place() + ": "
                + form.reviewColumns().stream()
                        .filter(column -> !column.equals(SheetForm.REVIEWER))
                        .flatMap(column -> row.row().cell(column).map(cell -> column + " " + cell).stream())
                        .collect(Collectors.joining("; "));
    }

    private void add(List<Cell> cells) {
        sheet.append(TableLine.format(cells, TableStyle.STANDARD));
        rows++;
    }

    private static void add(List<Cell> cells, Optional<String> text) {
        cells.add(text.map(Cell::of).orElse(Cell.EMPTY));
    }
}
