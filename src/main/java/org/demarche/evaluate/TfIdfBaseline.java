package org.demarche.evaluate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.demarche.Distribution;
import org.demarche.LabelSet;
import org.demarche.Seed;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.VariableInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.sgd.AbstractSGDTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
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
        Distribution shares = MajorityBaseline.shares(trainGold, labels);
        TfIdf tfIdf = TfIdf.fit(trainTexts);
        MutableDataset<Label> training = training(tfIdf, trainTexts, trainGold);
        if (training.size() == 0) {
            return testTexts.stream().map(text -> shares).toList();
        }
        Model<Label> model = trainer(seed).train(training);
        return testTexts.stream()
                .map(tfIdf::weights)
                .map(weights -> weights.isEmpty() ? shares : predict(model, weights, labels))
                .toList();
    }

    /**
     * How much each term speaks for a label against another: the difference of the two weights that the regression
     * learns for it from these texts.
     *
     * @param gold a label index for each text
     * @return by word or pair of neighbouring words, in lower case, in alphabetical order; empty if one of the labels
     *     does not occur
     */
    public SortedMap<String, Double> termWeights(List<String> texts, int[] gold, int label, int against, Seed seed) {
        MutableDataset<Label> training = training(TfIdf.fit(texts), texts, gold);
        SortedMap<String, Double> weights = new TreeMap<>();
        Set<String> known = training.getOutputs().stream().map(Label::getLabel).collect(Collectors.toSet());
        if (!known.containsAll(Set.of(name(label), name(against)))) {
            return weights;
        }
        LinearSGDModel model = trainer(seed).train(training);
        int row = model.getOutputIDInfo().getID(new Label(name(label)));
        int other = model.getOutputIDInfo().getID(new Label(name(against)));
        DenseMatrix matrix = model.getWeightsCopy();
        for (VariableInfo term : model.getFeatureIDMap()) {
            int column = model.getFeatureIDMap().getID(term.getName());
            weights.put(term.getName(), matrix.get(row, column) - matrix.get(other, column));
        }
        return weights;
    }

    /** The words of a text as they are counted, each once, in the order of the text. */
    public static Set<String> words(String text) {
        return new LinkedHashSet<>(TfIdf.words(text));
    }

    private static MutableDataset<Label> training(TfIdf tfIdf, List<String> texts, int[] gold) {
        MutableDataset<Label> training = new MutableDataset<>(new SimpleDataSourceProvenance("texts", LABELS), LABELS);
        for (int row = 0; row < gold.length; row++) {
            addKnown(training, tfIdf.weights(texts.get(row)), name(gold[row]));
        }
        return training;
    }

    private static LinearSGDTrainer trainer(Seed seed) {
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
