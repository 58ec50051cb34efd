package org.demarche.head;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.demarche.Matrix;
import org.demarche.Seed;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** The head while it learns: the Deeplearning4j network, its steps and its loss. For one thread. */
final class HeadNetwork {

    private final MultiLayerNetwork network;
    private final int inputs;
    private final int hidden;
    private final double[] labelWeights;

    /** @param labelWeights how much a row of each label counts */
    HeadNetwork(HeadSettings settings, int inputs, double[] labelWeights, Seed seed) {
        this.inputs = inputs;
        this.hidden = settings.hidden();
        this.labelWeights = labelWeights.clone();
        this.network = new MultiLayerNetwork(configuration(settings, inputs, labelWeights, seed));
        Nd4j.getRandom().setSeed(seed.value()); // dropout draws from this thread's generator
        network.init();
    }

    private static MultiLayerConfiguration configuration(
            HeadSettings settings, int inputs, double[] labelWeights, Seed seed) {
        return new NeuralNetConfiguration.Builder()
                .seed(seed.value())
                .weightInit(WeightInit.XAVIER)
                .updater(new Adam(settings.learningRate()))
                .weightDecay(settings.weightDecay())
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(inputs)
                        .nOut(settings.hidden())
                        .activation(Activation.RELU)
                        .build())
                .layer(outputLayer(settings, labelWeights))
                .build();
    }

    /** Deeplearning4j drops out the input of a layer, hence the dropout of the hidden units stands here. */
    private static OutputLayer outputLayer(HeadSettings settings, double[] labelWeights) {
        OutputLayer.Builder layer = new OutputLayer.Builder(new LossMCXENT(
                        Nd4j.createFromArray(floats(labelWeights)).reshape(1, labelWeights.length)))
                .nIn(settings.hidden())
                .nOut(labelWeights.length)
                .activation(Activation.SOFTMAX);
        if (settings.dropout() > 0) {
            layer.dropOut(1 - settings.dropout()); // the share that is kept
        }
        return layer.build();
    }

    /** One step for each batch, in the order of the rows. */
    void learn(Examples examples, int batch) {
        try (INDArray features = array(examples.features());
                INDArray targets = array(oneHot(examples))) {
            for (int from = 0; from < examples.size(); from += batch) {
                int to = Math.min(from + batch, examples.size());
                network.fit(rows(features, from, to), rows(targets, from, to));
            }
        }
    }

    /** The mean cross entropy, each row counting with the weight of its label. */
    double loss(Examples examples) {
        Matrix probabilities = probabilities(examples.features());
        double loss = 0;
        double weights = 0;
        for (int row = 0; row < examples.size(); row++) {
            int gold = examples.gold(row);
            loss -= labelWeights[gold] * Math.log(Math.max(probabilities.get(row, gold), Float.MIN_NORMAL));
            weights += labelWeights[gold];
        }
        return loss / weights;
    }

    /** [rows × labels], each row summing to 1. */
    Matrix probabilities(Matrix rows) {
        try (INDArray features = array(rows);
                INDArray output = network.output(features)) {
            return new Matrix(
                    rows.rows(), labelWeights.length, output.dup('c').data().asFloat());
        }
    }

    /** The parameters as they are now. */
    Head head() {
        int labels = labelWeights.length;
        float[] flat = new float[Head.parameterCount(inputs, hidden, labels)];
        int at = 0;
        for (String name : new String[] {"0_W", "0_b", "1_W", "1_b"}) {
            float[] values = network.getParam(name).dup('c').data().asFloat();
            System.arraycopy(values, 0, flat, at, values.length);
            at += values.length;
        }
        return Head.of(inputs, hidden, labels, flat);
    }

    private Matrix oneHot(Examples examples) {
        int labels = labelWeights.length;
        float[] targets = new float[examples.size() * labels];
        for (int row = 0; row < examples.size(); row++) {
            targets[row * labels + examples.gold(row)] = 1;
        }
        return new Matrix(examples.size(), labels, targets);
    }

    private static INDArray array(Matrix matrix) {
        return Nd4j.create(matrix.values(), new long[] {matrix.rows(), matrix.columns()}, 'c');
    }

    /** A view, not a copy. */
    private static INDArray rows(INDArray matrix, int from, int to) {
        return matrix.get(NDArrayIndex.interval(from, to), NDArrayIndex.all());
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
