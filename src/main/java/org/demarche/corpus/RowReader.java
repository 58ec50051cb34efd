package org.demarche.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.demarche.Label;
import org.demarche.Problem;
import org.demarche.Task;
import org.demarche.Visible;
import org.demarche.table.FormulaEscape;
import org.demarche.table.TableRecord.Row;

/** Turns the rows of one file into annotated rows. */
final class RowReader {

    private static final String ARTICLE = "article";
    private static final String NO_SENTENCE = "none";

    private static final int LONGEST_ASPECT = 200;

    private final Columns columns;
    private final CorpusOptions options;

    RowReader(Columns columns, CorpusOptions options) {
        this.columns = columns;
        this.options = options;
    }

    RowOutcome read(Row row) {
        if (!isSentence(row.cells())) {
            return new RowOutcome.NoSentence();
        }
        Optional<String> text = columns.cell(row.cells(), ColumnName.TEXT);
        if (text.isEmpty()) {
            return rejected(row, ColumnName.TEXT, "no text", "expected a sentence");
        }
        Optional<String> position = columns.cell(row.cells(), ColumnName.POSITION);
        if (position.isPresent() && !position.get().matches("0{0,9}[1-9][0-9]{0,8}")) {
            return rejected(row, ColumnName.POSITION, quoted(position.get()), "expected a whole number from 1");
        }
        return labelled(row, FormulaEscape.unescape(text.get()), position);
    }

    private RowOutcome labelled(Row row, String text, Optional<String> position) {
        Map<String, Label> labels = new HashMap<>();
        for (String task : columns.tasks()) {
            Optional<String> written = columns.cell(row.cells(), task);
            if (written.isPresent()) {
                Optional<Label> label = label(task, written.get());
                if (label.isEmpty()) {
                    return unknown(row, task, written.get());
                }
                labels.put(task, label.get());
            }
        }
        return new RowOutcome.Used(new AnnotatedRow(
                columns.file(),
                row.line(),
                columns.cell(row.cells(), ColumnName.ID).orElse(columns.file() + ":" + row.line()),
                text,
                columns.cell(row.cells(), ColumnName.DOCUMENT),
                position.map(Integer::valueOf).map(OptionalInt::of).orElse(OptionalInt.empty()),
                columns.cell(row.cells(), ColumnName.GROUP),
                labels,
                aspects(row.cells()),
                review(row.cells())));
    }

    /** A column that is a task is none: it would split rows by what they are to be judged on. */
    private Map<String, String> aspects(List<String> cells) {
        Map<String, String> aspects = new HashMap<>();
        for (String name : AnnotatedRow.ASPECTS) {
            if (!columns.tasks().contains(name)) {
                columns.cell(cells, name).ifPresent(cell -> aspects.put(name, Visible.of(cell, LONGEST_ASPECT)));
            }
        }
        return aspects;
    }

    /** Said by the columns of {@code review import}; the sentences that come along for their context have no reviewer. */
    private Optional<RowReview> review(List<String> cells) {
        Optional<String> reviewers = columns.cell(cells, ColumnName.REVIEWER);
        if (reviewers.isEmpty() || columns.cell(cells, ColumnName.RUN).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Label> previous = new HashMap<>();
        for (String task : columns.tasks()) {
            columns.cell(cells, ColumnName.PREVIOUS + task)
                    .flatMap(RowReader::anyLabel)
                    .ifPresent(label -> previous.put(task, label));
        }
        return Optional.of(new RowReview(
                Set.copyOf(List.of(reviewers.get().split(" \\| ", -1))),
                columns.cell(cells, ColumnName.RUN).orElse(""),
                columns.cell(cells, ColumnName.MODEL)
                        .map(FormulaEscape::unescape)
                        .orElse(""),
                previous,
                columns.cell(cells, ColumnName.ASSUMED)
                        .map(tasks -> Set.copyOf(List.of(tasks.split(", ", -1))))
                        .orElse(Set.of())));
    }

    private boolean isSentence(List<String> cells) {
        boolean article = columns.cell(cells, ColumnName.CONTENT)
                .map(ColumnName::canonical)
                .map(ARTICLE::equals)
                .orElse(true);
        return article
                && columns.tasks().stream()
                        .flatMap(task -> columns.cell(cells, task).stream())
                        .noneMatch(label -> ColumnName.canonical(label).equals(NO_SENTENCE));
    }

    /** Of a task with a fixed label set one of its labels; of any other whatever can be a label at all. */
    private Optional<Label> label(String task, String written) {
        return anyLabel(written).filter(label -> options.known(task)
                .map(known -> known.labels().indexOf(label).isPresent())
                .orElse(true));
    }

    private static Optional<Label> anyLabel(String written) {
        try {
            return Optional.of(Label.of(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private RowOutcome unknown(Row row, String task, String written) {
        Optional<Task> known = options.known(task);
        if (known.isEmpty()) {
            return rejected(row, task, quoted(written), "expected a label of at most 64 characters");
        }
        List<String> allowed =
                known.get().labels().labels().stream().map(Label::name).toList();
        String nearest = EditDistance.nearest(ColumnName.canonical(written), allowed)
                .map(near -> "; is \"" + near + "\" meant?")
                .orElse("");
        Problem problem =
                problem(row, task, quoted(written), "expected one of " + String.join(", ", allowed) + nearest);
        return new RowOutcome.UnknownLabel(problem, task, ColumnName.canonical(written));
    }

    private RowOutcome rejected(Row row, String column, String found, String expected) {
        return new RowOutcome.Rejected(problem(row, column, found, expected));
    }

    private Problem problem(Row row, String column, String found, String expected) {
        return new Problem(Problem.Severity.REJECTED, columns.file(), row.line(), column, found, expected);
    }

    private static String quoted(String written) {
        return "\"" + Visible.of(written, 40) + "\"";
    }
}
