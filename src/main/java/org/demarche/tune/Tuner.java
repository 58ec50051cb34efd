package org.demarche.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.TransformerWeights;

/**
 * Goes on training an encoder, with one softmax head a task on its vectors: explicit forward and backward passes over
 * packed tokens. Same input, settings and seed: the same bits, however many threads there are.
 */
public final class Tuner implements AutoCloseable {

    private static final int ANSWERED_TOGETHER = 16;
    private static final int STEPS_A_FIGURE = 10;

    private final TransformerWeights start;
    private final List<Integer> labels;
    private final TuneSettings settings;
    private final Seed seed;
    private final Parameters lowest;
    private final Parameters parameters;
    private final Adam adam;
    private final List<Network> networks;
    private int epochs;

    /** @param labels how many labels each task has */
    public Tuner(TransformerWeights start, List<Integer> labels, TuneSettings settings, Seed seed) {
        Blas.onOneThread();
        this.start = start;
        this.labels = List.copyOf(labels);
        this.settings = settings;
        this.seed = seed;
        this.lowest = Parameters.kept(start, settings.keptLayers());
        this.parameters = Parameters.of(start, labels, settings, seed);
        this.adam = new Adam(parameters, settings.weightDecay());
        this.networks = IntStream.range(0, settings.shards())
                .mapToObj(shard -> new Network(start, lowest, parameters, this.labels, settings))
                .toList();
    }

    /**
     * Sees each example once, in an order that seed and epoch decide.
     *
     * @param epoch from 0
     * @param stage what the progress is told, and from time to time the mean loss over the steps of the epoch so far
     * @return the mean loss over steps, summed over tasks, in nats
     */
    public double epoch(int epoch, List<Example> examples, String stage, Progress progress) {
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
            progress.at(stage, step + 1L, steps);
            if ((step + 1) % STEPS_A_FIGURE == 0 || step + 1 == steps) {
                progress.figure(String.format(Locale.ROOT, "loss %.3f", loss / (step + 1)));
            }
        }
        epochs = epoch + 1;
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
        List<float[][]> logits = new ArrayList<>();
        labels.forEach(task -> logits.add(new float[texts.size()][]));
        inParts(texts, (network, part, places) -> {
            List<float[][]> answers = network.logits(part);
            for (int task = 0; task < answers.size(); task++) {
                for (int i = 0; i < places.length; i++) {
                    logits.get(task)[places[i]] = answers.get(task)[i];
                }
            }
        });
        return logits;
    }

    /** The vectors of texts, as the served encoder gives them: [texts × width], each of length 1. */
    public Matrix vectors(List<Tokens> texts) {
        int width = start.width();
        float[] vectors = new float[Math.multiplyExact(texts.size(), width)];
        float inverse = 1 / Pooling.length(width);
        inParts(texts, (network, part, places) -> {
            float[] answers = network.vectors(new Packing(part));
            for (int i = 0; i < places.length; i++) {
                for (int j = 0; j < width; j++) {
                    vectors[places[i] * width + j] = answers[i * width + j] * inverse;
                }
            }
        });
        return new Matrix(texts.size(), width, vectors);
    }

    /** What is asked of one network about some texts. */
    private interface Question {

        /** @param places of these texts among all */
        void ask(Network network, List<Tokens> texts, int[] places);
    }

    /** Texts of like length together, shared out over the networks. */
    private void inParts(List<Tokens> texts, Question question) {
        int[] order = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> texts.get(i).length()))
                .mapToInt(i -> i)
                .toArray();
        int parts = (order.length + ANSWERED_TOGETHER - 1) / ANSWERED_TOGETHER;
        IntStream.range(0, networks.size()).parallel().forEach(n -> {
            for (int part = n; part < parts; part += networks.size()) {
                int from = part * ANSWERED_TOGETHER;
                int[] places = Arrays.copyOfRange(order, from, Math.min(order.length, from + ANSWERED_TOGETHER));
                question.ask(
                        networks.get(n),
                        Arrays.stream(places).mapToObj(texts::get).toList(),
                        places);
            }
        });
    }

    /** All that is needed to go on from here; not copied, so to be stored before the next epoch begins. */
    public TuneState state() {
        return new TuneState(epochs, parameters.values(), adam.first(), adam.second());
    }

    /** A copy of all parameters as they are now. */
    public float[] weights() {
        return parameters.values().clone();
    }

    /**
     * Puts parameters back, to answer with them; a tuning does not go on from there.
     *
     * @param weights as {@link #weights} gave them
     */
    public void answerWith(float[] weights) {
        System.arraycopy(weights, 0, parameters.values(), 0, parameters.size());
        parameters.mirror();
    }

    /** A place of this tuner's size for a stored state to be read into. */
    public TuneState blankState() {
        return new TuneState(
                0, new float[parameters.size()], new float[parameters.size()], new float[parameters.size()]);
    }

    /** @param state of a tuner like this one */
    public void restore(TuneState state) {
        epochs = state.epochs();
        System.arraycopy(state.values(), 0, parameters.values(), 0, parameters.size());
        System.arraycopy(state.first(), 0, adam.first(), 0, parameters.size());
        System.arraycopy(state.second(), 0, adam.second(), 0, parameters.size());
        parameters.mirror();
    }

    /** What has been learned so far. */
    public Tuned tuned() {
        Map<String, float[]> tensors = new HashMap<>();
        for (int layer = settings.keptLayers(); layer < start.layers(); layer++) {
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
        lowest.close();
    }
}
