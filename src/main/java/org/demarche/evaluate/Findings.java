package org.demarche.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * An evaluation with what numbers alone do not tell.
 *
 * @param documents different documents of the rows; 0 if a row has none
 * @param mistakes the most confident ones first, as many as somebody would read
 * @param learning how good models became with more rows, if that was asked
 */
public record Findings(
        Evaluation evaluation, long documents, List<Mistake> mistakes, Optional<LearningCurve> learning) {

    public Findings {
        mistakes = List.copyOf(mistakes);
    }
}
