package org.demarche.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages in pairs, in both orders, as CSV and as workbooks; the table goes to {@code target/review-damage.txt}. Of the pairs every
 * fifth, spread so that each damage comes up in both places; with {@code -Ddemarche.pairs=all}, some minutes, every one.
 */
final class ReviewDamageIT {

    private static final int EVERY = "all".equals(System.getProperty("demarche.pairs")) ? 1 : 5;

    @TempDir
    private Path folder;

    @Test
    void noPairOfDamagesCostsAReviewUnsaid() throws IOException {
        DamageTrial trial = new DamageTrial(folder);
        List<DamageTrial.Result> results = new ArrayList<>();
        int pair = 0;
        for (Damage first : Damage.values()) {
            results.add(trial.csv(first));
            if (first.kind == Damage.Kind.CELLS) {
                results.add(trial.xlsx(first));
            }
            for (Damage second : Damage.values()) {
                if (first != second && pair++ % EVERY == 0 && !DamagePairs.isBeyondSight(first, second)) {
                    results.add(trial.csv(first, second));
                    if (first.kind == Damage.Kind.CELLS && second.kind == Damage.Kind.CELLS) {
                        results.add(trial.xlsx(first, second));
                    }
                }
            }
        }
        Files.writeString(Path.of("target", "review-damage.txt"), ReviewDamageTest.table(results));
        assertThat(results.stream().filter(result -> !result.isClean())).isEmpty();
    }
}
