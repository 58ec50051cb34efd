package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.demarche.LabelSet;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

    private static final LabelSet AB = LabelSet.of("a", "b");
    private static final Seed SEED = new Seed(1);

    /** 20 documents of one a and one b. */
    private static final int[] GOLD = IntStream.range(0, 40).map(row -> row % 2).toArray();

    private static final int[] DOCUMENT =
            IntStream.range(0, 40).map(row -> row / 2).toArray();

    @Test
    void equalPredictionsCannotBeToldApart() {
        int[] allA = new int[40];

        Comparison comparison = Comparison.of(AB, GOLD, allA, allA, DOCUMENT, SEED);

        assertThat(comparison.macroF1Difference()).isEqualTo(new Interval(0, 0, 0, 0.95));
        assertThat(comparison.tellsApart()).isFalse();
        assertThat(comparison.groups()).isEqualTo(20);
        assertThat(comparison.resampled()).isEqualTo("groups");
    }

    @Test
    void allRightIsBetterThanOneLabelForAll() {
        Comparison comparison = Comparison.of(AB, GOLD, GOLD, new int[40], DOCUMENT, SEED);

        // 1 against (2 · 20 / (20 + 40) + 0) / 2 = 1/3, in every resample of documents that are alike.
        assertThat(comparison.macroF1Difference().estimate()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(comparison.macroF1Difference().low()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(comparison.tellsApart()).isTrue();
    }

    @Test
    void oneRowMoreRightTellsNothing() {
        int[] oneWrong = GOLD.clone();
        oneWrong[0] = 1;

        Comparison comparison = Comparison.of(AB, GOLD, GOLD, oneWrong, DOCUMENT, SEED);

        // 1 − (38/39 + 40/41) / 2, and none of the wrong document in (19/20)^20 = 36 % of the resamples
        assertThat(comparison.macroF1Difference().estimate()).isCloseTo(1 - (38 / 39.0 + 40 / 41.0) / 2, within(1e-12));
        assertThat(comparison.macroF1Difference().low()).isZero();
        assertThat(comparison.tellsApart()).isFalse();
    }

    @Test
    void theOtherWayRoundTheSignChanges() {
        int[] oneWrong = GOLD.clone();
        oneWrong[0] = 1;

        Interval forth = Comparison.of(AB, GOLD, GOLD, oneWrong, DOCUMENT, SEED).macroF1Difference();
        Interval back = Comparison.of(AB, GOLD, oneWrong, GOLD, DOCUMENT, SEED).macroF1Difference();

        assertThat(back.estimate()).isEqualTo(-forth.estimate());
        assertThat(back.low()).isCloseTo(-forth.high(), within(1e-12));
    }
}
