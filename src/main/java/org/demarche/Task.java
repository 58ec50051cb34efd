package org.demarche;

import java.util.Optional;

/**
 * A question asked of every sentence, answered by one label of a set. Any label column of an annotated table can be a
 * task; {@link #STANCE} and {@link #SENTIMENT} are the ones that the codebook defines.
 *
 * @param name the label column's name, canonical as a {@link Label} is
 * @param labels what to choose from
 * @param scale the opposed ends, for tasks that have them
 */
public record Task(String name, LabelSet labels, Optional<Scale> scale) {

    /** Who is opening and who is closing: {@code conciliatory}, {@code hardline}, {@code analytical}. */
    public static final Task STANCE = new Task(
            "stance",
            LabelSet.of("conciliatory", "hardline", "analytical"),
            Optional.of(new Scale(Label.of("hardline"), Label.of("conciliatory"))));

    /** The polarity of the wording: {@code negative}, {@code neutral}, {@code positive}. */
    public static final Task SENTIMENT = new Task(
            "sentiment",
            LabelSet.of("negative", "neutral", "positive"),
            Optional.of(new Scale(Label.of("negative"), Label.of("positive"))));

    public Task {
        if (!Label.of(name).name().equals(name)) {
            throw new IllegalArgumentException("not a canonical task name: \"" + name + "\"");
        }
        scale.ifPresent(ends -> {
            if (labels.indexOf(ends.low()).isEmpty()
                    || labels.indexOf(ends.high()).isEmpty()) {
                throw new IllegalArgumentException("the scale's ends are not of the label set: " + ends);
            }
        });
    }

    /** The codebook's task of that name, or nothing if the labels have to come from the data. */
    public static Optional<Task> ofCodebook(String name) {
        return switch (name) {
            case "stance" -> Optional.of(STANCE);
            case "sentiment" -> Optional.of(SENTIMENT);
            default -> Optional.empty();
        };
    }
}
