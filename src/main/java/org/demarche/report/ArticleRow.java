package org.demarche.report;

import org.demarche.ArticleFacts;

/**
 * A row of {@code articles.csv}: one for every input that was seen.
 *
 * @param articleId unique in the report, never like a number or date
 * @param article the input's name
 * @param facts what it says of itself
 * @param tally sums over its scored sentences
 * @param outcome what became of it
 * @param note what a reader should know of the reading, may be empty
 */
public record ArticleRow(
        String articleId, String article, ArticleFacts facts, Tally tally, Outcome outcome, String note) {}
