package org.demarche.agree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final String NO_LABEL = "none";
    private static final int LONGEST = 100;

    /** A label in a table. */
    private record Given(String id, String annotator, String task, Label label, String file, long line) {}

    private final List<String> wanted;
    private final TableOptions options;
    private final Map<String, AnnotatedSentence> sentences = new LinkedHashMap<>();
    private final Set<String> annotators = new LinkedHashSet<>();
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
     * @throws TableException if a table cannot be read or has no column {@code id}
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

    private void add(Path path, boolean labels) throws TableException {
        try (TableReader table = TableReader.open(path, options)) {
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
    }

    private void add(Path path, Cells cells, long line, boolean labels) {
        String id = cells.get("id");
        if (id.isEmpty()) {
            problems.add(rejected(path, line, "id", "", "expected the id of a sentence"));
            return;
        }
        if (labels) {
            sentences.merge(id, cells.sentence(id), AnnotationReader::completed);
            String name = cells.get("annotator").isEmpty() ? name(path) : cells.get("annotator");
            annotators.add(Visible.of(name, LONGEST));
            wanted.forEach(task -> label(path, line, id, Visible.of(name, LONGEST), task, cells.get(task)));
        } else {
            sentences.computeIfPresent(id, (key, known) -> completed(known, cells.sentence(id)));
        }
    }

    private void label(Path path, long line, String id, String annotator, String task, String written) {
        if (written.isEmpty() || written.equalsIgnoreCase(NO_LABEL)) {
            return;
        }
        try {
            Label label = Label.of(written);
            Optional<LabelSet> set = Task.ofCodebook(task).map(Task::labels);
            if (set.isPresent() && set.get().indexOf(label).isEmpty()) {
                problems.add(rejected(path, line, task, written, "expected one of " + set.get()));
            } else {
                given.add(new Given(id, annotator, task, label, path.toString(), line));
            }
        } catch (IllegalArgumentException e) {
            problems.add(rejected(path, line, task, written, "expected a label"));
        }
    }

    private Annotations annotations() {
        List<String> names = List.copyOf(annotators);
        List<String> ids = List.copyOf(sentences.keySet());
        List<TaskAnnotations> tasks = new ArrayList<>();
        for (String task : wanted) {
            labels(task)
                    .ifPresent(
                            labels -> tasks.add(new TaskAnnotations(task, labels, chosen(task, labels, names, ids))));
        }
        return new Annotations(names, List.copyOf(sentences.values()), tasks, problems);
    }

    /** Those of the codebook, or those that occur; nothing if the column has fewer than two. */
    private Optional<LabelSet> labels(String task) {
        TreeSet<Label> used = new TreeSet<>();
        given.stream().filter(one -> one.task().equals(task)).forEach(one -> used.add(one.label()));
        if (used.isEmpty()) {
            return Optional.empty();
        }
        Optional<LabelSet> codebook = Task.ofCodebook(task).map(Task::labels);
        return codebook.isPresent() || used.size() < 2 ? codebook : Optional.of(new LabelSet(List.copyOf(used)));
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
                either(known.text(), more.text()));
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

        AnnotatedSentence sentence(String id) {
            return new AnnotatedSentence(id, get("document"), get("position"), get("genre"), get("text"));
        }
    }
}
