package org.demarche.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.demarche.Seed;
import org.junit.jupiter.api.Test;

final class BestEpochTest {

    @Test
    void theParametersOfTheLowestLossAreKept() {
        BestEpoch best = new BestEpoch(9);
        Head lowest = Heads.random(2, 2, 2, new Seed(2));

        best.offer(1, 0.9, () -> Heads.random(2, 2, 2, new Seed(1)));
        best.offer(2, 0.5, () -> lowest);
        best.offer(3, 0.7, () -> Heads.random(2, 2, 2, new Seed(3)));

        assertThat(best.fit()).isEqualTo(new HeadFit(lowest, 2, 0.5));
    }

    @Test
    void patienceCountsFromTheBestEpoch() {
        BestEpoch best = new BestEpoch(2);
        best.offer(1, 0.9, BestEpochTest::head);
        best.offer(2, 0.5, BestEpochTest::head);

        best.offer(3, 0.5, BestEpochTest::head); // not lower
        assertThat(best.isLongAgo(3)).isFalse();
        best.offer(4, Double.NaN, BestEpochTest::head);
        assertThat(best.isLongAgo(4)).isTrue();
    }

    @Test
    void aLossThatNeverWasANumberIsADivergence() {
        BestEpoch best = new BestEpoch(2);
        best.offer(1, Double.NaN, BestEpochTest::head);
        best.offer(2, Double.POSITIVE_INFINITY, BestEpochTest::head);

        assertThatIllegalStateException().isThrownBy(best::fit).withMessageContaining("lower the learning rate");
    }

    private static Head head() {
        return Heads.random(2, 2, 2, new Seed(1));
    }
}
