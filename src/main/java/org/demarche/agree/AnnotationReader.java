package org.demarche.agree;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.Label;
import org.demarche.LabelSet;
import org.demarche.Problem;
import org.demarche.Task;
import org.demarche.Visible;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/**
 * Reads tables of labels and puts together by {@code id} what was said of the same sentence. A table is the work of one
 * annotator, named as its file, or has a column {@code annotator}. Columns {@code document}, {@code position},
 * {@code genre} and {@code text} are taken from whichever table has them.
 */
public final class AnnotationReader {

    /** Label columns that are looked for unless others are asked for. */
    public static final List<String> DEFAULT_TASKS = List.of("stance", "sentiment", "content");

    private static final Label NO_SENTENCE = Label.of("none");
    private static final int LONGEST = 100;
    private static final int MOST_ANNOTATORS = 100;
    private static final int MOST_LABELS = 64;

    /** A label in a table. */
    private record Given(String id, String annotator, String task, Label label, String file, long line) {}

    private final List<String> wanted;
    private final TableOptions options;
    private final Map<String, AnnotatedSentence> sentences = new LinkedHashMap<>();
    private final Set<String> annotators = new LinkedHashSet<>();
    private final Map<String, Path> tableOf = new HashMap<>();
    private final Map<String, TreeMap<Integer, String>> texts = new HashMap<>();
    private final List<Given> given = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private AnnotationReader(List<String> wanted, TableOptions options) {
        this.wanted = wanted.stream().map(AnnotationReader::canonical).toList();
        this.options = options;
    }

    /**
     * @param tables with labels
     * @param texts tables that are asked only for what the sentences say and where they are from
     * @param tasks names of label columns
     * @throws TableException if a table cannot be read, has no column {@code id}, is of the name of another one, or there are
     *     more than 100 annotators or 64 labels
     */
    public static Annotations read(List<Path> tables, List<Path> texts, List<String> tasks, TableOptions options)
            throws TableException {
        AnnotationReader reader = new AnnotationReader(tasks, options);
        for (Path table : tables) {
            reader.add(table, true);
        }
        for (Path table : texts) {
            reader.add(table, false);
        }
        return reader.annotations();
    }

    /**
     * As {@link #read(List, List, List, TableOptions)}, from a table in memory.
     *
     * @param name as problems shall name it
     */
    public static Annotations read(String name, String table, List<String> tasks) throws TableException {
        AnnotationReader reader = new AnnotationReader(tasks, TableOptions.DEFAULT);
        byte[] content = table.getBytes(StandardCharsets.UTF_8);
        try (TableReader open = TableReader.open(name, new ByteArrayInputStream(content), TableOptions.DEFAULT)) {
            reader.add(Path.of(name), open, true);
        }
        return reader.annotations();
    }

    private void add(Path path, boolean labels) throws TableException {
        try (TableReader table = TableReader.open(path, options)) {
            add(path, table, labels);
        }
    }

