/**
 * Probabilities that mean what they say, and knowing when the model does not know.
 *
 * <p>Enters: logits, a {@link org.demarche.Matrix} of rows × labels; for the scope also features and word pieces.
 * Leaves: a {@link org.demarche.Distribution} for each row, the labels that cannot be ruled out, and whether it is outside. Each learned thing is an
 * immutable value with a static {@code fit}, to be fitted on documents that the model did not learn from. Start with
 * {@link org.demarche.calibrate.Temperature#fit} (logits → probabilities); on those builds
 * {@link org.demarche.calibrate.Conformal} (→ the labels that cannot be ruled out); {@link org.demarche.calibrate.Scope}
 * tells what is unlike anything learned; a {@link org.demarche.Verdict} is made of both.
 * {@link org.demarche.calibrate.LabelShift}, on request, is for texts in which labels are more or less frequent than in
 * the corpus.
 *
 * <p>May import: the root package.
 */
@NullMarked
package org.demarche.calibrate;

import org.jspecify.annotations.NullMarked;
