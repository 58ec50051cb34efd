package org.demarche.corpus;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.Task;
import org.demarche.Visible;

/**
 * A word by which rows are looked up, with its regular English plural: {@code treaty} is in a row with {@code treaties}.
 *
 * @param word as {@link Words} gives it
 */
record Topic(String word) {

    private static final int LONGEST_SHOWN = 40;

    Topic {
        if (!Words.isWord(word)) {
            throw new IllegalArgumentException(
                    "topic \"" + Visible.of(word, LONGEST_SHOWN) + "\": expected one word, letters only");
        }
    }

    /** @throws IllegalArgumentException if it is not one word of letters alone */
    static Topic of(String written) {
        return new Topic(Words.folded(Blank.strip(written)));
    }

    /** How many rows have the word or its plural, and how many of them each label, in one line. */
    String line(List<Task> tasks, List<AnnotatedRow> corpus) {
        Set<String> forms = forms();
        List<AnnotatedRow> rows = corpus.stream()
                .filter(row -> Words.of(row.text()).stream().anyMatch(forms::contains))
                .toList();
        return tasks.stream()
                .map(task -> "; " + LabelCounts.of(task, rows))
                .collect(Collectors.joining("", "topic " + word + ": rows " + rows.size(), ""));
    }

    /** The word and its plural, both plurals where English has two ({@code cargos}, {@code cargoes}). */
    private Set<String> forms() {
        if (word.matches(".*(s|x|z|ch|sh)")) {
            return Set.of(word, word + "es");
        }
        if (word.matches(".*[^aeiou]y")) {
            return Set.of(word, word.substring(0, word.length() - 1) + "ies");
        }
        return word.matches(".*[^aeiou]o") ? Set.of(word, word + "s", word + "es") : Set.of(word, word + "s");
    }
}
