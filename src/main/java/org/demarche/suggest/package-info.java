/**
 * Which sentences people should label next, so that the model learns most from it.
 *
 * <p>Enters: finished reports, the model that made them and its encoder. Leaves: a sheet of sentences between their
 * neighbours, with the reason for each and empty columns for reviewers. Start with {@link org.demarche.suggest.Suggester}.
 *
 * <p>May import: the root package, {@code table}, {@code encode}, {@code explain} for the training sentences, {@code bundle},
 * {@code report}.
 */
@NullMarked
package org.demarche.suggest;

import org.jspecify.annotations.NullMarked;
