/**
 * Turns sentences into vectors with a pre-trained transformer.
 *
 * <p>Enters: texts. Leaves: a {@link org.demarche.Matrix} of one row of unit length a text, and a fingerprint of all
 * that the numbers depend on. Start with {@link org.demarche.encode.Encoder#open}; the choice of transformer is an
 * {@link org.demarche.encode.EncoderSpec}: one that comes with the program, one in a directory, or one of these with
 * weights that were tuned.
 *
 * <p>Inside, a text goes {@code WordPiece} (word pieces) → {@code Batches} (of like length) → {@code Transformer}
 * (states) → {@code Pooling} → {@code UnitLength}.
 *
 * <p>For tuning, {@link org.demarche.encode.WeightsReader} gives a transformer's weights and {@link
 * org.demarche.encode.WordPieces} what it is fed: {@code OnnxFile} (tensors and operations) → {@code BertGraph} (which
 * of them is which weight) → {@code WeightPlace} (read, or changed where it is). {@code Tuned} changes a model so each
 * time it is loaded.
 *
 * <p>May import: the root package, {@code storage}, ONNX Runtime (which no other package sees).
 */
@NullMarked
package org.demarche.encode;

import org.jspecify.annotations.NullMarked;
