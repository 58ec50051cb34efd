package org.demarche.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.Visible;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.Neighbours;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/**
 * Doubtful labels as a sheet to be read by a person in a spreadsheet: the sentence behind the one before it, its label,
 * what the model holds to be right, and two empty columns, {@code settled} for the label and {@code rule} for the reason.
 */
public final class DoubtSheet {

    private DoubtSheet() {}

    /** The whole table, task by task, the surest doubts first. */
    public static String write(Corpus corpus, List<DoubtfulLabels> tasks) {
        Neighbours neighbours = Neighbours.of(corpus.rows());
        StringBuilder sheet = new StringBuilder(TableStyle.STANDARD.start());
        sheet.append(line(Stream.of(
                "task",
                "id",
                "file",
                "line",
                "document",
                "before",
                "text",
                "given",
                "likely",
                "margin",
                "settled",
                "rule")));
        for (DoubtfulLabels task : tasks) {
            for (DoubtfulLabels.Doubted doubted : task.labels()) {
                sheet.append(line(cells(task.task().name(), doubted, neighbours)));
            }
        }
        return sheet.toString();
    }

    private static Stream<String> cells(String task, DoubtfulLabels.Doubted doubted, Neighbours neighbours) {
        AnnotatedRow row = doubted.row();
        return Stream.of(
                task,
                row.id(),
                Visible.of(row.file()),
                String.valueOf(row.line()),
                row.document().orElse(""),
                neighbours.before(row).map(AnnotatedRow::text).orElse(""),
                row.text(),
                doubted.given().name(),
                doubted.likely().name(),
                String.format(Locale.ROOT, "%.3f", doubted.margin()),
                "",
                "");
    }

    private static String line(Stream<String> texts) {
        List<Cell> cells = new ArrayList<>();
        texts.map(Cell::of).forEach(cells::add);
        return TableLine.format(cells, TableStyle.STANDARD);
    }
}
