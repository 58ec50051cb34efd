package org.demarche;

import java.util.List;

/**
 * A sentence with a model's answers.
 *
 * @param predictions one for each task of the model, in the model's order
 * @param possible for each of them the labels that cannot be ruled out, at least one
 * @param verdict what is to be done with them
 */
public record ScoredSentence(
        Sentence sentence, List<Prediction> predictions, List<List<Label>> possible, Verdict verdict) {

    public ScoredSentence {
        predictions = List.copyOf(predictions);
        possible = possible.stream().map(List::copyOf).toList();
        if (possible.size() != predictions.size() || possible.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException(predictions.size() + " predictions, but " + possible);
        }
    }
}
