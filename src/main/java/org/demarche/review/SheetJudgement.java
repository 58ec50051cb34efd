package org.demarche.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.Label;
import org.demarche.Progress;
import org.demarche.Task;

/**
 * Judges the rows of one sheet, each by itself; then the sheet as a whole, where columns that were sorted or moved apart leave traces.
 */
final class SheetJudgement {

    /** So many reviews that stand sorted at the top of an unsorted sheet are no chance. */
    private static final int FEWEST_SORTED = 6;

    /** Nor are those that stand sorted anywhere, if chance would put them so less than once in a thousand times. */
    private static final double FEWEST_ORDERS = 2_000;

    private final SheetForm form;
    private final Matching matching;
    private final boolean trustOrder;

    /** @param trustOrder whether labels that stand sorted beside unsorted sentences are meant so */
    SheetJudgement(Originals originals, SheetForm form, boolean trustOrder) {
        this.form = form;
        this.matching = new Matching(originals);
        this.trustOrder = trustOrder;
    }

    /** @param reviewer of rows that name none */
    List<JudgedRow> judge(List<SheetRow> rows, String reviewer, Progress progress) {
        List<Match> matches = new ArrayList<>();
        for (SheetRow row : rows) {
            progress.at("matching rows", matches.size(), rows.size());
            matches.add(matching.match(row));
        }
        boolean sheetMoved =
                IntStream.range(0, rows.size()).anyMatch(i -> Matching.isMoved(rows.get(i), matches.get(i)));
        boolean apart = sheetMoved || matches.stream().anyMatch(Match::apart);
        List<JudgedRow> judged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            SheetRow row = rows.get(i);
            String name = row.cell(SheetForm.REVIEWER).orElse(reviewer);
            boolean weak = (matches.get(i).alone() && apart) || (row.saysSomething(form) && sheetMoved);
            judged.add(judge(row, name, matches.get(i), weak && row.reviewId().isEmpty()));
        }
        return asWhole(judged);
    }

    /** @param unwitnessed whether what told the sentence does not hold, because in its sheet columns were moved apart */
    private JudgedRow judge(SheetRow row, String reviewer, Match found, boolean unwitnessed) {
        Review review = review(row);
        boolean rowMoved = row.saysSomething(form) && Matching.isMoved(row, found);
        Match match = rowMoved ? matching.moved(row, found) : found;
        Cause cause = match.outcome() == Outcome.ACCEPTED
                ? Cause.MATCHED
                : matching.isForeign(row) ? Cause.FOREIGN : Cause.SENTENCE;
        JudgedRow judged = new JudgedRow(
                row, reviewer, match.originals(), review, match.outcome(), cause, match.by(), match.todo());
        if (match.outcome() == Outcome.UNMATCHED) {
            return judged;
        }
        if (!row.fault().isEmpty()) {
            return judged.as(Outcome.CONFLICT, Cause.FAULT, row.fault(), row.todo());
        }
        if (match.outcome() == Outcome.CONFLICT) {
            return judged;
        }
        if (unwitnessed) {
            return judged.as(
                    Outcome.CONFLICT,
                    Cause.APART,
                    match.by() + ", in a sheet whose columns were moved apart",
                    "look whether this sentence was meant");
        }
        Original original = match.originals().get(0);
        Optional<String> other =
                row.cell(SheetForm.MODEL).filter(model -> !Content.key(model).equals(Content.key(original.model())));
        if (other.isPresent()) {
            return judged.as(
                    Outcome.CONFLICT,
                    Cause.FOREIGN,
                    "the model " + SheetRow.quoted(other.get()) + ", another than the report's " + original.model(),
                    "give the folder of the report that the sheet is of");
        }
        Optional<String> edited = edited(row, original);
        if (edited.isPresent()) {
            return judged.as(
                    Outcome.CONFLICT,
                    Cause.OVERWRITTEN,
                    edited.get(),
                    "if it is a correction, write it into the column review_…");
        }
        Optional<String> unknown = unknownLabel(row);
        if (unknown.isPresent()) {
            return judged.as(Outcome.CONFLICT, Cause.LABEL, unknown.get(), "write the label as the codebook has it");
        }
        if (review.isEmpty()) {
            String why = row.cell(SheetForm.REVIEWER).isPresent() ? ", a reviewer but no review" : "";
            return judged.as(Outcome.UNCHANGED, Cause.MATCHED, match.by() + why, "");
        }
        return judged;
    }

    private Review review(SheetRow row) {
        Map<String, Label> labels = new HashMap<>();
        for (Task task : form.tasks()) {
            row.cell(form.review(task))
                    .flatMap(cell -> SheetForm.label(task, cell))
                    .ifPresent(label -> labels.put(task.name(), label));
        }
        return new Review(
                labels,
                row.cell(SheetForm.REVIEW_SPEAKER).orElse(""),
                row.cell(SheetForm.REVIEW_NOTE).orElse(""));
    }

    /** A prediction that is not the report's any more. */
    private Optional<String> edited(SheetRow row, Original original) {
        for (int t = 0; t < form.tasks().size(); t++) {
            String column = form.predicted(form.tasks().get(t));
            String was = original.predicted().get(t);
            String is = row.cell(column).map(SheetJudgement::asLabel).orElse("");
            if (row.has(column) && !is.equals(was)) {
                return Optional.of("a " + column + " that was " + was + " and is now " + SheetRow.quoted(is));
            }
        }
        String speaker = row.cell(SheetForm.SPEAKER).orElse("");
        boolean same = speaker.isEmpty() ? original.speaker().isEmpty() : Original.isSame(speaker, original.speaker());
        return !row.has(SheetForm.SPEAKER) || same
                ? Optional.empty()
                : Optional.of("a speaker that was " + SheetRow.quoted(original.speaker()) + " and is now "
                        + SheetRow.quoted(speaker));
    }

    private static String asLabel(String cell) {
        return Content.key(cell).replace(' ', '_');
    }

    private Optional<String> unknownLabel(SheetRow row) {
        return form.tasks().stream()
                .filter(task -> row.cell(form.review(task))
                        .filter(cell -> SheetForm.label(task, cell).isEmpty())
                        .isPresent())
                .map(task -> form.review(task) + " "
                        + SheetRow.quoted(row.cell(form.review(task)).orElse("")) + ", which is none of "
                        + task.labels())
                .findFirst();
    }

    private List<JudgedRow> asWhole(List<JudgedRow> rows) {
        Optional<String> trace = namesApart(rows).or(() -> trustOrder ? Optional.empty() : sortedAlone(rows));
        return trace.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> row.outcome() == Outcome.ACCEPTED
                                ? row.as(
                                        Outcome.CONFLICT,
                                        Cause.APART,
                                        trace.get(),
                                        "look whether reviews stand beside their sentences")
                                : row)
                        .toList();
    }

    /** Names without reviews and reviews without names in one sheet: one column was moved without the other. */
    private Optional<String> namesApart(List<JudgedRow> rows) {
        boolean unnamed = rows.stream()
                .anyMatch(row -> row.row().saysSomething(form)
                        && row.row().cell(SheetForm.REVIEWER).isEmpty());
        boolean unsaid = rows.stream()
                .anyMatch(row -> !row.row().saysSomething(form)
                        && row.row().cell(SheetForm.REVIEWER).isPresent());
        return unnamed && unsaid
                ? Optional.of("in this sheet reviews stand without a reviewer and reviewers without a review,"
                        + " as if columns had been moved apart")
                : Optional.empty();
    }

    /**
     * Reviews that stand sorted, above blanks or, where a sheet was filtered, between them, while the sentences stand in the
     * order of the report.
     */
    private Optional<String> sortedAlone(List<JudgedRow> rows) {
        List<JudgedRow> known =
                rows.stream().filter(row -> !row.originals().isEmpty()).toList();
        return form.reviewColumns().stream()
                .filter(column -> isSortedAlone(known, column))
                .findFirst()
                .map(column -> "in this sheet " + column
                        + " is sorted while the sentences are not, as if it had been sorted alone");
    }

    private static boolean isSortedAlone(List<JudgedRow> rows, String column) {
        List<JudgedRow> reviewed =
                rows.stream().filter(row -> row.row().cell(column).isPresent()).toList();
        List<String> filled = reviewed.stream()
                .map(row -> row.row().cell(column).map(Content::key).orElse(""))
                .toList();
        boolean onTop = reviewed.equals(rows.subList(0, reviewed.size()));
        if (filled.stream().distinct().count() < 2
                || (onTop ? filled.size() < FEWEST_SORTED : orders(filled) < FEWEST_ORDERS)) {
            return false;
        }
        boolean inOrder = IntStream.range(1, filled.size())
                .allMatch(i -> reviewed.get(i - 1).originals().get(0).index()
                        <= reviewed.get(i).originals().get(0).index());
        boolean up = IntStream.range(1, filled.size())
                .allMatch(i -> filled.get(i - 1).compareTo(filled.get(i)) <= 0);
        boolean down = IntStream.range(1, filled.size())
                .allMatch(i -> filled.get(i - 1).compareTo(filled.get(i)) >= 0);
        return inOrder && (up || down);
    }

    /** In how many orders such cells can stand: n! / (a! b! …) for n cells, a of them alike, and so on. */
    private static double orders(List<String> cells) {
        Map<String, Integer> seen = new HashMap<>();
        double orders = 1;
        for (int i = 0; i < cells.size(); i++) {
            orders *= (i + 1.0) / seen.merge(cells.get(i), 1, Integer::sum);
        }
        return orders;
    }
}
