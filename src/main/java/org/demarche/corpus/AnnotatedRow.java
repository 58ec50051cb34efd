package org.demarche.corpus;

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
 */
public record AnnotatedRow(
        String file,
        long line,
        String id,
        String text,
        Optional<String> document,
        OptionalInt position,
        Optional<String> group,
        Map<String, Label> labels) {

    public AnnotatedRow {
        labels = Map.copyOf(labels);
    }

    public Optional<Label> label(Task task) {
        return Optional.ofNullable(labels.get(task.name()));
    }
}
