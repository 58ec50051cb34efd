package org.demarche.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.Label;
import org.demarche.Task;
import org.demarche.report.ReportColumns;
import org.demarche.report.ReviewColumns;

/** Which columns a sheet may have, and what they are for. */
final class SheetForm {

    static final String ID = "sentence_id";
    static final String ARTICLE_ID = "article_id";
    static final String ARTICLE = "article";
    static final String POSITION = "position";
    static final String BEFORE = "before";
    static final String TEXT = "text";
    static final String SPEAKER = "speaker";
    static final String MODEL = "model";
    static final String REVIEW_SPEAKER = "review_speaker";
    static final String REVIEW_NOTE = "review_note";
    static final String REVIEWER = "reviewer";

    /** Which sentence the review cells of a row were written for. */
    static final String REVIEW_ID = ReviewColumns.ID;

    /** Of a sheet of conflicts: which rows a row decides about. */
    static final String SETTLES = "settles";

    /** Of a sheet of suggestions: why the sentence is in it. */
    private static final String WHY = "why";

    private static final double ALIKE = 0.5;
    private static final int LONGEST_NAME = 200;

    private final List<Task> tasks;
    private final Map<String, String> predicted;
    private final Map<String, String> review;
    private final Set<String> read;
    private final Set<String> known;

    /** @param columns of {@code sentences.csv} */
    SheetForm(List<Task> tasks, List<String> columns) {
        this.tasks = List.copyOf(tasks);
        this.predicted = byTask(tasks, ReportColumns.predicted(tasks));
        this.review = byTask(tasks, ReviewColumns.of(tasks).names());
        this.read = new LinkedHashSet<>(
                List.of(ID, ARTICLE_ID, ARTICLE, POSITION, BEFORE, TEXT, SPEAKER, MODEL, REVIEW_ID));
        read.add(SETTLES);
        read.addAll(predicted.values());
        read.addAll(reviewColumns());
        this.known = Stream.of(columns, ConflictSheet.COLUMNS, List.of(WHY), read)
                .flatMap(names -> names.stream())
                .map(SheetForm::canonical)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One column for each task, by its name. */
    private static Map<String, String> byTask(List<Task> tasks, List<String> columns) {
        return IntStream.range(0, tasks.size())
                .boxed()
                .collect(Collectors.toMap(t -> tasks.get(t).name(), t -> canonical(columns.get(t))));
    }

    /** The column of a task's predictions. */
    String predicted(Task task) {
        return Objects.requireNonNull(predicted.get(task.name()));
    }

    /** The column for a task's right labels. */
    String review(Task task) {
        return Objects.requireNonNull(review.get(task.name()));
    }

    /** A column's name as it is compared: case, and what stands between words, do not matter. */
    static String canonical(String name) {
        String before = Content.undone(name).orElse(name); // a byte order mark may have become letters
        return Content.of(before.replace('_', ' ')).replace(' ', '_');
    }

    List<Task> tasks() {
        return tasks;
    }

    /** Those that reviewers fill in. */
    List<String> reviewColumns() {
        List<String> names = new ArrayList<>(tasks.stream().map(this::review).toList());
        names.addAll(List.of(REVIEW_SPEAKER, REVIEW_NOTE, REVIEWER));
        return names;
    }

    /** The columns of a line, if it is a header: it names an id or the text, and most of its cells are names of the report's. */
    Optional<List<String>> header(List<String> cells) {
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_NAME)) {
            return Optional.empty();
        }
        List<String> names = cells.stream().map(SheetForm::canonical).toList();
        long filled = names.stream().filter(name -> !name.isEmpty()).count();
        long ours = names.stream().filter(known::contains).distinct().count();
        boolean header = Stream.of(ID, TEXT, REVIEW_ID).anyMatch(names::contains) && ours >= 2 && 2 * ours >= filled;
        return header ? Optional.of(names) : Optional.empty();
    }

    /** Whether the cells of a column are used. */
    boolean isRead(String column) {
        return read.contains(column);
    }

    /** Whether a column is of the report. */
    boolean isKnown(String column) {
        return known.contains(column);
    }

    /**
     * The review column that an unknown one may have been: one of its name, more or less, that the header lacks; or any that is missing
     * of a task's.
     */
    Optional<String> meant(String column, List<String> header) {
        return reviewColumns().stream()
                .filter(name -> !header.contains(name))
                .filter(name -> column.contains("review")
                        || Content.likeness(name, column) >= ALIKE
                        || review.containsValue(name))
                .findFirst();
    }

    /** The tasks of which a cell is a label. */
    List<Task> tasksOf(String cell) {
        return tasks.stream().filter(task -> label(task, cell).isPresent()).toList();
    }

    /** The label of a task that a cell is, apart from case, blanks and what spreadsheets put around it. */
    static Optional<Label> label(Task task, String cell) {
        String written = Content.key(cell);
        return task.labels().labels().stream()
                .filter(label -> label.name().equals(written) || label.name().equals(written.replace(' ', '_')))
                .findFirst();
    }
}
