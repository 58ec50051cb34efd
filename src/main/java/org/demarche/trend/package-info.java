/**
 * How often labels really occur in groups of articles, with intervals that hold the classifier's own errors.
 *
 * <p>Enters: finished reports, what the model answered to documents it did not learn from, and what people reviewed.
 * Leaves: for each group of articles the share of every label with its interval, as a table. Start with
 * {@link org.demarche.trend.Trend}.
 *
 * <p>May import: the root package, {@code table}, {@code storage}, {@code evaluate} for intervals, {@code report}.
 */
@NullMarked
package org.demarche.trend;

import org.jspecify.annotations.NullMarked;
