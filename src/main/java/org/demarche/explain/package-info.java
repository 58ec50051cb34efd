/**
 * Why a sentence got its label: the phrases that spoke for and against it, and the training sentences most like it.
 *
 * <p>Enters: a sentence, and what a model answers to it with each phrase left out. Leaves: an
 * {@link org.demarche.explain.Explanation} for each task. Start with {@link org.demarche.explain.Occlusion}; nothing here
 * encodes or predicts, whoever asks for an explanation puts the texts to the model.
 *
 * <p>May import: the root package.
 */
@NullMarked
package org.demarche.explain;

import org.jspecify.annotations.NullMarked;
