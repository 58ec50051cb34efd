package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class McNemarTest {

    @Test
    void countsWhoIsRight() {
        int[] gold = {0, 0, 1, 1, 2, 2};
        int[] first = {0, 0, 1, 0, 0, 2};
        int[] second = {0, 1, 0, 1, 1, 2};

        McNemar rows = McNemar.of(gold, first, second);

        assertThat(rows.bothRight()).isEqualTo(2);
        assertThat(rows.onlyFirst()).isEqualTo(2);
        assertThat(rows.onlySecond()).isEqualTo(1);
        assertThat(rows.bothWrong()).isEqualTo(1);
        // 2 · (C(3, 0) + C(3, 1)) / 2^3 = 8 / 8
        assertThat(rows.p()).isCloseTo(1, within(1e-12));
    }

    @Test
    void fiveAgainstFifteenIsHardlyChance() {
        // C(20, 0) + … + C(20, 5) = 1 + 20 + 190 + 1140 + 4845 + 15504 = 21700; 2 · 21700 / 2^20
        assertThat(McNemar.exact(5, 15)).isCloseTo(43_400 / 1_048_576.0, within(1e-12));
        assertThat(McNemar.exact(15, 5)).isEqualTo(McNemar.exact(5, 15));
    }

    @Test
    void noneAgainstSixIsTwoInSixtyFour() {
        assertThat(McNemar.exact(0, 6)).isCloseTo(2 / 64.0, within(1e-12));
    }

    @Test
    void evenCountsAndNoneTellNothing() {
        assertThat(McNemar.exact(10, 10)).isEqualTo(1);
        assertThat(McNemar.exact(0, 0)).isEqualTo(1);
    }

    @Test
    void largeCountsNeitherOverflowNorTakeLong() {
        // Normal theory with continuity correction: z = (3,000 − 1) / sqrt(1,003,000) = 2.9945,
        // two-sided p = 0.00275.
        assertThat(McNemar.exact(500_000, 503_000)).isCloseTo(0.00275, within(0.00002));
        assertThat(McNemar.exact(0, 100_000)).isZero();
    }
}
