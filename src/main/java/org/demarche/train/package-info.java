/**
 * Learning: from annotated tables to a bundle with an honest evaluation.
 *
 * <p>Enters: a {@link org.demarche.corpus.Corpus} and an encoder. Leaves: a bundle under {@code models/}, or the
 * evaluation of one. Start with {@link org.demarche.train.Trainer}, whose {@code train} reads as the plan.
 *
 * <p>May import: the root package and the rooms {@code storage}, {@code table}, {@code corpus}, {@code encode},
 * {@code head}, {@code tune}, {@code calibrate}, {@code evaluate}, {@code explain}, {@code bundle}.
 */
@NullMarked
package org.demarche.train;

import org.jspecify.annotations.NullMarked;
