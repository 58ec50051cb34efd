/**
 * Goes on training an encoder of the BERT family on annotated sentences, all tasks at once.
 *
 * <p>Enters: {@link org.demarche.TransformerWeights}, token ids of texts, and for each text and task the wanted
 * probability of each label. Leaves: the changed tensors, a linear head for each task, and answers in between. Start with
 * {@link org.demarche.tune.Tuner}.
 *
 * <p>Inside there is a class for each kind of layer, with its forward and its backward pass: {@code Embedding} → {@code
 * Layer} ({@code Attention}, {@code LayerNorm}, {@code Gelu}, {@code Dense}, {@code Dropout}) → {@code Pooling} → {@code
 * SoftmaxHead}; {@code Network} is all of them as one worker sees them, {@code Adam} moves the {@code Parameters}. Texts
 * stand one after the other without padding ({@code Packing}). A layer keeps what its backward pass needs, so a worker
 * does one pass at a time. Arrays are row-major; "tokens" in a shape are those of all texts of a shard.
 *
 * <p>May import: the root package, the OpenBLAS that ND4J brings (no other room may).
 */
@NullMarked
package org.demarche.tune;

import org.jspecify.annotations.NullMarked;
