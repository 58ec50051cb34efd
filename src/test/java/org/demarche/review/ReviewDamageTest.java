package org.demarche.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a reviewer wrote gets lost unsaid, and nothing is taken for a review of another sentence. */
final class ReviewDamageTest {

    /** Of the pairs every so many: all of them in {@code ReviewDamageIT}. */
    private static final int EVERY = 211;

    @TempDir
    private Path folder;

    @Test
    void noDamageCostsAReviewUnsaid() {
        DamageTrial trial = new DamageTrial(folder);
        List<DamageTrial.Result> results = new ArrayList<>();
        results.add(trial.csv());
        results.add(trial.xlsx());
        for (Damage damage : Damage.values()) {
            results.add(trial.csv(damage));
            if (damage.kind == Damage.Kind.CELLS) {
                results.add(trial.xlsx(damage));
            }
        }
        assertThat(Damage.values()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(results).as(table(results)).allMatch(DamageTrial.Result::isClean);
        assertThat(results.get(0).kept()).isEqualTo(DamageTrial.LABELS);
    }

    @Test
    void noPairOfDamagesCostsAReviewUnsaid() {
        DamageTrial trial = new DamageTrial(folder);
        List<DamageTrial.Result> results = new ArrayList<>();
        int pair = 0;
        for (Damage first : Damage.values()) {
            for (Damage second : Damage.values()) {
                if (first != second && pair++ % EVERY == 0 && !DamagePairs.isBeyondSight(first, second)) {
                    results.add(trial.csv(first, second));
                }
            }
        }
        assertThat(results.stream().filter(result -> !result.isClean())).isEmpty();
    }

    @Test
    void onlyPairsThatLeaveNoTraceAreLeftOut() {
        DamageTrial trial = new DamageTrial(folder);

        assertThat(DamagePairs.beyondSight()).hasSize(9).noneMatch(pair -> trial.csv(pair.get(0), pair.get(1))
                .isClean());
    }

    static String table(List<DamageTrial.Result> results) {
        StringBuilder table = new StringBuilder(
                "damage: rows = accepted + unchanged + conflict + unmatched; labels kept, listed, gone; lost, wrong\n");
        results.forEach(result -> table.append(result).append('\n'));
        return table.toString();
    }
}
