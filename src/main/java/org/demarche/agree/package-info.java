/**
 * How far people agree who labelled the same sentences, and what they still have to settle.
 *
 * <p>Enters: tables of labels by annotator. Leaves: coefficients of agreement with intervals, a sheet of the
 * differences to be settled in a spreadsheet, and the labels that follow from it. Start with
 * {@link org.demarche.agree.AnnotationReader}.
 *
 * <p>May import: the root package, {@code table}, {@code evaluate} for its bootstrap.
 */
@NullMarked
package org.demarche.agree;

import org.jspecify.annotations.NullMarked;
