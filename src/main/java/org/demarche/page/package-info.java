/**
 * A finished report as pages for people: {@code page/index.html}, a page for each article, and every picture as a file.
 *
 * <p>Enters: a finished report, perhaps the errors of its model. Leaves: a folder of HTML and SVG, whole or not at all, that needs no script and nothing
 * from anywhere. Start with {@link org.demarche.page.ReportPages}; what one sentence looks like is in
 * {@code SentenceView}, what is summed up in {@code RunSums}, what is estimated of it in {@code Estimates}. How to read the pages stands in
 * {@code docs/interpretation.md}.
 *
 * <p>May import: the root package, {@code storage}, {@code table}, {@code evaluate} for intervals, {@code report}, {@code trend}.
 */
@NullMarked
package org.demarche.page;

import org.jspecify.annotations.NullMarked;
