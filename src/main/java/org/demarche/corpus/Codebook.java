package org.demarche.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.Label;
import org.demarche.LabelSet;
import org.demarche.Task;

/**
 * The rules by which people label, as a program reads them: {@code codebook.yaml}.
 *
 * @param version of what it says, which is that of its newest change
 * @param tasks the questions, at least one
 * @param rules in their order
 * @param precedents what adjudicators decided where the rules leave a case open
 * @param changes newest first; several may have one version
 */
public record Codebook(
        String version, List<Question> tasks, List<Rule> rules, List<String> precedents, List<Change> changes) {

    /** Of the file in a folder of annotated tables. */
    public static final String FILE = "codebook.yaml";

    /**
     * A task and how it is answered.
     *
     * @param text what is asked
     */
    public record Question(String name, String text, List<Answer> labels) {

        /** @throws IllegalArgumentException if name and labels make no task */
        public Question {
            labels = List.copyOf(labels);
            task(name, names(labels));
        }

        static List<String> names(List<Answer> labels) {
            return labels.stream().map(Answer::name).toList();
        }
    }

    /**
     * A label.
     *
     * @param definition when it is given
     * @param signals words that often go with it
     */
    public record Answer(String name, String definition, List<String> signals) {
        public Answer {
            signals = List.copyOf(signals);
        }
    }

    /** A rule, with sentences or phrases that it decides. */
    public record Rule(int number, String name, String text, List<Example> examples) {
        public Rule {
            examples = List.copyOf(examples);
        }
    }

    /** A piece of text with its label. */
    public record Example(String text, String label) {}

    /**
     * What a version changed, and which rows should be looked at again because of it.
     *
     * @param words a row is touched if it has one of them; see {@link WordPattern}
     * @param labels a row is touched only if it has one of them; without any, whatever its labels are
     */
    public record Change(String version, String name, String says, List<String> words, List<String> labels) {

        /** @throws IllegalArgumentException if one of the words is no pattern, or a label cannot be one */
        public Change {
            words = List.copyOf(words);
            labels = List.copyOf(labels);
            words.forEach(WordPattern::of);
            labels.forEach(Label::of);
        }

        @Override
        public String toString() {
            return version + ": " + name;
        }
    }

    private static final int MOST_LABELS = 64; // of a label set; what changes name beyond it cannot be read

    /** @throws IllegalArgumentException if there are no tasks, or versions are not in order */
    public Codebook {
        tasks = List.copyOf(tasks);
        rules = List.copyOf(rules);
        precedents = List.copyOf(precedents);
        changes = List.copyOf(changes);
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks; expected at least one");
        }
        if (version.isBlank() || changes.isEmpty()) {
            throw new IllegalArgumentException(
                    "no version or no changes; expected both, the first change of that version");
        }
        String newest = changes.get(0).version();
        if (!newest.equals(version)) {
            throw new IllegalArgumentException("the first change is of version \"" + newest + "\"; expected \""
                    + version + "\", that of the codebook, newest first");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            String of = changes.get(i).version();
            if ((i == 0 || !of.equals(changes.get(i - 1).version())) && !seen.add(of)) {
                throw new IllegalArgumentException(
                        "changes of version \"" + of + "\" stand apart; expected newest first");
            }
        }
    }

    /** The versions that are known, newest first. */
    public List<String> versions() {
        return changes.stream().map(Change::version).distinct().toList();
    }

    /**
     * The changes after that version, newest first.
     *
     * @throws IllegalArgumentException if it is not one of {@link #versions}
     */
    public List<Change> since(String older) {
        if (!versions().contains(older)) {
            throw new IllegalArgumentException(
                    "version " + older + "; expected one of " + String.join(", ", versions()));
        }
        return changes.stream()
                .takeWhile(change -> !change.version().equals(older))
                .toList();
    }

    /** Tasks that rows of any version answer: with the labels that changes name too, since they may be gone. */
    public List<Task> tasksOfAllVersions() {
        List<String> named =
                changes.stream().flatMap(change -> change.labels().stream()).toList();
        return tasks.stream()
                .map(question -> task(
                        question.name(),
                        Stream.concat(Question.names(question.labels()).stream(), named.stream())
                                .toList()))
                .toList();
    }

    private static Task task(String name, List<String> labels) {
        List<Label> set =
                labels.stream().map(Label::of).distinct().limit(MOST_LABELS).collect(Collectors.toList());
        return new Task(name, new LabelSet(set), Optional.empty());
    }
}
