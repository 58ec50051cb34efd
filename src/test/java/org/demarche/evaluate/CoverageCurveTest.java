package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.Distribution;
import org.demarche.evaluate.CoverageCurve.Point;
import org.junit.jupiter.api.Test;

final class CoverageCurveTest {

    // Confidences 0.9 right, 0.8 wrong, 0.7 right, 0.6 wrong, 0.55 right. The error among the most confident
    // 1, 2, 3, 4, 5 is 0, 1/2, 1/3, 2/4, 2/5; their mean (0 + 0.5 + 0.333 + 0.5 + 0.4) / 5 = 0.3467.
    private static final List<Distribution> FIVE = Stream.of(0.6, 0.9, 0.55, 0.8, 0.7)
            .map(first -> Distribution.of(first, 1 - first))
            .toList();
    private static final int[] GOLD = {1, 0, 0, 1, 0};

    @Test
    void takesTheMostConfidentRowsFirst() {
        assertThat(CoverageCurve.of(GOLD, FIVE).points())
                .containsExactly(
                        new Point(1, 0.2, 0, 0.9),
                        new Point(2, 0.4, 0.5, 0.8),
                        new Point(3, 0.6, 1 / 3.0, 0.7),
                        new Point(4, 0.8, 0.5, 0.6),
                        new Point(5, 1, 0.4, 0.55));
    }

    @Test
    void areaIsTheMeanOverAllNumbersOfRows() {
        assertThat(CoverageCurve.of(GOLD, FIVE).area()).isCloseTo(26 / 75.0, within(1e-12));
    }

    @Test
    void eightyPercentAreRoundedUpToWholeRows() {
        assertThat(CoverageCurve.of(GOLD, FIVE).errorAt80()).isEqualTo(0.5); // 4 of 5
        assertThat(CoverageCurve.of(new int[] {1, 0}, FIVE.subList(0, 2)).errorAt80())
                .isEqualTo(0.5); // 1.6 of 2, so both
    }

    @Test
    void ofEquallyConfidentRowsTheEarlierComesFirst() {
        List<Distribution> alike = Collections.nCopies(2, Distribution.of(0.6, 0.4));

        assertThat(CoverageCurve.of(new int[] {1, 0}, alike).points())
                .extracting(Point::error)
                .containsExactly(1.0, 0.5);
    }

    @Test
    void manyRowsGiveFiftyPointsAndAnAreaOfAllRows() {
        // 101 equal rows of which the first alone is wrong: the error among k is 1/k.
        int[] gold = new int[101];
        gold[0] = 1;
        CoverageCurve curve = CoverageCurve.of(gold, Collections.nCopies(101, Distribution.of(0.6, 0.4)));

        assertThat(curve.points()).hasSize(50);
        assertThat(curve.points().get(0)).isEqualTo(new Point(3, 3 / 101.0, 1 / 3.0, 0.6)); // 2.02 rows, so 3
        assertThat(curve.points().get(49)).isEqualTo(new Point(101, 1, 1 / 101.0, 0.6));
        // The harmonic number of 101 is ln 101 + 0.57722 + 1/202 - 1/122412 = 5.19728.
        assertThat(curve.area()).isCloseTo(5.19728 / 101, within(1e-7));
    }
}
