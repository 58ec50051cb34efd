package org.demarche.corpus;

import java.util.Map;
import java.util.Set;
import org.demarche.Label;

/**
 * Where the labels of a row are from that came of a review, as {@code training.csv} of {@code review import} says.
 *
 * @param reviewers their names; to be counted, never to be shown
 * @param run the identity of the run whose report was reviewed
 * @param model that had predicted; empty if the table does not say
 * @param previous by task name what it had predicted; cells that cannot be a label are missing
 * @param assumed names of the tasks whose label is its prediction, taken unseen
 */
public record RowReview(
        Set<String> reviewers, String run, String model, Map<String, Label> previous, Set<String> assumed) {

    public RowReview {
        reviewers = Set.copyOf(reviewers);
        previous = Map.copyOf(previous);
        assumed = Set.copyOf(assumed);
    }
}
