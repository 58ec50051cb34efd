package org.demarche.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.demarche.Matrix;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;

final class ExamplesTest {

    private static final Matrix THREE = new Matrix(3, 2, new float[] {0, 1, 2, 3, 4, 5});

    @Test
    void noRowsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.of("held-out rows", new Matrix(0, 2, new float[0]), new int[0], 3))
                .withMessage("held-out rows: 0 rows with 0 labels; expected one label a row, and at least one row");
    }

    @Test
    void aRowWithoutALabelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.of("training rows", THREE, new int[] {0, 1}, 3))
                .withMessageStartingWith("training rows: 3 rows with 2 labels");
    }

    @Test
    void aLabelOutsideTheSetIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.of("training rows", THREE, new int[] {0, 3, 1}, 3))
                .withMessage("training rows: label 3 in row 1; expected 0 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.of("training rows", THREE, new int[] {0, 1, -1}, 3))
                .withMessage("training rows: label -1 in row 2; expected 0 to 2");
    }

    @Test
    void aFeatureThatIsNoNumberIsNamed() {
        Matrix damaged = new Matrix(2, 2, new float[] {0, 1, 2, Float.NaN});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.of("training rows", damaged, new int[] {0, 1}, 2))
                .withMessage("training rows: NaN in row 1, column 1; expected a finite number");
    }

    @Test
    void shufflingKeepsEveryRowWithItsLabel() {
        Matrix rows = new Matrix(50, 1, Heads.randomRows(50, 1, new Seed(1)).values());
        int[] gold = new int[50];
        for (int row = 0; row < 50; row++) {
            gold[row] = row % 3;
        }
        Examples examples = Examples.of("training rows", rows, gold, 3);

        Examples shuffled = examples.shuffled(new Seed(5).random());

        assertThat(labelsByFeature(shuffled)).isEqualTo(labelsByFeature(examples));
        assertThat(shuffled.features().values()).isNotEqualTo(rows.values());
    }

    /** Four rows, two labels that occur: 4 / (2·3) and 4 / (2·1). Together 3·⅔ + 1·2 = 4, so 1 a row. */
    @Test
    void rareLabelsWeighMoreAndARowCountsOneOnAverage() {
        Examples examples = Examples.of("training rows", new Matrix(4, 1, new float[4]), new int[] {0, 0, 2, 0}, 3);

        assertThat(examples.balancingWeights(3)).containsExactly(4 / 6.0, 1, 2);
    }

    private static Map<Float, Integer> labelsByFeature(Examples examples) {
        Map<Float, Integer> labels = new TreeMap<>();
        for (int row = 0; row < examples.size(); row++) {
            labels.put(examples.features().get(row, 0), examples.gold(row));
        }
        return labels;
    }
}