    private void add(Path path, TableReader table, boolean labels) throws TableException {
        List<String> header =
                table.header().stream().map(AnnotationReader::canonical).toList();
        if (!header.contains("id")) {
            throw TableException.of(
                    path.toString(), 1, "columns " + String.join(", ", table.header()), "expected a column id");
        }
        for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
            if (next.get() instanceof TableRecord.Row row) {
                add(path, new Cells(header, row.cells()), row.line(), labels);
            } else if (next.get() instanceof TableRecord.Rejected rejected) {
                problems.add(rejected.problem());
            }
        }
    }

    private String annotator(Path path, long line, String written) throws TableException {
        String name = Visible.of(written.isEmpty() ? name(path) : written, LONGEST);
        Path other = tableOf.putIfAbsent(name, path);
        if (written.isEmpty() && other != null && !other.equals(path)) {
            throw TableException.of(
                    path.toString(),
                    line,
                    "the annotator " + name + ", as in " + other,
                    "expected tables of different names, or a column annotator");
        }
        annotators.add(name);
        if (annotators.size() > MOST_ANNOTATORS) {
            throw TableException.of(
                    path.toString(), line, "more than " + MOST_ANNOTATORS + " annotators", "expected fewer");
        }
        return name;
    }

    private void add(Path path, Cells cells, long line, boolean labels) throws TableException {
        String id = cells.get("id");
        cells.place().ifPresent(place -> texts.computeIfAbsent(cells.get("document"), name -> new TreeMap<>())
                .putIfAbsent(place, cells.get("text")));
        if (id.isEmpty()) {
            problems.add(rejected(path, line, "id", "", "expected the id of a sentence"));
            return;
        }
        if (labels) {
            sentences.merge(id, cells.sentence(id), AnnotationReader::completed);
            String name = annotator(path, line, cells.get("annotator"));
            wanted.forEach(task -> label(path, line, id, name, task, cells.get(task)));
        } else {
            sentences.computeIfPresent(id, (key, known) -> completed(known, cells.sentence(id)));
        }
    }

    private void label(Path path, long line, String id, String annotator, String task, String written) {
        if (written.isEmpty()) {
            return;
        }
        try {
            Label label = Label.of(written);
            Optional<LabelSet> set = Task.ofCodebook(task).map(Task::labels);
            if (set.isPresent() && set.get().indexOf(label).isEmpty() && !label.equals(NO_SENTENCE)) {
                problems.add(rejected(path, line, task, written, "expected one of " + set.get()));
            } else {
                given.add(new Given(id, annotator, task, label, path.toString(), line));
            }
        } catch (IllegalArgumentException e) {
            problems.add(rejected(path, line, task, written, "expected a label"));
        }
    }

    private Annotations annotations() throws TableException {
        List<String> names = List.copyOf(annotators);
        List<String> ids = List.copyOf(sentences.keySet());
        List<TaskAnnotations> tasks = new ArrayList<>();
        for (String task : wanted) {
            labels(task)
                    .ifPresent(
                            labels -> tasks.add(new TaskAnnotations(task, labels, chosen(task, labels, names, ids))));
        }
        return new Annotations(
                names, sentences.values().stream().map(this::placed).toList(), tasks, problems);
    }

    private AnnotatedSentence placed(AnnotatedSentence sentence) {
        Optional<Integer> place = place(sentence.document(), sentence.position());
        TreeMap<Integer, String> document = texts.getOrDefault(sentence.document(), new TreeMap<>());
        String before = place.flatMap(at -> Optional.ofNullable(document.lowerEntry(at)))
                .map(Map.Entry::getValue)
                .orElse("");
        return new AnnotatedSentence(
                sentence.id(), sentence.document(), sentence.position(), sentence.genre(), sentence.text(), before);
    }

    private static Optional<Integer> place(String document, String position) {
        return document.isEmpty() || !position.matches("[0-9]{1,9}")
                ? Optional.empty()
                : Optional.of(Integer.valueOf(position));
    }

    /** Those of the codebook and {@code none}, or those that occur; nothing if the column has fewer than two. */
    private Optional<LabelSet> labels(String task) throws TableException {
        TreeSet<Label> used = new TreeSet<>();
        given.stream().filter(one -> one.task().equals(task)).forEach(one -> used.add(one.label()));
        if (used.isEmpty()) {
            return Optional.empty();
        }
        Optional<LabelSet> codebook = Task.ofCodebook(task).map(Task::labels);
        if (codebook.isPresent()) {
            List<Label> all = new ArrayList<>(codebook.get().labels());
            if (used.contains(NO_SENTENCE)) {
                all.add(NO_SENTENCE);
            }
            return Optional.of(new LabelSet(all));
        }
        if (used.size() > MOST_LABELS) {
            throw TableException.of(
                    "column " + task, 0, used.size() + " different labels", "expected at most " + MOST_LABELS);
        }
        return used.size() < 2 ? Optional.empty() : Optional.of(new LabelSet(List.copyOf(used)));
    }

    private int[][] chosen(String task, LabelSet labels, List<String> names, List<String> ids) {
        Map<String, int[]> rows = new LinkedHashMap<>();
        for (String id : ids) {
            int[] row = new int[names.size()];
            Arrays.fill(row, -1);
            rows.put(id, row);
        }
        for (Given one : given) {
            if (one.task().equals(task)) {
                int[] row = Objects.requireNonNull(rows.get(one.id()));
                int annotator = names.indexOf(one.annotator());
                int label = labels.indexOf(one.label()).orElseThrow();
                if (row[annotator] >= 0 && row[annotator] != label) {
                    problems.add(rejected(
                            Path.of(one.file()),
                            one.line(),
                            task,
                            one.label().name(),
                            "expected one label an annotator and sentence; " + one.annotator()
                                    + " has another one for the same id, which is kept"));
                } else {
                    row[annotator] = label;
                }
            }
        }
        return rows.values().toArray(int[][]::new);
    }

    private static AnnotatedSentence completed(AnnotatedSentence known, AnnotatedSentence more) {
        return new AnnotatedSentence(
                known.id(),
                either(known.document(), more.document()),
                either(known.position(), more.position()),
                either(known.genre(), more.genre()),
                either(known.text(), more.text()),
                "");
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static Problem rejected(Path file, long line, String column, String found, String expected) {
        return new Problem(
                Problem.Severity.REJECTED,
                file.toString(),
                line,
                column,
                "\"" + Visible.of(found, LONGEST) + "\"",
                expected);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    static String canonical(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "_");
    }

    /** The cells of a row by column name. */
    private record Cells(List<String> header, List<String> cells) {

        String get(String column) {
            int place = header.indexOf(column);
            return place < 0 ? "" : cells.get(place).strip();
        }

        /** Of a row with a text. */
        Optional<Integer> place() {
            return get("text").isEmpty() ? Optional.empty() : AnnotationReader.place(get("document"), get("position"));
        }

        AnnotatedSentence sentence(String id) {
            return new AnnotatedSentence(
                    id, get("document"), get("position"), Visible.of(get("genre"), LONGEST), get("text"), "");
        }
    }
}
