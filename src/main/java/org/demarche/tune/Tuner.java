package org.demarche.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.TransformerWeights;

/**
 * Goes on training an encoder, with one softmax head a task on its vectors: explicit forward and backward passes over
 * packed tokens. Same input, settings and seed: the same bits, however many threads there are.
 */
public final class Tuner implements AutoCloseable {

    private static final int ANSWERED_TOGETHER = 16;

    private final TransformerWeights start;
    private final List<Integer> labels;
    private final TuneSettings settings;
    private final Seed seed;
    private final Parameters parameters;
    private final Adam adam;
    private final List<Network> networks;

    /** @param labels how many labels each task has */
    public Tuner(TransformerWeights start, List<Integer> labels, TuneSettings settings, Seed seed) {
        Blas.onOneThread();
        this.start = start;
        this.labels = List.copyOf(labels);
        this.settings = settings;
        this.seed = seed;
        this.parameters = Parameters.of(start, labels, settings, seed);
        this.adam = new Adam(parameters, settings.weightDecay());
        this.networks = IntStream.range(0, settings.shards())
                .mapToObj(shard -> new Network(start, parameters, this.labels, settings))
                .toList();
    }

    /** One epoch; told the mean loss so far. */
    public double epoch(int epoch, List<Example> examples, Progress progress) {
        List<Example> order = new ArrayList<>(examples);
        Collections.shuffle(order, seed.derive("epoch " + epoch).random());
        int steps = steps(order.size());
        double loss = 0;
        for (int step = 0; step < steps; step++) {
            int from = step * settings.batch();
            List<Example> batch = order.subList(from, Math.min(order.size(), from + settings.batch()));
            int number = epoch * steps + step;
            loss += learn(batch, number);
            adam.step(networks.stream().map(Network::gradients).toList(), number + 1, rate(number, steps));
            progress.at("tuning, epoch " + (epoch + 1), step + 1L, steps);
        }
        return loss / steps;
    }

    private int steps(int examples) {
        return (examples + settings.batch() - 1) / settings.batch();
    }

    /** Rises over the warm-up, then falls to zero at the end. */
    private double rate(int number, int stepsAnEpoch) {
        double all = (double) stepsAnEpoch * settings.epochs();
        double risen = all * settings.warmUp();
        double share = number < risen ? (number + 1) / risen : (all - number) / (all - risen);
        return settings.learningRate() * Math.min(1, share);
    }

    /** Texts are dealt out by length, so that shards have like work. */
    private double learn(List<Example> batch, int number) {
        List<Example> sorted = new ArrayList<>(batch);
        sorted.sort(Comparator.comparingInt(example -> -example.tokens().length()));
        double[] losses = new double[networks.size()];
        IntStream.range(0, networks.size()).parallel().forEach(shard -> {
            List<Example> part = new ArrayList<>();
            for (int i = shard; i < sorted.size(); i += networks.size()) {
                part.add(sorted.get(i));
            }
            if (part.isEmpty()) {
                networks.get(shard).gradients().clear();
            } else {
                long drawn = seed.derive("step " + number + " shard " + shard).value();
                losses[shard] = networks.get(shard).learn(part, batch.size(), drawn);
            }
        });
        double loss = 0;
        for (double each : losses) {
            loss += each;
        }
        return loss;
    }

    /** For each task the logits of each text, in their order. */
    public List<float[][]> logits(List<Tokens> texts) {
        Integer[] order = IntStream.range(0, texts.size()).boxed().toArray(Integer[]::new);
        java.util.Arrays.sort(order, Comparator.comparingInt(i -> texts.get(i).length()));
        List<float[][]> logits = new ArrayList<>();
        labels.forEach(task -> logits.add(new float[texts.size()][]));
        int batches = (order.length + ANSWERED_TOGETHER - 1) / ANSWERED_TOGETHER;
        IntStream.range(0, networks.size()).parallel().forEach(n -> {
            for (int batch = n; batch < batches; batch += networks.size()) {
                int from = batch * ANSWERED_TOGETHER;
                int to = Math.min(order.length, from + ANSWERED_TOGETHER);
                List<Tokens> part = new ArrayList<>();
                for (int i = from; i < to; i++) {
                    part.add(texts.get(order[i]));
                }
                List<float[][]> answers = networks.get(n).logits(part);
                for (int task = 0; task < answers.size(); task++) {
                    for (int i = from; i < to; i++) {
                        logits.get(task)[order[i]] = answers.get(task)[i - from];
                    }
                }
            }
        });
        return logits;
    }

    /** What has been learned so far. */
    public Tuned tuned() {
        Map<String, float[]> tensors = new HashMap<>();
        for (int layer = 0; layer < start.layers(); layer++) {
            TransformerWeights.layerNames(layer).forEach(name -> tensors.put(name, parameters.copy(name)));
        }
        List<Tuned.LinearHead> heads = new ArrayList<>();
        for (int task = 0; task < labels.size(); task++) {
            float[] weights = parameters.copy(Parameters.headWeight(task));
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= Pooling.length(start.width());
            }
            heads.add(new Tuned.LinearHead(weights, parameters.copy(Parameters.headBias(task))));
        }
        return new Tuned(tensors, heads);
    }

    @Override
    public void close() {
        networks.forEach(Network::close);
        parameters.close();
    }
}
