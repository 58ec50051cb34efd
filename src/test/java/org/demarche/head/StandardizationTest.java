package org.demarche.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.Matrix;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;

final class StandardizationTest {

    /** Column 0: mean 3, squared distances 4, 4, so deviation 2. Column 1: mean 10, deviation 5. */
    @Test
    void everyFeatureGetsMeanZeroAndDeviationOne() {
        Matrix rows = new Matrix(2, 2, new float[] {1, 15, 5, 5});

        assertThat(Standardization.of(rows).apply(rows).values()).containsExactly(-1, 1, 1, -1);
    }

    @Test
    void aFoldedHeadGivesForRawRowsWhatTheHeadGivesForStandardizedOnes() {
        Matrix raw = encoderLike(200, 64);
        Standardization standardization = Standardization.of(raw);
        Head head = Heads.random(64, 16, 3, new Seed(4));

        float[] folded = standardization.foldInto(head).logits(raw).values();

        assertThat(folded)
                .usingComparatorWithPrecision(1e-5f * largest(folded))
                .containsExactly(head.logits(standardization.apply(raw)).values());
    }

    /** MiniLM-L6 has one: its values differ by rounding alone. */
    @Test
    void aDeadFeatureIsNotUsed() {
        float[] values = encoderLike(200, 3).values();
        for (int row = 0; row < 200; row++) {
            values[row * 3 + 1] = 0.1f + (row % 2) * 1e-8f;
        }
        Matrix rows = new Matrix(200, 3, values);
        Standardization standardization = Standardization.of(rows);
        Head folded = standardization.foldInto(Heads.random(3, 4, 2, new Seed(4)));

        float[] expected =
                folded.logits(new Matrix(1, 3, new float[] {0.2f, 0.1f, 0.3f})).values();

        assertThat(standardization.apply(rows).get(7, 1)).isZero();
        assertThat(folded.logits(new Matrix(1, 3, new float[] {0.2f, 5, 0.3f})).values())
                .containsExactly(expected);
    }

    @Test
    void rowsThatAreAllAlikeStandardizeToZero() {
        Matrix rows = new Matrix(2, 2, new float[] {3, 4, 3, 4});

        assertThat(Standardization.of(rows).apply(rows).values()).containsExactly(0, 0, 0, 0);
    }

    /** Unit rows crowd around a common direction, as e5's do: means many times the deviations. */
    private static Matrix encoderLike(int rows, int columns) {
        float[] values = Heads.randomRows(rows, columns, new Seed(3)).values();
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.1f + 0.02f * values[i];
        }
        return new Matrix(rows, columns, values);
    }

    private static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
