package org.demarche.page;

import java.util.Map;
import java.util.Optional;
import org.demarche.Label;
import org.demarche.Task;

/** What the labels of the codebook's own tasks mean, in a line each. */
final class Meaning {

    private static final Map<Task, Map<String, String>> LINES = Map.of(
            Task.STANCE,
            Map.of(
                    "conciliatory",
                    "opens towards the other side: offers or accepts talks, thanks, gives way, eases, asks for calm.",
                    "hardline",
                    "closes or presses: refuses, threatens, accuses, condemns, sets conditions, shows force.",
                    "analytical",
                    "informs or explains: background, figures, procedure, motives, forecasts, a neutral account."),
            Task.SENTIMENT,
            Map.of(
                    "negative",
                    "the wording is unfavourable, or tells of harm.",
                    "neutral",
                    "the wording is plain.",
                    "positive",
                    "the wording is favourable or kind."));

    private Meaning() {}

    /** Nothing for tasks and labels of another codebook. */
    static Optional<String> of(Task task, Label label) {
        return Optional.ofNullable(LINES.get(task)).map(lines -> lines.get(label.name()));
    }
}
