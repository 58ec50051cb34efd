/**
 * Results as files that people open: the rows and columns of {@code sentences.csv}, {@code articles.csv}, {@code
 * actors.csv} and {@code explanations.csv}, what {@code run.json} and {@code datapackage.json} say, and the page and plots of
 * an evaluation; and the way back, from the folder of a finished report to its rows.
 *
 * <p>Enters: scored sentences; findings; a finished report. Leaves: lines of text, ready to be appended; HTML and SVG, all
 * of whose text went through one escaper; rows. Start with {@link org.demarche.report.SentenceReport},
 * {@link org.demarche.report.ArticleReport} and {@link org.demarche.report.EvaluationPage}, for the way back with
 * {@link org.demarche.report.FinishedReport}. What every column means stands in {@code docs/interpretation.md}.
 *
 * <p>May import: the root package, {@code storage}, {@code table}, {@code evaluate}, {@code explain}.
 */
@NullMarked
package org.demarche.report;

import org.jspecify.annotations.NullMarked;
