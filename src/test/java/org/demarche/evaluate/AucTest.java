package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AucTest {

    private static final double[] SCORES = {0.9, 0.5, 0.4, 0.5, 0.1};
    private static final int[] GOLD = {1, 1, 1, 0, 0};
    private static final int[] ALL = {0, 1, 2, 3, 4};

    @Test
    void isTheShareOfPairsInTheRightOrderEqualScoresHalf() {
        // 0.9 beats both; 0.5 beats 0.1 and equals 0.5; 0.4 beats 0.1 alone: 4.5 of 6 pairs.
        assertThat(Auc.of(SCORES, GOLD, 1).of(ALL)).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void theOtherLabelHasTheRest() {
        assertThat(Auc.of(SCORES, GOLD, 0).of(ALL)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void rowsCanBeChosenAndRepeat() {
        // 0.4 twice against 0.5 and 0.1, once each: 2 of 4 pairs.
        assertThat(Auc.of(SCORES, GOLD, 1).of(new int[] {2, 2, 3, 4})).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void equalScoresTellNothingApart() {
        assertThat(Auc.of(new double[] {0.0, -0.0, 0.0}, new int[] {1, 0, 0}, 1).of(new int[] {0, 1, 2}))
                .isEqualTo(0.5);
    }
}
