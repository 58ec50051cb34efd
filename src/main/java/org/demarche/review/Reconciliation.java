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
 */
record Reconciliation(List<JudgedRow> rows, Map<Integer, List<JudgedRow>> decided) {

    /** @param rows each judged by itself */
    static Reconciliation of(List<JudgedRow> rows, List<Task> tasks) {
        List<JudgedRow> settled = settled(rows);
        TreeMap<Integer, List<Integer>> sentences = new TreeMap<>();
        for (int i = 0; i < settled.size(); i++) {
            JudgedRow row = settled.get(i);
            if (row.outcome() == Outcome.ACCEPTED && row.cause() != Cause.SETTLED) {
                int sentence = row.originals().get(0).index();
                sentences.computeIfAbsent(sentence, none -> new ArrayList<>()).add(i);
            }
        }
        Map<Integer, JudgedRow> open = open(settled, tasks);
        TreeMap<Integer, List<JudgedRow>> decided = new TreeMap<>();
        sentences.forEach((sentence, places) -> {
            List<JudgedRow> said = places.stream().map(settled::get).toList();
            Optional<String> difference = difference(said, tasks).or(() -> Optional.ofNullable(open.get(sentence))
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
        return new Reconciliation(List.copyOf(settled), decided);
    }

    /** Rows that surely are of a sentence, say something of it, and cannot be used as they are. */
    private static Map<Integer, JudgedRow> open(List<JudgedRow> rows, List<Task> tasks) {
        Map<Integer, JudgedRow> open = new HashMap<>();
        rows.stream()
                .filter(row -> row.outcome() == Outcome.CONFLICT
                        && row.cause() != Cause.APART
                        && row.row().saysSomething(tasks))
                .forEach(row -> row.original().ifPresent(original -> open.putIfAbsent(original.index(), row)));
        return open;
    }

    /** Rows about which a row of a sheet of conflicts decides; that one stands for them. */
    private static List<JudgedRow> settled(List<JudgedRow> rows) {
        Map<String, JudgedRow> by = new HashMap<>();
        for (JudgedRow row : rows) {
            if (row.outcome() == Outcome.ACCEPTED && row.review().decides()) {
                row.row().cell(SheetForm.SETTLES).ifPresent(references -> List.of(
                                references.split(ConflictSheet.BETWEEN))
                        .forEach(reference -> by.putIfAbsent(Content.bare(reference), row)));
            }
        }
        return rows.stream()
                .map(row -> by.containsKey(row.row().reference()) && row.outcome() != Outcome.UNCHANGED
                        ? replaced(row, by.get(row.row().reference()))
                        : row)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static JudgedRow replaced(JudgedRow row, JudgedRow by) {
        return new JudgedRow(
                row.row(),
                row.reviewer(),
                by.originals(),
                row.review(),
                Outcome.ACCEPTED,
                Cause.SETTLED,
                "settled by " + by.place() + ", which stands for it",
                "");
    }

    private static Optional<String> difference(List<JudgedRow> said, List<Task> tasks) {
        for (Task task : tasks) {
            Optional<String> found = difference(said, "review_" + task.name(), row -> Optional.ofNullable(
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
