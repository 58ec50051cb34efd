package org.demarche.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.Label;
import org.demarche.Task;

/**
 * A sentence that people have labelled.
 *
 * @param file the file as the user named it
 * @param line its physical line, 1-based
 * @param id as given, or {@code file:line}
 * @param text never blank, no blanks at the ends
 * @param document the article that it is from
 * @param position its place in the document, from 1
 * @param group what it belongs with where there is no document, for example a batch of invented sentences
 * @param labels by task name; a task that is missing here was left empty
 * @param aspects what else the table says of the sentence and its origin: the cells of those of {@link #ASPECTS} that
 *     it has, made visible and cut to 200 characters; an empty cell is missing here
 * @param review of which the labels came, if a table of reviews says so
 */
public record AnnotatedRow(
        String file,
        long line,
        String id,
        String text,
        Optional<String> document,
        OptionalInt position,
        Optional<String> group,
        Map<String, Label> labels,
        Map<String, String> aspects,
        Optional<RowReview> review) {

    /** The columns by which rows can be told apart when a model is judged; none of them is learned from. */
    public static final List<String> ASPECTS = List.of("source", "genre", "outlet", "dispute", "speaker", "actor");

    public AnnotatedRow {
        labels = Map.copyOf(labels);
        aspects = Map.copyOf(aspects);
    }

    /** Without labels that are a model's, taken unseen in a review. */
    AnnotatedRow withoutAssumed() {
        if (assumed() == 0) {
            return this;
        }
        Map<String, Label> given = new HashMap<>(labels);
        review.ifPresent(said -> given.keySet().removeAll(said.assumed()));
        return new AnnotatedRow(file, line, id, text, document, position, group, given, aspects, review);
    }

    /** How many labels are a model's, taken unseen in a review. */
    long assumed() {
        return labels.keySet().stream().filter(this::isAssumed).count();
    }

    /** Whether the label of a task is a model's, taken unseen in a review. */
    public boolean isAssumed(Task task) {
        return isAssumed(task.name());
    }

    private boolean isAssumed(String task) {
        return review.map(said -> said.assumed().contains(task)).orElse(false);
    }

    public Optional<Label> label(Task task) {
        return Optional.ofNullable(labels.get(task.name()));
    }

    /** What the table says under that one of {@link #ASPECTS}. */
    public Optional<String> aspect(String name) {
        return Optional.ofNullable(aspects.get(name));
    }
}
