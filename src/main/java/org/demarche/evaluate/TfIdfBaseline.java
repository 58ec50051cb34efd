package org.demarche.evaluate;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.demarche.Distribution;
import org.demarche.LabelSet;
import org.demarche.Seed;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.sgd.AbstractSGDTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Logistic regression on TF-IDF weights of words and word pairs, by Tribuo: stochastic gradient descent with AdaGrad
 * (Duchi, Hazan, Singer 2011), one text a step. A label that does not occur in training has probability 0, and a text
 * without any term of the training texts gets the shares of the labels there.
 */
public record TfIdfBaseline() implements Baseline {

    // The best F1 whose probabilities were not overconfident, in 5-fold cross-validation on two training corpora.
    private static final double LEARNING_RATE = 0.5;
    private static final double EPSILON = 0.1;
    private static final int EPOCHS = 5;

    /** Held here because java.util.logging forgets a logger, and its level, that nobody holds. */
    private static final Logger TRAINER_LOG = Logger.getLogger(AbstractSGDTrainer.class.getName());

    private static final LabelFactory LABELS = new LabelFactory();

    @Override
    public List<Distribution> fitAndPredict(
            List<String> trainTexts, int[] trainGold, List<String> testTexts, LabelSet labels, Seed seed) {
        Distribution shares = MajorityBaseline.shares(trainTexts.size(), trainGold, labels);
        TfIdf tfIdf = TfIdf.fit(trainTexts);
        MutableDataset<Label> training = new MutableDataset<>(new SimpleDataSourceProvenance("texts", LABELS), LABELS);
        for (int row = 0; row < trainGold.length; row++) {
            addKnown(training, tfIdf.weights(trainTexts.get(row)), name(trainGold[row]));
        }
        if (training.size() == 0) {
            return testTexts.stream().map(text -> shares).toList();
        }
        Model<Label> model = trainer(seed).train(training);
        return testTexts.stream()
                .map(tfIdf::weights)
                .map(weights -> weights.isEmpty() ? shares : predict(model, weights, labels))
                .toList();
    }

    private static Trainer<Label> trainer(Seed seed) {
        TRAINER_LOG.setLevel(Level.WARNING); // this logger's alone: it tells each training on standard error
        return new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(LEARNING_RATE, EPSILON), EPOCHS, seed.value());
    }

    private static void addKnown(MutableDataset<Label> training, Map<String, Double> weights, String label) {
        if (!weights.isEmpty()) {
            training.add(example(weights, new Label(label)));
        }
    }

    private static Distribution predict(Model<Label> model, Map<String, Double> weights, LabelSet labels) {
        Map<String, Label> scores =
                model.predict(example(weights, LabelFactory.UNKNOWN_LABEL)).getOutputScores();
        double[] probabilities = new double[labels.size()];
        scores.forEach((name, score) -> probabilities[Integer.parseInt(name)] = score.getScore());
        return Distribution.of(probabilities);
    }

    private static Example<Label> example(Map<String, Double> weights, Label label) {
        ArrayExample<Label> example = new ArrayExample<>(label);
        weights.forEach(example::add);
        return example;
    }

    /** Tribuo knows labels by name; ours go by their index. */
    private static String name(int label) {
        return Integer.toString(label);
    }
}
