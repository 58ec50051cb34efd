/**
 * What reviewers give back.
 *
 * <p>Enters: a finished report, and the sheets that came of it, in whatever state spreadsheets and people left them; leaves: rows
 * to train on, a sheet of what has to be decided, and a log in which every row of every sheet stands with what became of it.
 * Nothing is guessed: a row that cannot be matched safely is a conflict or unmatched, never somebody else's review. Start with
 * {@link org.demarche.review.ReviewImport}.
 *
 * <p>May import: the root package, {@code table}, {@code storage}, {@code agree}, {@code report}; Apache POI for workbooks.
 */
@NullMarked
package org.demarche.review;

import org.jspecify.annotations.NullMarked;
