package org.demarche.report;

import java.util.List;
import java.util.Optional;
import org.demarche.Attribution;
import org.demarche.ScoredSentence;

/**
 * A row of {@code sentences.csv}.
 *
 * @param sentenceId unique in the report, never like a number or date
 * @param articleId the article's
 * @param article the article's name
 * @param scored the sentence and its predictions
 * @param after the text of the sentence behind it in its article, empty for the last and for a row of a table
 * @param attribution who speaks in it; empty for a row of a table
 * @param model name and start of the hash of the model
 * @param inputCells the cells of the table row it came from, in the order of {@link SentenceReport}'s input columns
 */
public record SentenceRow(
        String sentenceId,
        String articleId,
        String article,
        ScoredSentence scored,
        String after,
        Optional<Attribution> attribution,
        String model,
        List<String> inputCells) {

    public SentenceRow {
        inputCells = List.copyOf(inputCells);
    }
}
