package org.demarche.corpus;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Visible;

/** A codebook to read in a terminal: tasks with their labels, rules, precedents, changes. */
public final class CodebookText {

    private CodebookText() {}

    /** Lines of plain text, safe for a terminal. */
    public static List<String> lines(Codebook codebook) {
        List<String> lines = new ArrayList<>(List.of("codebook, version " + codebook.version()));
        codebook.tasks().forEach(task -> {
            lines.addAll(List.of("", task.name() + ": " + task.text()));
            task.labels().forEach(label -> {
                lines.add("  " + label.name() + ": " + label.definition());
                if (!label.signals().isEmpty()) {
                    lines.add("    often: " + String.join(", ", label.signals()));
                }
            });
        });
        addTitle(lines, "Rules", codebook.rules());
        codebook.rules().forEach(rule -> {
            lines.add(rule.number() + ". " + rule.name() + ": " + rule.text());
            rule.examples().forEach(example -> lines.add("    " + example.label() + ": \"" + example.text() + "\""));
        });
        addTitle(lines, "Precedents", codebook.precedents());
        codebook.precedents().forEach(precedent -> lines.add("- " + precedent));
        addTitle(lines, "Changes", codebook.changes());
        codebook.changes().forEach(change -> lines.add("- " + change + ". " + change.says()));
        return lines.stream().map(Visible::of).toList();
    }

    private static void addTitle(List<String> lines, String title, List<?> under) {
        if (!under.isEmpty()) {
            lines.addAll(List.of("", title));
        }
    }
}
