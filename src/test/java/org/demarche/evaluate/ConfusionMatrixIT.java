package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.demarche.LabelSet;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;
import org.nd4j.evaluation.classification.Evaluation;

/** Against Deeplearning4j's own figures, where its definitions are ours: every label occurs and is predicted. */
final class ConfusionMatrixIT {

    @Test
    void agreesWithDeeplearning4j() {
        LabelSet labels = LabelSet.of("a", "b", "c");
        Random random = new Seed(11).random();
        int[] gold = random.ints(300, 0, 3).toArray();
        int[] predicted = random.ints(300, 0, 3).toArray();
        Evaluation theirs = new Evaluation(3);
        for (int row = 0; row < gold.length; row++) {
            theirs.eval(predicted[row], gold[row]);
        }

        ConfusionMatrix ours = ConfusionMatrix.of(labels, gold, predicted);

        assertThat(ours.accuracy()).isCloseTo(theirs.accuracy(), within(1e-12));
        for (int label = 0; label < labels.size(); label++) {
            assertThat(ours.precision(label)).isCloseTo(theirs.precision(label), within(1e-12));
            assertThat(ours.recall(label)).isCloseTo(theirs.recall(label), within(1e-12));
            assertThat(ours.f1(label)).isCloseTo(theirs.f1(label), within(1e-12));
        }
    }
}
