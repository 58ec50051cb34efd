package org.demarche.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.report.ColumnNames;
import org.demarche.report.ReviewColumns;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/**
 * What somebody has to decide, as a sheet that can be given back: each sentence once for each doubt about which sentence was
 * meant. All rows that surely are of a sentence and cannot be used as they are share one row; each row that could be of several
 * sentences has one for every one of them. Rows that say nothing are not in it.
 */
final class ConflictSheet {

    /** Columns that no report has. */
    static final List<String> COLUMNS = List.of("after", "conflict", "said", "todo", SheetForm.SETTLES);

    /** What tells a sentence, in the order of the columns. */
    private static final Map<String, Function<Original, String>> PLACE = place();

    private static final String FILL_IN = "fill in all that shall count of this sentence";

    private final SheetForm form;
    private final ReviewColumns review;
    private final StringBuilder sheet = new StringBuilder(TableStyle.STANDARD.start());
    private int rows;

    private ConflictSheet(SheetForm form) {
        this.form = form;
        this.review = ReviewColumns.of(form.tasks());
        List<String> header = new ArrayList<>(PLACE.keySet());
        form.tasks().forEach(task -> header.add(form.predicted(task)));
        header.add(SheetForm.SPEAKER);
        ColumnNames free = new ColumnNames(header);
        COLUMNS.subList(1, COLUMNS.size()).forEach(name -> header.add(free.take(name, "conflict_")));
        header.addAll(review.names());
        add(header.stream().map(Cell::of).toList());
        rows = 0;
    }

    /** @param rows what became of all rows */
    static ConflictSheet of(List<JudgedRow> rows, SheetForm form) {
        ConflictSheet sheet = new ConflictSheet(form);
        Map<String, List<JudgedRow>> questions = new LinkedHashMap<>();
        rows.stream().filter(row -> row.isQuestion(form)).forEach(row -> questions
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

    /** All rows of one sentence are one question; one that could be of several, or of none, is its own. */
    private static String question(JudgedRow row) {
        return row.original().map(Original::id).orElseGet(row::place);
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
        PLACE.values().forEach(part -> cells.add(cell(original, part)));
        for (int t = 0; t < form.tasks().size(); t++) {
            int task = t;
            cells.add(cell(original, one -> one.predicted().get(task)));
        }
        cells.add(cell(original, Original::speaker));
        cells.add(joined(about, JudgedRow::found));
        cells.add(joined(about, this::said));
        cells.add(Cell.of(about.stream()
                .filter(row -> row.cause() != Cause.DIFFERENT)
                .map(row -> "; " + row.todo())
                .distinct()
                .collect(Collectors.joining("", FILL_IN, ""))));
        cells.add(joined(about, row -> Reference.of(row.row()).toString()));
        cells.addAll(review.blank(original.map(Original::id).orElse("")));
        add(cells);
    }

    private static Cell joined(List<JudgedRow> about, Function<JudgedRow, String> part) {
        return Cell.of(about.stream().map(part).distinct().collect(Collectors.joining(Reference.JOINT)));
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

    private static Cell cell(Optional<Original> original, Function<Original, String> part) {
        return Cell.of(original.map(part).orElse(""));
    }

    private static Map<String, Function<Original, String>> place() {
        Map<String, Function<Original, String>> place = new LinkedHashMap<>();
        place.put(SheetForm.ID, Original::id);
        place.put(SheetForm.ARTICLE_ID, Original::articleId);
        place.put(SheetForm.ARTICLE, Original::article);
        place.put(SheetForm.POSITION, original -> String.valueOf(original.position()));
        place.put(SheetForm.BEFORE, Original::before);
        place.put(SheetForm.TEXT, Original::text);
        place.put("after", Original::after);
        return place;
    }
}
