package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.demarche.Distribution;
import org.junit.jupiter.api.Test;

final class ReliabilityBinTest {

    @Test
    void errorIsTheGapBetweenConfidenceAndAccuracyAveragedOverRows() {
        List<ReliabilityBin> bins = ReliabilityBin.of(
                new int[] {0, 1, 0, 1},
                List.of(
                        Distribution.of(0.95, 0.05),
                        Distribution.of(0.85, 0.15),
                        Distribution.of(0.55, 0.45),
                        Distribution.of(0.55, 0.45)));

        assertThat(bins).hasSize(10);
        assertThat(bins.get(5)).isEqualTo(new ReliabilityBin(0.5, 0.6, 2, 0.55, 0.5));
        assertThat(bins.get(8)).isEqualTo(new ReliabilityBin(0.8, 0.9, 1, 0.85, 0));
        // (2 · |0.5 − 0.55| + 1 · |0 − 0.85| + 1 · |1 − 0.95|) / 4 = (0.1 + 0.85 + 0.05) / 4
        assertThat(ReliabilityBin.expectedCalibrationError(bins)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void aBinHasItsLowerEdgeAndTheLastBinAlsoItsUpper() {
        List<ReliabilityBin> bins =
                ReliabilityBin.of(new int[] {0, 0}, List.of(Distribution.of(0.5, 0.5), Distribution.of(1, 0)));

        assertThat(bins.get(4).rows()).isZero();
        assertThat(bins.get(5).rows()).isEqualTo(1);
        assertThat(bins.get(9).rows()).isEqualTo(1);
    }
}
