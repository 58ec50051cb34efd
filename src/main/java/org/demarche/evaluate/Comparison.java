package org.demarche.evaluate;

import org.demarche.LabelSet;
import org.demarche.Seed;

/**
 * Two predictions of the same rows side by side: a paired bootstrap (Efron and Tibshirani 1993; for labelled text
 * Berg-Kirkpatrick, Burkett, Klein 2012). Both are scored on the same resampled groups, so that what makes a document
 * hard for both does not blur the difference.
 *
 * @param macroF1Difference macro-F1 of the first minus that of the second, −1 to 1
 * @param groups different groups (documents) of the rows
 * @param resampled {@code "groups"}, or {@code "rows"} where there is but one group
 */
public record Comparison(Interval macroF1Difference, long rows, long groups, String resampled) {

    /**
     * @param gold a label index for each row
     * @param first a label index for each row
     * @param second a label index for each row
     * @param group for each row the number of its document; any numbers
     * @throws IllegalArgumentException if there are no rows
     */
    public static Comparison of(LabelSet labels, int[] gold, int[] first, int[] second, int[] group, Seed seed) {
        Bootstrap bootstrap = Bootstrap.of(group, seed);
        Interval difference = bootstrap.interval(
                rows -> ConfusionMatrix.ofRows(labels, gold, first, rows).macroF1()
                        - ConfusionMatrix.ofRows(labels, gold, second, rows).macroF1());
        return new Comparison(difference, gold.length, bootstrap.groups(), bootstrap.resampled());
    }

    /** Whether the interval leaves out 0: one of the two is better by more than the chance of the draw. */
    public boolean tellsApart() {
        return !macroF1Difference.contains(0);
    }
}
