/**
 * The classifier on top of an encoder: one for each task.
 *
 * <p>In: a matrix of sentence vectors, and when learning the index of each row's label. Out: logits, one column a label.
 *
 * <p>Start with {@link org.demarche.head.HeadTrainer}, which learns a {@link org.demarche.head.Head} with
 * Deeplearning4j. A {@code Head} itself is plain Java: labelling loads no native library.
 *
 * <p>May import: the root package, Deeplearning4j and ND4J (no other room may).
 */
@NullMarked
package org.demarche.head;

import org.jspecify.annotations.NullMarked;
