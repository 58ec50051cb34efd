package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.demarche.Label;
import org.demarche.Prediction;
import org.demarche.Scale;
import org.demarche.Seed;
import org.demarche.Task;

/**
 * How far the figures of a time series jump where the model changes: shares of labels, balance and mean leaning of each
 * document, as {@code articles.csv} has them, under two models. What is resampled is documents.
 *
 * @param rows sentences of those documents, labelled by people or not
 * @param documents how many; at least 2
 * @param shifts the share of each label, then, for a task with a scale, {@code balance} and {@code mean}
 */
public record TrendShift(String task, long rows, long documents, List<Shift> shifts) {

    public TrendShift {
        shifts = List.copyOf(shifts);
    }

    /**
     * @param first of the first model, one for each row
     * @param second of the second, for the same rows
     * @param document for each row the number of its document; negative for a row without one, which is left out
     * @return nothing if there are fewer than two documents
     */
    public static Optional<TrendShift> of(
            Task task, List<Prediction> first, List<Prediction> second, int[] document, Seed seed) {
        List<int[]> documents = List.of(Bootstrap.parts(
                IntStream.range(0, document.length).filter(row -> document[row] >= 0), row -> document[row]));
        if (documents.size() < 2) {
            return Optional.empty();
        }
        List<Shift> shifts = new ArrayList<>();
        measures(task).forEach((measure, figure) -> shift(measure, figure, first, second, documents, seed)
                .ifPresent(shifts::add));
        long rows = documents.stream().mapToLong(some -> some.length).sum();
        return Optional.of(new TrendShift(task.name(), rows, documents.size(), shifts));
    }

    /** Each figure of a document's predictions, NaN where it has no base; in the order of the label set. */
    private static Map<String, ToDoubleFunction<List<Prediction>>> measures(Task task) {
        Map<String, ToDoubleFunction<List<Prediction>>> measures = new LinkedHashMap<>();
        for (Label label : task.labels().labels()) {
            measures.put(label.name() + "_share", some -> (double) count(some, label) / some.size());
        }
        task.scale().ifPresent(scale -> {
            measures.put("balance", some -> balance(some, scale));
            measures.put("mean", some -> some.stream()
                    .mapToDouble(each -> each.of(scale.high()) - each.of(scale.low()))
                    .average()
                    .orElse(Double.NaN));
        });
        return measures;
    }

    private static Optional<Shift> shift(
            String measure,
            ToDoubleFunction<List<Prediction>> figure,
            List<Prediction> first,
            List<Prediction> second,
            List<int[]> documents,
            Seed seed) {
        double[][] pairs = documents.stream()
                .map(rows ->
                        new double[] {figure.applyAsDouble(pick(first, rows)), figure.applyAsDouble(pick(second, rows))
                        })
                .filter(pair -> Double.isFinite(pair[0]) && Double.isFinite(pair[1]))
                .toArray(double[][]::new);
        if (pairs.length < 2) {
            return Optional.empty();
        }
        Interval difference = Bootstrap.of(IntStream.range(0, pairs.length).toArray(), seed)
                .interval(some -> mean(some, pairs, 1) - mean(some, pairs, 0));
        int[] all = IntStream.range(0, pairs.length).toArray();
        return Optional.of(new Shift(measure, pairs.length, mean(all, pairs, 0), mean(all, pairs, 1), difference));
    }

    private static double mean(int[] rows, double[][] pairs, int side) {
        return Arrays.stream(rows)
                .mapToDouble(row -> pairs[row][side])
                .average()
                .orElse(0);
    }

    private static List<Prediction> pick(List<Prediction> predictions, int[] rows) {
        return Arrays.stream(rows).mapToObj(predictions::get).toList();
    }

    /** (high − low) / (high + low) by counts. */
    private static double balance(List<Prediction> some, Scale scale) {
        long high = count(some, scale.high());
        long low = count(some, scale.low());
        return high + low == 0 ? Double.NaN : (double) (high - low) / (high + low);
    }

    private static long count(List<Prediction> some, Label label) {
        return some.stream().filter(each -> each.label().equals(label)).count();
    }
}
