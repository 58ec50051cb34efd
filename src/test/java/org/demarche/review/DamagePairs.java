package org.demarche.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which pairs of damages leave no trace that anybody could see: cells of one review column moved down, and nothing left beside them
 * that tells whose they were, because the reviewers' names are gone or stand in every row; or all review cells moved down without
 * their ids. Nothing else is left out, and {@code ReviewDamageTest} sees to it that none of these is left out needlessly.
 */
final class DamagePairs {

    private static final Set<Damage> NAMES_GONE =
            EnumSet.of(Damage.REVIEWER_COLUMN_DELETED, Damage.REVIEWERS_EMPTIED, Damage.REVIEWER_RENAMED);

    private DamagePairs() {}

    static boolean isBeyondSight(Damage first, Damage second) {
        return isInAnyOrder(first, second)
                || isInAnyOrder(second, first)
                || (first == Damage.FILTERED && second == Damage.REVIEW_SHIFTED_DOWN);
    }

    private static boolean isInAnyOrder(Damage one, Damage other) {
        return (one == Damage.REVIEW_SHIFTED_DOWN && NAMES_GONE.contains(other))
                || (one == Damage.REVIEW_BLOCK_SHIFTED_DOWN && other == Damage.REVIEW_ID_LOST);
    }

    static List<List<Damage>> beyondSight() {
        List<List<Damage>> pairs = new ArrayList<>();
        for (Damage first : Damage.values()) {
            for (Damage second : Damage.values()) {
                if (isBeyondSight(first, second)) {
                    pairs.add(List.of(first, second));
                }
            }
        }
        return pairs;
    }
}
