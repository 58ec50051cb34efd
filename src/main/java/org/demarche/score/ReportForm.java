package org.demarche.score;

import java.util.List;
import org.demarche.Task;
import org.demarche.report.ActorReport;
import org.demarche.report.ArticleReport;
import org.demarche.report.ExplanationReport;
import org.demarche.report.SentenceReport;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/**
 * What shapes the lines of a report.
 *
 * @param tasks the model's, in its order
 * @param inputColumns the columns that rows of tables bring along
 * @param style how tables are written
 * @param explained whether there are explanations
 */
record ReportForm(List<Task> tasks, List<String> inputColumns, TableStyle style, boolean explained) {

    ReportForm {
        tasks = List.copyOf(tasks);
        inputColumns = List.copyOf(inputColumns);
    }

    SentenceReport sentences() {
        return new SentenceReport(tasks, inputColumns, explained, style);
    }

    ArticleReport articles() {
        return new ArticleReport(tasks, style);
    }

    ActorReport actors() {
        return new ActorReport(tasks, style);
    }

    ExplanationReport explanations() {
        return new ExplanationReport(style);
    }

    /** A line of {@code rejected.csv}. */
    String rejectedLine(String... cells) {
        return TableLine.format(List.of(cells).stream().map(Cell::of).toList(), style);
    }
}
