package org.demarche.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.Label;
import org.demarche.Section;
import org.demarche.Task;
import org.demarche.Verdict;
import org.demarche.Voice;
import org.demarche.report.Column.Kind;

/** Describes the columns of a report's tables by the names in their headers. */
public final class ReportColumns {

    private static final Column ARTICLE_ID =
            Column.filled("article_id", Kind.ID, "The article: made of its name, the same in every report");
    private static final Column ARTICLE = Column.filled("article", Kind.NAME, "The input's name");
    private static final Column OUTLET = Column.perhaps("outlet", Kind.NAME, "As the article names it");
    private static final Column DATE = Column.perhaps("date", Kind.WORD, "As the article names it, ISO 8601");
    private static final Column SENTENCES = Column.filled("sentences", Kind.COUNT, "How many were scored");
    private static final Column SENTENCE_ID =
            Column.filled("sentence_id", Kind.ID, "The sentence: made of article and text, the same in every report");
    private static final Column TEXT = Column.perhaps("text", Kind.TEXT, "The sentence; empty if texts are withheld");

    private static final List<Column> OF_SENTENCES = List.of(
            SENTENCE_ID,
            ARTICLE_ID,
            ARTICLE,
            Column.filled("position", Kind.COUNT, "Place in the article, from 1"),
            Column.filled("block", Kind.WORD, "Where in the article", written(Section.values(), Section::written)),
            Column.perhaps("start", Kind.COUNT, "Where it starts in the article's text"),
            Column.perhaps("end", Kind.COUNT, "Where it ends there"),
            Column.perhaps("before", Kind.CONTEXT, "The sentence before it"),
            TEXT,
            Column.perhaps("after", Kind.CONTEXT, "The sentence after it"),
            Column.perhaps("voice", Kind.WORD, "In whose words", written(Voice.values(), Voice::written)),
            Column.perhaps("speaker", Kind.NAME, "Who is quoted or reported"),
            Column.perhaps("actor", Kind.NAME, "The side whose stance it would be"),
            Column.perhaps("towards", Kind.NAME, "The side that it is about or said to"),
            Column.filled(
                    "verdict",
                    Kind.WORD,
                    "accept; review where the model is unsure; out_of_scope for what it never learned",
                    written(Verdict.values(), Verdict::written)),
            Column.filled("needs_review", Kind.FLAG, "true unless the verdict is accept"),
            Column.filled("model", Kind.ID, "Name and start of the hash of the model"),
            Column.perhaps("phrases", Kind.CONTEXT, "The phrases that weighed most"));

    private static final List<Column> REVIEW = List.of(
            Column.perhaps("review_speaker", Kind.REVIEW, "To write in: who really speaks"),
            Column.perhaps("review_note", Kind.REVIEW, "To write in: anything"),
            Column.filled(ReviewColumns.ID, Kind.ID, "Which sentence the review is of: goes with it; leave it"),
            Column.perhaps("reviewer", Kind.REVIEW, "To write in: who reviewed"));

    private static final List<Column> OF_ARTICLES = List.of(
            ARTICLE_ID,
            ARTICLE,
            Column.perhaps("title", Kind.NAME, "The headline"),
            OUTLET,
            DATE,
            Column.perhaps("author", Kind.NAME, "As the article names them"),
            Column.perhaps("language", Kind.WORD, "As the article names it"),
            Column.perhaps("url", Kind.NAME, "As the article names it"),
            SENTENCES,
            Column.filled("status", Kind.WORD, "scored, failed:reason or skipped:reason"),
            Column.perhaps("note", Kind.NAME, "What a reader should know of the reading"));

    private static final List<Column> OF_ACTORS = List.of(
            ARTICLE_ID,
            ARTICLE,
            OUTLET,
            DATE,
            Column.filled("actor", Kind.NAME, "The side"),
            Column.perhaps("towards", Kind.NAME, "The other; empty where the sentences name none"),
            SENTENCES);

