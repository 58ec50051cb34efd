package org.demarche.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.demarche.Counted;
import org.demarche.Problem;
import org.demarche.table.LooseLine;

/** Gathers the rows of one sheet: finds its header, wherever that went, and what stands in which column. */
final class SheetRows {

    private static final String NUMBER = "[0-9.,]+";

    /** Cells in which blanks are kept: what a wrong encoding made of a letter may be one. */
    private static final Set<String> AS_WRITTEN = Set.of(SheetForm.TEXT, SheetForm.BEFORE, SheetForm.REVIEW_NOTE);

    private final String sheet;
    private final SheetForm form;
    private final List<LooseLine> waiting = new ArrayList<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();
    private final Map<String, Integer> unread = new TreeMap<>();
    private List<String> header = List.of();

    /** @param sheet as messages name it */
    SheetRows(String sheet, SheetForm form) {
        this.sheet = sheet;
        this.form = form;
    }

    void add(LooseLine line) {
        Optional<List<String>> names = form.header(line.cells());
        if (names.isPresent()) {
            takeHeader(line.line(), names.get());
        } else if (!line.isBlank()) {
            if (header.isEmpty()) {
                waiting.add(line);
            } else {
                rows.add(row(line));
            }
        }
    }

    /** Whether a line was seen that names the columns. */
    boolean hasHeader() {
        return !header.isEmpty();
    }

    /** Whether some cell of a sheet without a header is one of these. */
    boolean holds(Predicate<String> sought) {
        return waiting.stream()
                .flatMap(line -> line.cells().stream())
                .map(Content::key)
                .anyMatch(sought);
    }

    /** All rows, in their order. */
    List<SheetRow> rows() {
        List<SheetRow> all = new ArrayList<>(rows);
        waiting.forEach(line -> all.add(headless(line)));
        return all;
    }

    /** What the sheet as a whole gives reason to say. */
    List<Problem> remarks() {
        List<Problem> all = new ArrayList<>(remarks);
        unread.forEach((column, cells) -> all.add(remark(
                0,
                "column " + SheetRow.quoted(column) + " with " + Counted.of(cells, "filled cell"),
                "none of the report's: not read")));
        return all;
    }

    private void takeHeader(long line, List<String> names) {
        if (!header.isEmpty()) {
            remarks.add(remark(line, "a header again", "rows below it are read by it"));
        }
        header = names;
        List<String> missing = form.reviewColumns().stream()
                .filter(name -> !names.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            remarks.add(remark(line, "no column " + String.join(", ", missing), "nothing is read of it"));
        }
        if (!waiting.isEmpty()) {
            remarks.add(remark(
                    line,
                    "a header below " + Counted.of(waiting.size(), "row"),
                    "rows above it are read by it as well"));
            waiting.forEach(above -> rows.add(row(above)));
            waiting.clear();
        }
    }

    private Problem remark(long line, String found, String todo) {
        return new Problem(Problem.Severity.WARNING, sheet, line, "", found, todo);
    }

    private SheetRow headless(LooseLine line) {
        return new SheetRow(
                sheet,
                line.line(),
                List.of(),
                Map.of(),
                "no line of the sheet names the columns",
                "put the report's first line back on top",
                true,
                SheetRow.digest(line.cells()));
    }

    private SheetRow row(LooseLine line) {
        Reading reading = new Reading();
        if (!line.fault().isEmpty()) {
            reading.fault(
                    line.fault(), "put the row right: each cell with a quote in it in quotes, quotes inside doubled");
        }
        int width =
                line.fault().isEmpty() ? Math.max(header.size(), line.cells().size()) : 0;
        for (int i = 0; i < width; i++) {
            reading.cell(
                    i < header.size() ? header.get(i) : "",
                    i < line.cells().size() ? line.cells().get(i) : "");
        }
        reading.checkStrayLabels();
        return new SheetRow(
                sheet,
                line.line(),
                header,
                reading.cells,
                reading.fault,
                reading.todo,
                false,
                SheetRow.digest(line.cells()));
    }

    /** The cells of one row, put where they belong. */
    private final class Reading {

        private final Map<String, String> cells = new LinkedHashMap<>();
        private final Map<String, String> read = new HashMap<>();
        private final Map<String, String> others = new LinkedHashMap<>();
        private String fault = "";
        private String todo = "";

        void fault(String found, String advice) {
            if (fault.isEmpty()) {
                fault = found;
                todo = advice;
            }
        }

        void cell(String column, String written) {
            String cell = AS_WRITTEN.contains(column) ? written.strip() : Content.bare(written);
            boolean blank = Content.bare(cell).isEmpty();
            if (form.isRead(column)) {
                String other = read.putIfAbsent(column, cell);
                if (other != null && !Content.key(other).equals(Content.key(cell))) {
                    fault(
                            "two columns " + column + " that say " + SheetRow.quoted(other) + " and "
                                    + SheetRow.quoted(cell),
                            "delete one of the columns");
                }
                if (!blank) {
                    cells.put(column, cell);
                }
            } else if (blank) {
                return;
            } else if (column.isEmpty()) {
                if (!cell.matches(NUMBER)) {
                    fault(
                            SheetRow.quoted(cell) + " in a column without a name",
                            "move it where it belongs, or give the column a name");
                }
            } else if (!form.isKnown(column)) {
                unread.merge(column, 1, Integer::sum);
                others.put(column, cell);
            }
        }

        /** What stands beside the review columns although it looks like a review. */
        void checkStrayLabels() {
            others.forEach((column, cell) -> {
                Optional<String> meant = form.meant(column, header);
                boolean label =
                        form.tasksOf(cell).stream().map(form::review).anyMatch(name -> !cells.containsKey(name));
                if (meant.isPresent() || label) {
                    fault(
                            SheetRow.quoted(cell) + " in a column " + SheetRow.quoted(column),
                            "if it is a review, call the column " + meant.orElse(review(cell)) + "; else delete it");
                }
            });
        }

        private String review(String cell) {
            return form.tasksOf(cell).stream()
                    .map(form::review)
                    .min(Comparator.naturalOrder())
                    .orElse(SheetForm.REVIEW_NOTE);
        }
    }
}
