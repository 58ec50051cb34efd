package org.demarche.corpus;

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
        Map<String, String> aspects) {

    /** The columns by which rows can be told apart when a model is judged; none of them is learned from. */
    public static final List<String> ASPECTS = List.of("source", "genre", "outlet", "dispute", "speaker", "actor");

    public AnnotatedRow {
        labels = Map.copyOf(labels);
        aspects = Map.copyOf(aspects);
    }

    public Optional<Label> label(Task task) {
        return Optional.ofNullable(labels.get(task.name()));
    }

    /** What the table says under that one of {@link #ASPECTS}. */
    public Optional<String> aspect(String name) {
        return Optional.ofNullable(aspects.get(name));
    }
}
