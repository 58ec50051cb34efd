/**
 * Scoring in batches: from paths to a report that is complete or not there.
 *
 * <p>Enters: files, folders and tables, and a verified model. Leaves: the files of {@link org.demarche.report.ReportFile}.
 * Start with {@link org.demarche.score.BatchScorer}, whose {@code run} reads as the pipeline; {@link
 * org.demarche.score.OutputFolder} keeps what is done safe until the end.
 *
 * <p>May import: the root package and the rooms {@code storage}, {@code table}, {@code article}, {@code language}, {@code
 * sentence}, {@code attribution}, {@code encode}, {@code head}, {@code calibrate}, {@code explain}, {@code bundle}, {@code
 * report}.
 */
@NullMarked
package org.demarche.score;

import org.jspecify.annotations.NullMarked;
