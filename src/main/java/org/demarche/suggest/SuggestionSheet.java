package org.demarche.suggest;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Attribution;
import org.demarche.Prediction;
import org.demarche.Sentence;
import org.demarche.Task;
import org.demarche.report.ColumnNames;
import org.demarche.report.ReportColumns;
import org.demarche.report.ReviewColumns;
import org.demarche.report.SentenceRow;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/**
 * Suggestions as a sheet for reviewers: sentences between their neighbours under the ids and columns of {@code sentences.csv}, so
 * that {@code review import} takes it back. Probabilities are left out: who labels should read the sentence.
 */
public final class SuggestionSheet {

    private static final List<String> FIRST = List.of(
            "sentence_id",
            "article_id",
            "article",
            "position",
            "why",
            "before",
            "text",
            "after",
            "voice",
            "speaker",
            "actor",
            "towards");

    private SuggestionSheet() {}

    public static String of(List<Task> tasks, List<Suggestion> suggestions, TableStyle style) {
        List<String> predicted = ReportColumns.predicted(tasks);
        ColumnNames free = new ColumnNames(predicted);
        List<String> columns = new ArrayList<>();
        FIRST.forEach(name -> columns.add(free.take(name, "suggested_"))); // a task may be called "why"
        columns.addAll(predicted);
        columns.add("model");
        ReviewColumns review = ReviewColumns.of(tasks);
        columns.addAll(review.names());
        StringBuilder sheet = new StringBuilder(style.start());
        sheet.append(TableLine.format(columns.stream().map(Cell::of).toList(), style));
        suggestions.forEach(suggestion -> sheet.append(line(suggestion, review, style)));
        return sheet.toString();
    }

    private static String line(Suggestion suggestion, ReviewColumns review, TableStyle style) {
        SentenceRow row = suggestion.row();
        Sentence sentence = row.scored().sentence();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(row.sentenceId()));
        cells.add(Cell.of(row.articleId()));
        cells.add(Cell.of(row.article()));
        cells.add(Cell.of(sentence.position()));
        cells.add(Cell.of(suggestion.why()));
        cells.add(Cell.of(sentence.before()));
        cells.add(Cell.of(sentence.text()));
        cells.add(Cell.of(row.after()));
        cells.add(Cell.of(row.attribution().map(told -> told.voice().written()).orElse("")));
        cells.add(Cell.of(row.attribution().map(Attribution::speaker).orElse("")));
        cells.add(Cell.of(row.attribution().map(Attribution::actor).orElse("")));
        cells.add(Cell.of(row.attribution().map(Attribution::towards).orElse("")));
        for (Prediction prediction : row.scored().predictions()) {
            cells.add(Cell.of(prediction.label().name()));
        }
        cells.add(Cell.of(row.model()));
        cells.addAll(review.blank(row.sentenceId()));
        return TableLine.format(cells, style);
    }
}
