package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.demarche.LabelSet;
import org.junit.jupiter.api.Test;

final class ConfusionMatrixTest {

    private static final LabelSet ABC = LabelSet.of("a", "b", "c");
    private static final Offset<Double> EXACT = within(1e-12);

    /**
     * <pre>
     *          predicted
     * gold     a  b  c   support
     *    a     5  1  0   6
     *    b     1  2  0   3
     *    c     1  0  0   1
     *          7  3  0
     * </pre>
     */
    private static final ConfusionMatrix NEVER_PREDICTS_C =
            ConfusionMatrix.of(ABC, new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 2}, new int[] {0, 0, 0, 0, 0, 1, 0, 1, 1, 0});

    @Test
    void rowsAreGoldAndColumnsPredicted() {
        assertThat(NEVER_PREDICTS_C.toLists())
                .containsExactly(List.of(5L, 1L, 0L), List.of(1L, 2L, 0L), List.of(1L, 0L, 0L));
    }

    @Test
    void scoresEachLabel() {
        assertThat(NEVER_PREDICTS_C.precision(0)).isCloseTo(5.0 / 7, EXACT);
        assertThat(NEVER_PREDICTS_C.recall(0)).isCloseTo(5.0 / 6, EXACT);
        // 2 · 5/7 · 5/6 / (5/7 + 5/6) = (50/42) / (65/42)
        assertThat(NEVER_PREDICTS_C.f1(0)).isCloseTo(10.0 / 13, EXACT);
        assertThat(NEVER_PREDICTS_C.f1(1)).isCloseTo(2.0 / 3, EXACT);
        assertThat(NEVER_PREDICTS_C.accuracy()).isCloseTo(7.0 / 10, EXACT);
    }

    @Test
    void aLabelNeverPredictedCountsAsZeroInTheMacroAverage() {
        assertThat(NEVER_PREDICTS_C.precision(2)).isZero();
        assertThat(NEVER_PREDICTS_C.f1(2)).isZero();
        // (10/13 + 2/3 + 0) / 3 = (56/39) / 3; without the label it would be 56/78.
        assertThat(NEVER_PREDICTS_C.macroF1()).isCloseTo(56.0 / 117, EXACT);
        // (6 · 10/13 + 3 · 2/3 + 1 · 0) / 10 = (86/13) / 10
        assertThat(NEVER_PREDICTS_C.weightedF1()).isCloseTo(8.6 / 13, EXACT);
    }

    @Test
    void aLabelPredictedButNeverGoldCountsAsZeroInTheMacroAverage() {
        ConfusionMatrix matrix = ConfusionMatrix.of(ABC, new int[] {0, 0}, new int[] {0, 2});

        // a: 2 · 1 / (2 + 1) = 2/3; c: 0; b is left out.
        assertThat(matrix.macroF1()).isCloseTo(1.0 / 3, EXACT);
    }

    @Test
    void aLabelNeitherGoldNorPredictedIsLeftOutOfTheMacroAverage() {
        ConfusionMatrix matrix = ConfusionMatrix.of(ABC, new int[] {0, 1}, new int[] {0, 1});

        assertThat(matrix.macroF1()).isEqualTo(1);
        assertThat(matrix.f1(2)).isZero();
    }

    @Test
    void noRowsScoreZero() {
        ConfusionMatrix matrix = ConfusionMatrix.of(ABC, new int[0], new int[0]);

        assertThat(List.of(matrix.macroF1(), matrix.weightedF1(), matrix.accuracy()))
                .containsOnly(0.0);
    }

    @Test
    void refusesWhatIsNotOfTheLabelSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfusionMatrix.of(ABC, new int[] {0, 3}, new int[] {0, 0}))
                .withMessage("gold label 3 of row 1 is not one of 3 labels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfusionMatrix.of(ABC, new int[] {0}, new int[] {-1}))
                .withMessage("predicted label -1 of row 0 is not one of 3 labels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfusionMatrix.of(ABC, new int[] {0}, new int[0]))
                .withMessage("1 gold labels, but 0 predicted");
    }
}
