package org.demarche.review;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which pairs of damages leave no trace that anybody could see: cells of one review column moved down, and nothing left beside them
 * that tells whose they were, because the reviewers' names are gone or stand in every row.
 */
final class DamagePairs {

    private static final Set<Damage> NO_TRACE = EnumSet.of(
            Damage.REVIEWER_COLUMN_DELETED, Damage.REVIEWERS_EMPTIED, Damage.REVIEWER_RENAMED, Damage.FILTERED);

    private DamagePairs() {}

    static boolean isBeyondSight(Damage first, Damage second) {
        return (first == Damage.REVIEW_SHIFTED_DOWN && NO_TRACE.contains(second))
                || (second == Damage.REVIEW_SHIFTED_DOWN && NO_TRACE.contains(first));
    }
}
