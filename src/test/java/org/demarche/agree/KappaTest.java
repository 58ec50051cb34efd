package org.demarche.agree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KappaTest {

    /** Cohen 1960, table 1: proportions of 200 patients; kappa .492. */
    @Test
    void cohensOwnExample() {
        int[][] table = {{88, 10, 2}, {14, 40, 6}, {18, 10, 12}};

        assertThat(kappa(table)).isCloseTo(0.492, within(0.0005));
    }

    @Test
    void halfTheWayFromChanceToFullAgreement() {
        // 35 of 50 agree; chance gives (25·30 + 25·20) / 50² = 0.5
        assertThat(kappa(new int[][] {{20, 5}, {10, 15}})).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void sentencesThatOneLeftOutDoNotCount() {
        int[][] labels = AlphaTest.labels("0011.1", "01110.");

        assertThat(Kappa.of(labels, new int[] {0, 1, 2, 3, 4, 5}, 0, 1, 2))
                .isEqualTo(Kappa.of(labels, new int[] {0, 1, 2, 3}, 0, 1, 2));
    }

    @Test
    void oneLabelThroughoutIsFullAgreement() {
        assertThat(kappa(new int[][] {{7, 0}, {0, 0}})).isEqualTo(1);
    }

    private static double kappa(int[][] table) {
        int[][] labels = IntStream.range(0, table.length)
                .boxed()
                .flatMap(first -> IntStream.range(0, table.length).boxed().flatMap(second -> IntStream.range(
                                0, table[first][second])
                        .mapToObj(i -> new int[] {first, second})))
                .toArray(int[][]::new);
        return Kappa.of(labels, IntStream.range(0, labels.length).toArray(), 0, 1, table.length);
    }
}
