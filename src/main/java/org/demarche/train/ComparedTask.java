package org.demarche.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.Distribution;
import org.demarche.Label;
import org.demarche.Prediction;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.SplitUnits;
import org.demarche.evaluate.ModelComparison;
import org.demarche.evaluate.TrendShift;

/**
 * What two models answered to every row of a corpus, labelled for the task or not.
 *
 * @param task the task, its labels in the order of the first model
 * @param rows in the order of the corpus
 * @param unit for each row which rows it must stay together with; see {@link org.demarche.corpus.SplitUnits}
 * @param first the first model's answers, one for each row
 * @param second the second's
 */
@SuppressWarnings("ArrayRecordComponent") // carried to whoever measures or shows, never compared
public record ComparedTask(
        Task task, List<AnnotatedRow> rows, int[] unit, List<Prediction> first, List<Prediction> second) {

    /**
     * A row that the models label differently.
     *
     * @param right {@code "A"}, {@code "B"}, {@code "neither"}, or empty for a row that people left without a label
     */
    public record ChangedRow(AnnotatedRow row, Prediction first, Prediction second, String right) {}

    /** Predictions of the second model may have their labels in another order. */
    public ComparedTask {
        rows = List.copyOf(rows);
        first = List.copyOf(first);
        second = second.stream().map(prediction -> reordered(prediction, task)).toList();
        if (unit.length != rows.size() || first.size() != rows.size() || second.size() != rows.size()) {
            throw new IllegalArgumentException("task " + task.name() + ": " + rows.size() + " rows, " + unit.length
                    + " units, " + first.size() + " and " + second.size() + " predictions");
        }
    }

    /**
     * One for each shared task.
     *
     * @param answers for each row of the corpus the predictions of the first models of the tasks, then of the second
     */
    public static List<ComparedTask> of(List<SharedTask> tasks, Corpus corpus, List<List<Prediction>> answers) {
        int[] unit = SplitUnits.of(corpus.rows()).unit();
        return IntStream.range(0, tasks.size())
                .mapToObj(task -> new ComparedTask(
                        tasks.get(task).task(),
                        corpus.rows(),
                        unit,
                        column(answers, task),
                        column(answers, tasks.size() + task)))
                .toList();
    }

    /** On the rows that people have labelled; nothing if there are none. */
    public Optional<ModelComparison> comparison(Seed seed) {
        int[] labelled = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).label(task).isPresent())
                .toArray();
        if (labelled.length == 0) {
            return Optional.empty();
        }
        return Optional.of(ModelComparison.of(
                task,
                IntStream.of(labelled).map(this::gold).toArray(),
                pick(first, labelled),
                pick(second, labelled),
                IntStream.of(labelled).map(row -> unit[row]).toArray(),
                seed));
    }

    /** On all rows that have a document or a group; nothing if there are fewer than two of these. */
    public Optional<TrendShift> trendShift(Seed seed) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] document = rows.stream()
                .mapToInt(row -> row.document()
                        .or(row::group)
                        .map(name -> numbers.computeIfAbsent(name, fresh -> numbers.size()))
                        .orElse(-1))
                .toArray();
        return TrendShift.of(task, first, second, document, seed);
    }

    /** In the order of the corpus. */
    public Stream<ChangedRow> changed() {
        return IntStream.range(0, rows.size())
                .filter(row -> !first.get(row).label().equals(second.get(row).label()))
                .mapToObj(row -> new ChangedRow(rows.get(row), first.get(row), second.get(row), right(row)));
    }

    private String right(int row) {
        Optional<Label> gold = rows.get(row).label(task);
        if (gold.isEmpty()) {
            return "";
        }
        if (gold.get().equals(first.get(row).label())) {
            return "A";
        }
        return gold.get().equals(second.get(row).label()) ? "B" : "neither";
    }

    private int gold(int row) {
        return task.labels().indexOf(rows.get(row).label(task).orElseThrow()).orElseThrow();
    }

    private static List<Prediction> column(List<List<Prediction>> answers, int place) {
        return answers.stream().map(each -> each.get(place)).toList();
    }

    private static List<Distribution> pick(List<Prediction> predictions, int[] chosen) {
        return IntStream.of(chosen)
                .mapToObj(row -> predictions.get(row).distribution())
                .toList();
    }

    private static Prediction reordered(Prediction prediction, Task task) {
        double[] probabilities =
                task.labels().labels().stream().mapToDouble(prediction::of).toArray();
        return new Prediction(task, Distribution.of(probabilities));
    }
}
