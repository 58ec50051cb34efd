package org.demarche.evaluate;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.demarche.Distribution;
import org.demarche.LabelSet;
import org.demarche.Seed;

/**
 * Answers each text with the shares of the labels in training, and so always predicts the most frequent label (of
 * equally frequent ones the first). Without training texts all labels are equally probable.
 */
public record MajorityBaseline() implements Baseline {

    @Override
    public List<Distribution> fitAndPredict(
            List<String> trainTexts, int[] trainGold, List<String> testTexts, LabelSet labels, Seed seed) {
        return Collections.nCopies(testTexts.size(), shares(trainGold, labels));
    }

    static Distribution shares(int[] gold, LabelSet labels) {
        ConfusionMatrix counts = ConfusionMatrix.of(labels, gold, gold);
        double[] shares = new double[labels.size()];
        Arrays.setAll(
                shares, label -> gold.length == 0 ? 1.0 / labels.size() : (double) counts.support(label) / gold.length);
        return Distribution.of(shares);
    }
}
