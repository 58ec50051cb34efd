package org.demarche.evaluate;

import java.util.List;
import org.demarche.Distribution;
import org.demarche.LabelSet;
import org.demarche.Seed;

/** A plain method that a model has to beat. */
public sealed interface Baseline permits MajorityBaseline, TfIdfBaseline {

    /**
     * Learns from the training texts and answers for the test texts. Equal arguments give equal answers.
     *
     * @param trainGold a label index for each training text
     * @return one distribution for each test text, in their order
     * @throws IllegalArgumentException if a gold label is not of the set
     */
    List<Distribution> fitAndPredict(
            List<String> trainTexts, int[] trainGold, List<String> testTexts, LabelSet labels, Seed seed);
}
