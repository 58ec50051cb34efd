/**
 * How much like real text the invented sentences of a corpus are: whether a plain method can tell the two apart.
 *
 * <p>Enters: a {@link org.demarche.corpus.Corpus}, and sentences of real articles by document. Leaves: how well counted
 * words tell them apart, with intervals, for all rows and by genre, and the words that do it. Start with
 * {@link org.demarche.likeness.Likeness#of}.
 *
 * <p>May import: the root package, {@code corpus} for its rows and folds, {@code evaluate} for its baseline and bootstrap,
 * {@code table} to lay out what is printed.
 */
@NullMarked
package org.demarche.likeness;

import org.jspecify.annotations.NullMarked;
