package org.demarche.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.demarche.Matrix;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;

final class ExamplesTest {

    @Test
    void shufflingKeepsEveryRowWithItsLabel() {
        Matrix rows = new Matrix(50, 1, Heads.randomRows(50, 1, new Seed(1)).values());
        int[] gold = new int[50];
        for (int row = 0; row < 50; row++) {
            gold[row] = row % 3;
        }
        Examples examples = new Examples(rows, gold);

        Examples shuffled = examples.shuffled(new Seed(5).random());

        assertThat(labelsByFeature(shuffled)).isEqualTo(labelsByFeature(examples));
        assertThat(shuffled.features().values()).isNotEqualTo(rows.values());
    }

    /** Four rows, two labels that occur: 4 / (2·3) and 4 / (2·1). Together 3·⅔ + 1·2 = 4, so 1 a row. */
    @Test
    void rareLabelsWeighMoreAndARowCountsOneOnAverage() {
        Examples examples = new Examples(new Matrix(4, 1, new float[4]), new int[] {0, 0, 2, 0});

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
