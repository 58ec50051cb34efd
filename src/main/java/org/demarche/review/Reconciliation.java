package org.demarche.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.Label;
import org.demarche.Task;

/**
 * All rows of all sheets together: what was settled, and where rows about one sentence differ.
 *
 * @param rows in the order of the sheets, each with what became of it in the end
 * @param decided by the place of its sentence in the report: the rows that agree on it, at least one of which decides something
 * @param unrepeated answers of settled rows to what the rows that stand for them leave open: they are not taken
 */
record Reconciliation(List<JudgedRow> rows, Map<Integer, List<JudgedRow>> decided, long unrepeated) {

    /** @param rows each judged by itself */
    static Reconciliation of(List<JudgedRow> rows, SheetForm form) {
        Map<Reference, JudgedRow> deciding = deciding(rows);
        List<JudgedRow> settled = new ArrayList<>();
        long unrepeated = 0;
        for (JudgedRow row : rows) {
            Optional<JudgedRow> by = Optional.ofNullable(
                            deciding.get(Reference.of(row.row()).bare()))
                    .filter(one -> row.outcome() != Outcome.UNCHANGED);
            List<String> left =
                    by.map(one -> row.review().without(one.review())).orElse(List.of());
            settled.add(by.map(one -> settled(row, one, left)).orElse(row));
            unrepeated += left.size();
        }
        TreeMap<Integer, List<Integer>> sentences = new TreeMap<>();
        for (int i = 0; i < settled.size(); i++) {
            JudgedRow row = settled.get(i);
            if (row.outcome() == Outcome.ACCEPTED && row.cause() != Cause.SETTLED) {
                int sentence = row.originals().get(0).index();
                sentences.computeIfAbsent(sentence, none -> new ArrayList<>()).add(i);
            }
        }
        Map<Integer, JudgedRow> open = open(settled, form);
        TreeMap<Integer, List<JudgedRow>> decided = new TreeMap<>();
        sentences.forEach((sentence, places) -> {
            List<JudgedRow> said = places.stream().map(settled::get).toList();
            Optional<String> difference = difference(said, form).or(() -> Optional.ofNullable(open.get(sentence))
                    .map(row -> row.place() + " about the same sentence is a conflict"));
            difference.ifPresent(found -> places.forEach(i -> settled.set(
                    i, settled.get(i).as(Outcome.CONFLICT, Cause.DIFFERENT, found, "decide, in conflicts.csv"))));
            if (difference.isEmpty()) {
                remarkRepeats(settled, places);
                if (said.stream().anyMatch(row -> row.review().decides())) {
                    decided.put(sentence, said);
                }
            }
        });
        return new Reconciliation(List.copyOf(settled), decided, unrepeated);
    }

    /** Rows that surely are of a sentence, and say something of it, or perhaps do, that cannot be used as it is. */
    private static Map<Integer, JudgedRow> open(List<JudgedRow> rows, SheetForm form) {
        Map<Integer, JudgedRow> open = new HashMap<>();
        rows.stream()
                .filter(row -> row.outcome() == Outcome.CONFLICT && row.cause() != Cause.APART && row.isQuestion(form))
                .forEach(row -> row.original().ifPresent(original -> open.putIfAbsent(original.index(), row)));
        return open;
    }

    /** The rows of sheets of conflicts that decide something, by the rows that they stand for. */
    private static Map<Reference, JudgedRow> deciding(List<JudgedRow> rows) {
        Map<Reference, JudgedRow> by = new HashMap<>();
        for (JudgedRow row : rows) {
            if (row.outcome() == Outcome.ACCEPTED && row.review().decides()) {
                Reference.settledBy(row).forEach(reference -> by.putIfAbsent(reference.bare(), row));
            }
        }
        return by;
    }

    private static JudgedRow settled(JudgedRow row, JudgedRow by, List<String> left) {
        return new JudgedRow(
                row.row(),
                row.reviewer(),
                by.originals(),
                row.review(),
                Outcome.ACCEPTED,
                Cause.SETTLED,
                "settled by " + by.place() + ", which stands for it"
                        + (left.isEmpty() ? "" : " and does not repeat " + String.join(", ", left)),
                "");
    }

    private static Optional<String> difference(List<JudgedRow> said, SheetForm form) {
        for (Task task : form.tasks()) {
            Optional<String> found = difference(said, form.review(task), row -> Optional.ofNullable(
                            row.review().labels().get(task.name()))
                    .map(Label::name)
                    .orElse(""));
            if (found.isPresent()) {
                return found;
            }
        }
        return difference(said, SheetForm.REVIEW_SPEAKER, row -> row.review().speaker());
    }

    private static Optional<String> difference(
            List<JudgedRow> said, String column, Function<JudgedRow, String> answer) {
        List<JudgedRow> answers =
                said.stream().filter(row -> !answer.apply(row).isEmpty()).toList();
        boolean same = answers.stream().map(answer).map(Content::of).distinct().count() < 2;
        return same
                ? Optional.empty()
                : Optional.of(column + ": "
                        + answers.stream()
                                .map(row ->
                                        row.reviewer() + " (" + row.place() + ") " + SheetRow.quoted(answer.apply(row)))
                                .collect(Collectors.joining(", ")));
    }

    private static void remarkRepeats(List<JudgedRow> rows, List<Integer> places) {
        for (int k = 1; k < places.size(); k++) {
            int place = places.get(k);
            JudgedRow row = rows.get(place);
            places.subList(0, k).stream()
                    .map(rows::get)
                    .filter(earlier -> earlier.review().equals(row.review())
                            && Content.key(earlier.reviewer()).equals(Content.key(row.reviewer())))
                    .findFirst()
                    .ifPresent(earlier -> rows.set(
                            place,
                            row.as(
                                    Outcome.ACCEPTED,
                                    Cause.MATCHED,
                                    row.found() + "; says the same as " + earlier.place(),
                                    "")));
        }
    }
}
