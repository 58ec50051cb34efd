/**
 * Tells who speaks in each sentence of an article, by rules and lists of words.
 *
 * <p>Enters: the sentences of an article in order ({@link org.demarche.Sentence}). Leaves: one
 * {@link org.demarche.Attribution} for each. Start with {@link org.demarche.attribution.Attributor}; what it does with hard
 * cases is written down, and tested, in {@code src/test/resources/spec/attributions/*.yaml}. The words of saying are in
 * {@code src/main/resources/saying.csv}, which comes with the program.
 *
 * <p>May import: the root package, the rooms {@code side} and {@code table}.
 */
@NullMarked
package org.demarche.attribution;

import org.jspecify.annotations.NullMarked;
