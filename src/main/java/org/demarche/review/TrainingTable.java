package org.demarche.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.Label;
import org.demarche.Task;
import org.demarche.report.ColumnNames;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/**
 * The sentences on which reviews agree, as {@code train --data} reads them, with where each label is from. A task that nobody answered
 * stays empty, so that the row is not learned from for it. The sentence that stands before one comes along without labels: it is what
 * the model reads it behind.
 */
final class TrainingTable {

    private final Originals originals;
    private final String run;
    private final Optional<String> date;
    private final boolean acceptUnreviewed;
    private final StringBuilder table = new StringBuilder(TableStyle.STANDARD.start());
    private int sentences;
    private int labels;
    private int assumed;

    private TrainingTable(Originals originals, String run, Optional<String> date, boolean acceptUnreviewed) {
        this.originals = originals;
        this.run = run;
        this.date = date;
        this.acceptUnreviewed = acceptUnreviewed;
    }

    /**
     * @param decided the rows that agree on a sentence, by its place in the report
     * @param run identity of the run that made the report
     * @param date of the review, if it is told
     * @param acceptUnreviewed whether the prediction of a task counts that nobody answered in a sentence where something else was
     */
    static TrainingTable of(
            Map<Integer, List<JudgedRow>> decided,
            Originals originals,
            String run,
            Optional<String> date,
            boolean acceptUnreviewed) {
        TrainingTable table = new TrainingTable(originals, run, date, acceptUnreviewed);
        table.header();
        TreeMap<Integer, Optional<List<JudgedRow>>> rows = new TreeMap<>();
        decided.forEach((index, said) -> {
            rows.put(index, Optional.of(said));
            originals
                    .before(originals.all().get(index))
                    .ifPresent(before ->
                            rows.putIfAbsent(before.index(), Optional.ofNullable(decided.get(before.index()))));
        });
        rows.forEach((index, said) -> table.row(originals.all().get(index), said.orElse(List.of())));
        return table;
    }

    /** The lines of the table. */
    String table() {
        return table.toString();
    }

    /** With a review. */
    int sentences() {
        return sentences;
    }

    /** That people gave. */
    int labels() {
        return labels;
    }

    /** Predictions that count because nobody answered. */
    int assumed() {
        return assumed;
    }

    private void header() {
        List<String> columns = new ArrayList<>(List.of("id", "document", "position", "text"));
        List<String> tasks = originals.tasks().stream().map(Task::name).toList();
        columns.addAll(tasks);
        List<String> origin = new ArrayList<>(
                List.of("speaker", "actor", "outlet", "article_id", "run", "model", "reviewer", "date"));
        tasks.forEach(task -> origin.add("previous_" + task));
        origin.addAll(List.of("previous_speaker", "assumed", "note", "matched_by", "from"));
        ColumnNames free = new ColumnNames(columns); // a task keeps its name: train has to find it
        origin.forEach(name -> columns.add(free.take(name, "report_")));
        add(columns);
    }

    private void row(Original original, List<JudgedRow> said) {
        List<String> cells = new ArrayList<>(List.of(
                original.id(),
                original.article(),
                isPlaced(original) ? String.valueOf(original.position()) : "",
                original.text()));
        Map<String, Label> given = said.stream()
                .flatMap(row -> row.review().labels().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        List<String> taken = new ArrayList<>();
        for (int t = 0; t < originals.tasks().size(); t++) {
            Task task = originals.tasks().get(t);
            Optional<String> label = Optional.ofNullable(given.get(task.name())).map(Label::name);
            if (label.isEmpty() && acceptUnreviewed && !said.isEmpty()) {
                label = Optional.of(original.predicted().get(t));
                taken.add(task.name());
            }
            cells.add(label.orElse(""));
        }
        cells.addAll(List.of(
                joined(said, row -> row.review().speaker()),
                original.actor(),
                originals.outlet(original),
                original.articleId(),
                run,
                original.model(),
                joined(said, JudgedRow::reviewer),
                said.isEmpty() ? "" : date.orElse("")));
        cells.addAll(original.predicted());
        cells.addAll(List.of(
                original.speaker(),
                String.join(", ", taken),
                joined(said, row -> row.review().note()),
                said.isEmpty() ? "stands before the next row" : joined(said, JudgedRow::found),
                joined(said, JudgedRow::place)));
        add(cells);
        sentences += said.isEmpty() ? 0 : 1;
        labels += given.size();
        assumed += taken.size();
    }

    /** A sentence that was read behind nothing, or behind one that is not told, gets no place: else it would be read behind another. */
    private boolean isPlaced(Original original) {
        return originals.before(original).isPresent() || (original.before().isEmpty() && original.position() == 1);
    }

    private static String joined(List<JudgedRow> said, Function<JudgedRow, String> part) {
        return said.stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(Reference.JOINT));
    }

    private void add(List<String> cells) {
        table.append(TableLine.format(cells.stream().map(Cell::of).toList(), TableStyle.STANDARD));
    }
}
