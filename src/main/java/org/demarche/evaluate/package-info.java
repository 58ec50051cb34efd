/**
 * How good predictions are, how sure that is, and how good a plain method would have been.
 *
 * <p>Enters: gold label indexes, predicted {@link org.demarche.Distribution}s, and the document of each row. Leaves:
 * an {@link org.demarche.evaluate.Evaluation}, a record that can be written as JSON as it is, and its renderings. Start
 * with {@link org.demarche.evaluate.Evaluation#of}; {@link org.demarche.evaluate.Comparison} sets two predictions side
 * by side, {@link org.demarche.evaluate.Baseline} makes one to compare with, {@link org.demarche.evaluate.SwapTest} asks
 * a model about sentences with their sides exchanged.
 *
 * <p>May import: the root package, the rooms {@code table} and {@code side}, Tribuo (which no other package sees).
 */
@NullMarked
package org.demarche.evaluate;

import org.jspecify.annotations.NullMarked;
