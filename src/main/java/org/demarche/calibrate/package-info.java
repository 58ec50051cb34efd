/**
 * From logits to probabilities that mean what they say.
 *
 * <p>Enters: logits, a {@link org.demarche.Matrix} of rows × labels. Leaves: a {@link org.demarche.Distribution} for
 * each row. Start with {@link org.demarche.calibrate.Temperature#fit}.
 *
 * <p>May import: the root package.
 */
@NullMarked
package org.demarche.calibrate;

import org.jspecify.annotations.NullMarked;
