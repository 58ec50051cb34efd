/**
 * Results as files that people open: the rows and columns of {@code sentences.csv}, {@code articles.csv} and
 * {@code explanations.csv}, what {@code run.json} says, and the page and plots of an evaluation.
 *
 * <p>Enters: scored sentences; findings. Leaves: lines of text, ready to be appended; HTML and SVG, all of whose text
 * went through one escaper. Start with {@link org.demarche.report.SentenceReport},
 * {@link org.demarche.report.ArticleReport} and {@link org.demarche.report.EvaluationPage}. What every column means
 * stands in {@code docs/interpretation.md}.
 *
 * <p>May import: the root package, {@code storage}, {@code table}, {@code evaluate}, {@code explain}.
 */
@NullMarked
package org.demarche.report;

import org.jspecify.annotations.NullMarked;
