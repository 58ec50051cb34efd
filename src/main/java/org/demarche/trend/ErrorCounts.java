package org.demarche.trend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.Label;
import org.demarche.Task;
import org.demarche.storage.Json;
import org.demarche.table.TableException;
import org.jspecify.annotations.Nullable;

/**
 * How a model erred in one task on documents that it did not learn from.
 *
 * @param documents for each the sentences of each gold label that were predicted as each label: row = gold, column =
 *     predicted. One for all together where the evaluation does not tell them apart
 * @param spread how many times wider errors spread than those of as many sentences drawn one by one, at least 1; used
 *     where there is but one document
 */
public record ErrorCounts(List<List<List<Double>>> documents, double spread) {

    /** From fewer documents, drawing among them would make little knowledge look like much. */
    public static final int FEWEST_DOCUMENTS = 10;

    private static final double Z = 1.959964;

    public ErrorCounts {
        documents = documents.stream()
                .map(document -> document.stream().map(List::copyOf).toList())
                .toList();
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("no documents");
        }
    }

    /** Whether documents can be told apart, and so drawn from and weighted. */
    public boolean byDocument() {
        return documents.size() > 1;
    }

    /**
     * @param evaluation an {@code evaluation.json}: of a model's folder, or written by {@code evaluate --out}. Of a model
     *     that was calibrated on documents of their own, its answers to these count: they are the final model's
     * @throws TableException if the file cannot be read, or tells nothing of the task with its labels
     */
    public static ErrorCounts read(Path evaluation, Task task) throws TableException {
        Object content;
        try {
            content = Optional.ofNullable(Json.plain(Files.readString(evaluation)))
                    .orElse(Map.of());
        } catch (IOException e) {
            throw TableException.of(evaluation.toString(), 0, "no evaluation that can be read", "expected one");
        }
        List<String> labels = task.labels().labels().stream().map(Label::name).toList();
        for (Map<?, ?> one : evaluations(content)) {
            if (task.name().equals(one.get("task")) && labels.equals(one.get("labels"))) {
                try {
                    return of(one, labels.size());
                } catch (IllegalArgumentException e) {
                    break;
                }
            }
        }
        throw TableException.of(
                evaluation.toString(),
                0,
                "no counts of errors in the task " + task.name() + " with labels " + labels,
                "expected an evaluation.json of this model");
    }

    /** Those of {@code evaluate --out} stand in a list; those of a bundle under {@code tasks}, the final model's first. */
    private static List<Map<?, ?>> evaluations(Object content) {
        List<Map<?, ?>> found = new ArrayList<>();
        for (Object one : content instanceof Map<?, ?> bundle ? list(bundle.get("tasks")) : list(content)) {
            if (one instanceof Map<?, ?> map) {
                for (Object inner : list(map.get("apart"))) {
                    if (inner instanceof Map<?, ?> apart) {
                        found.add(apart);
                    }
                }
                found.add(map.get("model") instanceof Map<?, ?> model ? model : map);
            }
        }
        return found;
    }

    private static ErrorCounts of(Map<?, ?> evaluation, int labels) {
        List<List<List<Double>>> documents = list(evaluation.get("byGroup")).stream()
                .map(cells -> square(
                        Arrays.stream(String.valueOf(cells).split(" ", -1))
                                .map(ErrorCounts::count)
                                .toList(),
                        labels))
                .toList();
        List<Double> whole = list(evaluation.get("confusion")).stream()
                .flatMap(row -> list(row).stream())
                .map(String::valueOf)
                .map(ErrorCounts::count)
                .toList();
        List<List<Double>> pooled = square(whole, labels);
        return new ErrorCounts(
                documents.size() >= FEWEST_DOCUMENTS ? documents : List.of(pooled), spread(evaluation, whole, labels));
    }

    private static List<List<Double>> square(List<Double> cells, int labels) {
        if (cells.size() != labels * labels) {
            throw new IllegalArgumentException(cells.size() + " counts for " + labels + " labels");
        }
        List<List<Double>> rows = new ArrayList<>();
        for (int gold = 0; gold < labels; gold++) {
            rows.add(cells.subList(gold * labels, (gold + 1) * labels));
        }
        return rows;
    }

    private static double count(String text) {
        double count = Double.parseDouble(text);
        if (!(count >= 0 && count < Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("not a count: " + text);
        }
        return count;
    }

    /**
     * The design effect of the accuracy (Kish 1965): the variance that its interval over documents tells, over that of
     * single sentences.
     */
    private static double spread(Map<?, ?> evaluation, List<Double> cells, int labels) {
        double rows = cells.stream().mapToDouble(Double::doubleValue).sum();
        double hits = 0;
        for (int label = 0; label < labels; label++) {
            hits += cells.get(label * labels + label);
        }
        double accuracy = hits / rows;
        double single = accuracy * (1 - accuracy) / rows;
        if (evaluation.get("accuracy") instanceof Map<?, ?> interval
                && interval.get("low") instanceof Number low
                && interval.get("high") instanceof Number high
                && single > 0) {
            double error = (high.doubleValue() - low.doubleValue()) / (2 * Z);
            return Math.max(1, error * error / single);
        }
        return 1;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> some ? some : List.of();
    }
}