    private static final List<Column> OF_EXPLANATIONS = List.of(
            SENTENCE_ID,
            ARTICLE,
            TEXT,
            Column.filled("task", Kind.WORD, "What was asked"),
            Column.filled("label", Kind.LABEL, "The predicted label"),
            Column.filled("confidence", Kind.SHARE, "Its probability"),
            Column.perhaps("near_1_cosine", Kind.BALANCE, "How alike the training sentence is"),
            Column.perhaps("near_2_cosine", Kind.BALANCE, "How alike the training sentence is"),
            Column.perhaps("near_3_cosine", Kind.BALANCE, "How alike the training sentence is"));

    private ReportColumns() {}

    /**
     * @param file of the report
     * @param header its column names
     * @param tasks the model's, in its order
     * @return one for each name; names that are none of ours are {@link Kind#INPUT}
     */
    public static List<Column> of(String file, List<String> header, List<Task> tasks) {
        Map<String, Column> known = known(file, tasks).stream()
                .collect(Collectors.toMap(Column::name, column -> column, (one, same) -> one, LinkedHashMap::new));
        return header.stream()
                .map(name -> Optional.ofNullable(known.get(name))
                        .orElseGet(() -> Column.perhaps(name, Kind.INPUT, "As it came")))
                .toList();
    }

    /** The columns of {@code sentences.csv} that hold the predicted labels: one for each task, in their order. */
    public static List<String> predicted(List<Task> tasks) {
        return ofSentences(tasks).stream()
                .filter(column -> column.kind() == Kind.LABEL)
                .map(Column::name)
                .toList();
    }

    private static List<Column> known(String file, List<Task> tasks) {
        return switch (file) {
            case "sentences.csv" -> ofSentences(tasks);
            case "articles.csv" -> summed(OF_ARTICLES, tasks);
            case "actors.csv" -> summed(OF_ACTORS, tasks);
            case "explanations.csv" -> OF_EXPLANATIONS;
            default -> List.of();
        };
    }

    private static List<Column> ofSentences(List<Task> tasks) {
        List<Column> columns = new ArrayList<>(OF_SENTENCES);
        columns.addAll(REVIEW);
        ColumnNames names = new ColumnNames(columns.stream().map(Column::name).toList());
        for (Task task : tasks) {
            columns.addAll(ofTask(task, names));
        }
        for (Task task : tasks) {
            columns.add(Column.perhaps(
                    taken(names, "review_" + task.name()),
                    Kind.REVIEW,
                    "To write in: the right " + task.name(),
                    labels(task)));
        }
        return columns;
    }

    private static List<Column> ofTask(Task task, ColumnNames names) {
        String[] labels = labels(task);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.filled(taken(names, task.name()), Kind.LABEL, "The predicted " + task.name(), labels));
        columns.add(Column.filled(taken(names, task.name() + "_confidence"), Kind.SHARE, "Its probability"));
        for (String label : labels) {
            columns.add(
                    Column.filled(taken(names, task.name() + "_" + label), Kind.SHARE, "The probability of " + label));
        }
        columns.add(Column.filled(
                taken(names, task.name() + "_possible"), Kind.WORD, "The labels that cannot be ruled out"));
        return columns;
    }

    private static String[] labels(Task task) {
        return written(task.labels().labels().toArray(Label[]::new), Label::name);
    }

    private static String taken(ColumnNames names, String name) {
        return names.take(name, SentenceReport.TASK_PREFIX);
    }

    private static List<Column> summed(List<Column> fixed, List<Task> tasks) {
        List<Column> columns = new ArrayList<>(fixed);
        columns.addAll(
                new TaskSums(tasks).columns(fixed.stream().map(Column::name).toList()));
        return columns;
    }

    private static <T> String[] written(T[] values, Function<T, String> how) {
        return Arrays.stream(values).map(how).toArray(String[]::new);
    }
}
