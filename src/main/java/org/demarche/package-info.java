/**
 * The vocabulary: what every room talks about, and nothing that reads or writes.
 *
 * <p>Start with {@link org.demarche.Article} (what was read), {@link org.demarche.Sentence} (the unit that is
 * labelled), {@link org.demarche.Task} (what it is labelled for) and {@link org.demarche.Prediction} (the answer).
 *
 * <p>May import: {@code java.*} only. Every other package may import this one.
 */
@NullMarked
package org.demarche;

import org.jspecify.annotations.NullMarked;
