package org.demarche.review;

import java.util.ArrayList;
import java.util.List;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/** Every row of every sheet, what it said, and what became of it. */
final class ReviewLog {

    private ReviewLog() {}

    static String of(List<JudgedRow> rows, SheetForm form) {
        StringBuilder log = new StringBuilder(TableStyle.STANDARD.start());
        List<String> header = new ArrayList<>(
                List.of("sheet", "line", "outcome", "cause", "found", "todo", "sentence_id", "article", "text"));
        header.addAll(form.reviewColumns());
        form.tasks().forEach(task -> header.add("previous_" + task.name()));
        log.append(line(header.stream().map(Cell::of).toList()));
        rows.forEach(row -> log.append(line(cells(row, form))));
        return log.toString();
    }

    private static List<Cell> cells(JudgedRow row, SheetForm form) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(row.row().sheet()),
                Cell.of(row.row().line()),
                Cell.of(row.outcome().written()),
                Cell.of(row.cause().written()),
                Cell.of(row.found()),
                Cell.of(row.todo()),
                Cell.of(
                        row.originals().size() > 1
                                ? ""
                                : row.original().map(Original::id).orElse("")),
                Cell.of(row.original().map(Original::article).orElse("")),
                Cell.of(row.original()
                        .map(Original::text)
                        .or(() -> row.row().cell(SheetForm.TEXT))
                        .orElse(""))));
        for (String column : form.reviewColumns()) {
            cells.add(Cell.of(
                    column.equals(SheetForm.REVIEWER)
                            ? row.reviewer()
                            : row.row().cell(column).orElse("")));
        }
        for (int t = 0; t < form.tasks().size(); t++) {
            int task = t;
            cells.add(
                    Cell.of(row.original().map(one -> one.predicted().get(task)).orElse("")));
        }
        return cells;
    }

    private static String line(List<Cell> cells) {
        return TableLine.format(cells, TableStyle.STANDARD);
    }
}
