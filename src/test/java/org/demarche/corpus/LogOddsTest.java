package org.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LogOddsTest {

    private static final double EXACT = 1e-12;

    /**
     * A word stands 10 times among 40 on one side and never among 60 on the other. With the prior of 10 among 100 its odds
     * are 20 to 120 and 10 to 150, the ratio of them 2.5, and the variance of its logarithm 1/20 + 1/10.
     */
    @Test
    void isTheLogarithmOfTheOddsRatioOverItsDeviation() {
        assertThat(LogOdds.z(10, 40, 0, 60)).isCloseTo(Math.log(2.5) / Math.sqrt(0.15), within(EXACT));
        assertThat(LogOdds.z(10, 40, 0, 60)).isCloseTo(2.36585, within(1e-5));
    }

    @Test
    void theOtherSideHasTheOppositeScore() {
        assertThat(LogOdds.z(0, 60, 10, 40)).isCloseTo(-LogOdds.z(10, 40, 0, 60), within(EXACT));
    }

    @Test
    void aWordAsFrequentOnBothSidesHasNone() {
        assertThat(LogOdds.z(5, 50, 20, 200)).isCloseTo(0, within(EXACT));
    }

    @Test
    void theSameRatioOnMoreRowsIsSurer() {
        assertThat(LogOdds.z(100, 400, 0, 600)).isGreaterThan(LogOdds.z(10, 40, 0, 60));
    }

    @Test
    void theOnlyWordOfAllTextsIsTiedToNothing() {
        assertThat(LogOdds.z(10, 10, 3, 3)).isZero();
    }
}
