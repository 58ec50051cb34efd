package org.demarche.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.TransformerWeights;

/** The transformer with its heads, as one worker sees it: forward for answers, forward and backward for a step. */
final class Network implements AutoCloseable {

    private final Worker worker;
    private final int width;
    private final Embedding embedding;
    private final int kept;
    private final List<Layer> layers = new ArrayList<>();
    private final Pooling pooling;
    private final Dropout dropout;
    private final List<SoftmaxHead> heads = new ArrayList<>();
    private final Scratch scratch = new Scratch();
    private final Buffer vectors = new Buffer();
    private final Buffer dVectors = new Buffer();
    private final Buffer dStates = new Buffer();

    /**
     * @param lowest the layers that do not learn
     * @param parameters of all else
     */
    Network(
            TransformerWeights start,
            Parameters lowest,
            Parameters parameters,
            List<Integer> labels,
            TuneSettings settings) {
        this.worker = Worker.of(parameters);
        this.width = start.width();
        this.kept = settings.keptLayers();
        this.embedding = new Embedding(start);
        for (int layer = 0; layer < start.layers(); layer++) {
            layers.add(new Layer(layer < kept ? worker.over(lowest) : worker, start, layer, settings.dropout()));
        }
        this.pooling = new Pooling(width);
        this.dropout = new Dropout(settings.dropout());
        for (int task = 0; task < labels.size(); task++) {
            heads.add(new SoftmaxHead(worker, task, width, labels.get(task)));
        }
    }

    Gradients gradients() {
        return worker.gradients();
    }

    /** The vectors of texts: [texts × width], of the length √width, in this object's own array. */
    float[] vectors(Packing packing) {
        return forward(packing, false, 0);
    }

    /** For each task the logits of each text. */
    List<float[][]> logits(List<Tokens> texts) {
        Packing packing = new Packing(texts);
        float[] answered = vectors(packing);
        List<float[][]> logits = new ArrayList<>();
        for (SoftmaxHead head : heads) {
            float[][] rows = new float[texts.size()][];
            for (int text = 0; text < rows.length; text++) {
                rows[text] = head.logits(answered, text * width);
            }
            logits.add(rows);
        }
        return logits;
    }

    /**
     * One shard's part of a step; leaves the gradients in {@link #gradients}.
     *
     * @param stepTexts texts of the whole step
     * @param seed of the dropout
     * @return this shard's part of the step's mean loss, summed over tasks
     */
    double learn(List<Example> shard, int stepTexts, long seed) {
        Packing packing = new Packing(shard.stream().map(Example::tokens).toList());
        int all = shard.size() * width;
        float[] answered = forward(packing, true, seed);
        dropout.forward(answered, all, seed - 1);
        float[] dAnswered = dVectors.of(all);
        Arrays.fill(dAnswered, 0, all, 0f);
        double loss = 0;
        for (int task = 0; task < heads.size(); task++) {
            loss += heads.get(task).backward(targets(shard, task), 1f / stepTexts, answered, dAnswered);
        }
        dropout.backward(dAnswered, all);
        float[] gradient = dStates.of(packing.tokens() * width);
        pooling.backward(packing, dAnswered, gradient);
        for (int layer = layers.size() - 1; layer >= kept; layer--) {
            layers.get(layer).backward(packing, gradient, scratch, layer == kept);
        }
        return loss;
    }

    private float[] forward(Packing packing, boolean learning, long seed) {
        float[] states = embedding.forward(packing);
        long drawn = seed;
        for (int layer = 0; layer < layers.size(); layer++) {
            drawn += 2;
            states = layers.get(layer).forward(packing, states, learning && layer >= kept, drawn);
        }
        float[] answered = vectors.of(packing.texts() * width);
        pooling.forward(packing, states, answered);
        return answered;
    }

    private static float[][] targets(List<Example> shard, int task) {
        return shard.stream().map(example -> example.targets().get(task)).toArray(float[][]::new);
    }

    @Override
    public void close() {
        layers.forEach(Layer::close);
        worker.close();
    }
}
