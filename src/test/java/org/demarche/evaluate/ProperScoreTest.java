package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.demarche.Distribution;
import org.junit.jupiter.api.Test;

final class ProperScoreTest {

    private static final List<Distribution> PREDICTED =
            List.of(Distribution.of(0.7, 0.2, 0.1), Distribution.of(0, 1, 0));

    @Test
    void logLossIsTheMeanSurprise() {
        // (−ln 0.7 − ln 1) / 2 = 0.356675 / 2
        assertThat(ProperScore.logLoss(new int[] {0, 1}, PREDICTED)).isCloseTo(0.1783375, within(1e-7));
    }

    @Test
    void aCertainErrorCostsAFiniteLogLoss() {
        // (−ln 0.7 − ln 1e-15) / 2 = (0.356675 + 34.538776) / 2
        assertThat(ProperScore.logLoss(new int[] {0, 2}, PREDICTED)).isCloseTo(17.4477257, within(1e-6));
    }

    @Test
    void brierIsTheSquaredDistanceFromTheGoldLabel() {
        // 0.3² + 0.2² + 0.1² = 0.14, and 0² + 1² + 1² = 2
        assertThat(ProperScore.brier(new int[] {0, 2}, PREDICTED)).isCloseTo(1.07, within(1e-12));
    }
}
