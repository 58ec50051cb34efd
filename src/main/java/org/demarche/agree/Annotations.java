package org.demarche.agree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.Problem;

/** The labels of several people for the same sentences. */
public final class Annotations {

    private final List<String> annotators;
    private final List<AnnotatedSentence> sentences;
    private final List<TaskAnnotations> tasks;
    private final List<Problem> problems;

    /** @param tasks the questions that were answered; their sentences in the order of {@code sentences} */
    Annotations(
            List<String> annotators,
            List<AnnotatedSentence> sentences,
            List<TaskAnnotations> tasks,
            List<Problem> problems) {
        this.annotators = List.copyOf(annotators);
        this.sentences = List.copyOf(sentences);
        this.tasks = List.copyOf(tasks);
        this.problems = List.copyOf(problems);
    }

    /** Names, in the order in which the tables bring them. */
    public List<String> annotators() {
        return annotators;
    }

    /** Cells that were left out, with file, line and reason. */
    public List<Problem> problems() {
        return problems;
    }

    /** In the order in which the tables bring them. */
    List<AnnotatedSentence> sentences() {
        return sentences;
    }

    List<TaskAnnotations> tasks() {
        return tasks;
    }

    /** For each sentence the number of its document, or of itself where it has none. */
    int[] documents() {
        Map<String, Integer> numbers = new HashMap<>();
        return sentences.stream()
                .mapToInt(sentence -> {
                    String key = sentence.document().isEmpty() ? "id " + sentence.id() : "doc " + sentence.document();
                    return numbers.computeIfAbsent(key, k -> numbers.size());
                })
                .toArray();
    }
}
