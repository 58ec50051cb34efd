package org.demarche.report;

/**
 * A row of {@code articles.csv}: one for every input that was seen.
 *
 * @param articleId unique in the report, never like a number or date
 * @param article the input's name
 * @param title its headline, may be empty
 * @param tally sums over its scored sentences
 * @param outcome what became of it
 * @param note what a reader should know of the reading, may be empty
 */
public record ArticleRow(String articleId, String article, String title, Tally tally, Outcome outcome, String note) {}
