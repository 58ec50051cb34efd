package org.demarche.workbook;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.demarche.Label;
import org.demarche.Task;
import org.demarche.corpus.Codebook;
import org.demarche.report.Column;

/** The labels and what they mean, the rules behind them, and what the columns are. */
final class CodebookSheet {

    static final String NAME = "Codebook";

    private static final int FIRST_LABEL = 3; // rows from 0

    private final List<Task> tasks;
    private final Optional<Codebook> codebook;
    private final String version;

    /**
     * @param version that the model was trained on
     * @param shipped the codebook that comes with the program: it explains labels only if it is of that version and has them all
     */
    CodebookSheet(List<Task> tasks, String version, Supplier<Codebook> shipped) {
        this.tasks = tasks;
        this.version = version;
        this.codebook = Optional.of(shipped.get())
                .filter(ours -> ours.version().equals(version))
                .filter(ours -> tasks.stream().allMatch(task -> explains(ours, task)));
    }

    private static boolean explains(Codebook codebook, Task task) {
        return codebook.tasks().stream()
                .anyMatch(question -> question.name().equals(task.name())
                        && question.labels().stream()
                                .map(Codebook.Answer::name)
                                .toList()
                                .equals(task.labels().labels().stream()
                                        .map(Label::name)
                                        .toList()));
    }

    /** Where the labels of a task stand, for a list to choose from. */
    String labels(Task task) {
        int from = FIRST_LABEL + 1;
        for (Task before : tasks.subList(0, tasks.indexOf(task))) {
            from += before.labels().size();
        }
        return NAME + "!$B$" + from + ":$B$" + (from + task.labels().size() - 1);
    }

    void write(SXSSFWorkbook book, Look look, CellText texts, List<Column> columns) {
        PlainSheet sheet = new PlainSheet(book, NAME, look, texts, 22, 26, 110);
        sheet.title("What the labels mean");
        sheet.note(
                codebook.isPresent()
                        ? "Codebook of the program, version " + version
                        : "Codebook version " + version + ", whose text does not come with the program");
        sheet.header("task", "label", "definition");
        for (Task task : tasks) {
            task.labels().labels().forEach(label -> sheet.row(task.name(), label.name(), definition(task, label)));
        }
        codebook.ifPresent(rules -> write(rules, sheet));
        sheet.skipTo(sheet.next() + 1);
        sheet.header("column", "", "meaning");
        columns.forEach(column -> sheet.row(column.name(), "", column.meaning()));
    }

    private String definition(Task task, Label label) {
        return codebook.stream()
                .flatMap(rules -> rules.tasks().stream())
                .filter(question -> question.name().equals(task.name()))
                .flatMap(question -> question.labels().stream())
                .filter(answer -> answer.name().equals(label.name()))
                .map(Codebook.Answer::definition)
                .findFirst()
                .orElse("");
    }

    private static void write(Codebook rules, PlainSheet sheet) {
        sheet.skipTo(sheet.next() + 1);
        sheet.header("task", "", "what is asked");
        rules.tasks().forEach(question -> sheet.row(question.name(), "", question.text()));
        sheet.skipTo(sheet.next() + 1);
        sheet.header("rule", "name", "text");
        rules.rules().forEach(rule -> sheet.row("rule " + rule.number(), rule.name(), rule.text()));
    }
}
