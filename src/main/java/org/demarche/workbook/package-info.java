/**
 * {@code report.xlsx}: a finished report as a workbook in which people review it.
 *
 * <p>Enters: a {@link org.demarche.report.FinishedReport}. Leaves: one file, written whole or not at all, in which all
 * text is text. Start with {@link org.demarche.workbook.ReportWorkbook}.
 *
 * <p>May import: the root package, {@code storage}, {@code table}, {@code corpus} (for the codebook), {@code report}, and
 * Apache POI (which no other package sees).
 */
@NullMarked
package org.demarche.workbook;

import org.jspecify.annotations.NullMarked;
