/**
 * Results as files that people open: the rows and columns of {@code sentences.csv}, {@code articles.csv} and
 * {@code explanations.csv}, and what {@code run.json} says.
 *
 * <p>Enters: scored sentences. Leaves: lines of text, ready to be appended. Start with
 * {@link org.demarche.report.SentenceReport} and {@link org.demarche.report.ArticleReport}. What every column means
 * stands in {@code docs/interpretation.md}.
 *
 * <p>May import: the root package, {@code storage}, {@code table}, {@code evaluate}, {@code explain}.
 */
@NullMarked
package org.demarche.report;

import org.jspecify.annotations.NullMarked;
