package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.LabelSet;
import org.demarche.Seed;
import org.demarche.Task;
import org.junit.jupiter.api.Test;

final class ModelComparisonTest {

    private static final Task AB = new Task("ab", LabelSet.of("a", "b"), Optional.empty());

    /** 20 documents of one a and one b. */
    private static final int[] GOLD = IntStream.range(0, 40).map(row -> row % 2).toArray();

    private static final int[] DOCUMENT =
            IntStream.range(0, 40).map(row -> row / 2).toArray();

    @Test
    void differencesAreTheSecondMinusTheFirst() {
        ModelComparison comparison =
                ModelComparison.of(AB, GOLD, answers(new int[40]), answers(GOLD), DOCUMENT, new Seed(1));

        // The first answers a throughout: macro-F1 (2 · 20 / 60 + 0) / 2 = 1/3. The second is right everywhere.
        // McNemar: 20 rows that only the second gets right, p = 2 / 2^20.
        assertThat(ComparisonText.of(comparison))
                .isEqualTo(
                        """
                        ab: 40 labelled rows of 20 groups

                                               A      B   B - A
                        macro-F1           0.333  1.000  +0.667
                        accuracy           0.500  1.000  +0.500
                        F1 of a            0.667  1.000  +0.333
                        F1 of b            0.000  1.000  +1.000
                        calibration error  0.400  0.100  -0.300

                        macro-F1 of B - A: +0.667, 95 % interval +0.667 to +0.667 by groups; B is better on rows like these
                        right: both 20, only A 0, only B 20, neither 0; McNemar's exact test p = below 0.0001
                        (it takes rows as independent, and those of one document are not: trust the interval first)
                        """);
    }

    @Test
    void equalModelsAreNotToldApart() {
        ModelComparison comparison = ModelComparison.of(AB, GOLD, answers(GOLD), answers(GOLD), DOCUMENT, new Seed(1));

        assertThat(ComparisonText.of(comparison))
                .contains(
                        "macro-F1 of B - A: +0.000, 95 % interval +0.000 to +0.000 by groups; these rows do not tell the"
                                + " two apart\n",
                        "right: both 40, only A 0, only B 0, neither 0; McNemar's exact test p = 1.0000\n");
    }

    /** Each label with a probability of 0.9. */
    private static List<Distribution> answers(int[] labels) {
        return Arrays.stream(labels)
                .mapToObj(label -> label == 0 ? Distribution.of(0.9, 0.1) : Distribution.of(0.1, 0.9))
                .toList();
    }
}
