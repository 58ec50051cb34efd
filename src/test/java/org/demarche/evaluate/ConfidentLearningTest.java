package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.demarche.Distribution;
import org.junit.jupiter.api.Test;

class ConfidentLearningTest {

    @Test
    void doubtsALabelWhereTheModelIsSurerOfAnotherThanUsual() {
        // label 0 is usually given .8 and .6 where it stands: .7; label 1 is given .9, .9 and .05 where it stands: .617
        List<Distribution> answered = List.of(
                Distribution.of(0.8, 0.2),
                Distribution.of(0.6, 0.4),
                Distribution.of(0.1, 0.9),
                Distribution.of(0.1, 0.9),
                Distribution.of(0.95, 0.05));

        List<ConfidentLearning.Doubt> doubts = ConfidentLearning.doubts(new int[] {0, 0, 1, 1, 1}, answered);

        assertThat(doubts).hasSize(1);
        assertThat(doubts.get(0).row()).isEqualTo(4);
        assertThat(doubts.get(0).likely()).isZero();
        assertThat(doubts.get(0).margin()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void leavesAlonePlainMistakesOfAnUnsureModel() {
        // the model prefers label 1 for row 0, but is less sure of it (.55) than it usually is (.9)
        List<Distribution> answered =
                List.of(Distribution.of(0.45, 0.55), Distribution.of(0.9, 0.1), Distribution.of(0.1, 0.9));

        assertThat(ConfidentLearning.doubts(new int[] {0, 0, 1}, answered)).isEmpty();
    }

    @Test
    void putsTurnedLabelsFirst() {
        Random random = new Random(5);
        int rows = 1_000;
        int[] gold = new int[rows];
        List<Distribution> answered = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int right = random.nextInt(3);
            double sure = 0.5 + 0.45 * random.nextDouble();
            double[] shares = {(1 - sure) / 2, (1 - sure) / 2, (1 - sure) / 2};
            shares[right] = sure;
            answered.add(Distribution.of(shares));
            gold[row] = row < 50 ? (right + 1) % 3 : right;
        }

        List<ConfidentLearning.Doubt> doubts = ConfidentLearning.doubts(gold, answered);

        assertThat(doubts).isNotEmpty().allMatch(doubt -> doubt.row() < 50);
        assertThat(doubts).isSortedAccordingTo((a, b) -> Double.compare(b.margin(), a.margin()));
    }

    @Test
    void answersToNoRowsLeaveNoDoubts() {
        assertThat(ConfidentLearning.doubts(new int[0], List.of())).isEmpty();
    }
}
