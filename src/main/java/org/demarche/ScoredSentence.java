package org.demarche;

import java.util.List;

/**
 * A sentence with a model's answers.
 *
 * @param sentence the sentence
 * @param predictions one for each task of the model, in the model's order
 */
public record ScoredSentence(Sentence sentence, List<Prediction> predictions) {

    public ScoredSentence {
        predictions = List.copyOf(predictions);
    }
}
