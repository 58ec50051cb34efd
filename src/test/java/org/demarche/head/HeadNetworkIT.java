package org.demarche.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.demarche.Matrix;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;

/** Two implementations of one formula: ours, which labels, and Deeplearning4j's, which learns. */
final class HeadNetworkIT {

    private static final double TOLERANCE = 1e-5;

    @Test
    void theSameParametersGiveTheSameLogitsInBoth() {
        Matrix rows = Heads.randomRows(50, 384, new Seed(2));
        HeadNetwork network = new HeadNetwork(HeadSettings.DEFAULT, 384, new double[] {1, 1, 1}, new Seed(1));
        network.learn(new Examples(rows, new int[50]), 10); // so that no bias is zero

        Matrix logits = network.head().logits(rows);
        Matrix probabilities = network.probabilities(rows);

        for (int row = 0; row < 50; row++) {
            for (int label = 1; label < 3; label++) {
                // softmax keeps the differences of logits as logarithms of ratios
                double theirs = Math.log((double) probabilities.get(row, label) / probabilities.get(row, 0));
                assertThat((double) logits.get(row, label) - logits.get(row, 0)).isCloseTo(theirs, within(TOLERANCE));
            }
        }
    }
}
