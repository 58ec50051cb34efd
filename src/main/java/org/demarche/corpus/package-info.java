/**
 * Annotated tables: what the model learns from and is measured on.
 *
 * <p>Enters: delimited files with a {@code text} column and label columns. Leaves: a {@link org.demarche.corpus.Corpus}
 * in which every row is accounted for, with all problems as values; examples of one task; duplicates; splits that keep
 * together what belongs together; codebooks, and the rows that their changes touch. Start with {@link org.demarche.corpus.CorpusReader}.
 *
 * <p>May import: the root package, {@code table}, {@code storage}.
 */
@NullMarked
package org.demarche.corpus;

import org.jspecify.annotations.NullMarked;
