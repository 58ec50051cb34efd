/**
 * Cuts articles into sentences, the unit that is labelled.
 *
 * <p>Enters: an {@link org.demarche.Article}. Leaves: its sentences in reading order, numbered from 1. Start with
 * {@link org.demarche.sentence.SentenceSplitter}; what it does with hard cases is written down, and tested, in
 * {@code src/test/resources/spec/sentences/*.yaml}.
 *
 * <p>May import: the root package.
 */
@NullMarked
package org.demarche.sentence;

import org.jspecify.annotations.NullMarked;
