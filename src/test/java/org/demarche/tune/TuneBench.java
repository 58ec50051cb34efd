package org.demarche.tune;

import static org.bytedeco.openblas.global.openblas_nolapack.blas_set_num_threads;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.TransformerWeights;
import org.demarche.encode.EncoderSpec;
import org.demarche.encode.WeightsReader;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.TrainingConfig;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.dataset.adapter.SingletonMultiDataSetIterator;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Not a test: run by {@code scripts/bench --tune}. Measures one step of tuning e5-small (forward, backward, Adam), all
 * layers learning, on the same batch in one process and in turns: by {@link Tuner} and by SameDiff of ND4J. Before that,
 * both have to give the same loss, and the same again after one step. What differs: SameDiff gets the states of the
 * embeddings ready, and our step also clips the gradient's norm.
 */
final class TuneBench {

    private static final int TEXTS = 16;
    private static final int TOKENS = 32;
    private static final int LABELS = 3;
    private static final float[][] TARGETS = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double RATE = 5e-5;
    private static final double AGREEMENT = 1e-3;
    private static final int WARM_UP = 3;
    private static final int STEPS_ALONE = 5;

    private TuneBench() {}

    /** One way of doing a step, with the seconds that each round took. */
    private record Rival(String name, Runnable step, List<Double> seconds) {

        /** Threads of both libraries spin for a moment after their last work, so the turn before is given time to end. */
        void measure() throws InterruptedException {
            Thread.sleep(200);
            long start = System.nanoTime();
            step.run();
            seconds.add((System.nanoTime() - start) / 1e9);
        }

        List<Double> sorted() {
            return seconds.stream().skip(WARM_UP).sorted().toList();
        }
    }

    /** Arguments: {@code both}, or {@code tuner} or {@code samediff} alone for its memory; rounds, 1 to 90. */
    public static void main(String[] arguments) throws Exception {
        PrintStream to = System.out;
        // SameDiff tells every operation that it differentiates.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        TransformerWeights start = WeightsReader.read(EncoderSpec.named("e5-small"));
        List<Example> batch = batch(start);
        if (arguments[0].equals("both")) {
            compare(to, start, batch, Integer.parseInt(arguments[1]));
        } else if (arguments[0].equals("tuner")) {
            try (Tuner tuner = tuner(start)) {
                stepAlone(to, "tuner", () -> step(tuner, batch));
            }
        } else {
            // Memory does not ask which numbers the heads start from.
            Tuned.LinearHead head = new Tuned.LinearHead(new float[start.width() * LABELS], new float[LABELS]);
            Graph graph = new Graph(start, List.of(head, head), batch);
            stepAlone(to, "SameDiff", () -> graph.step(1));
        }
    }

    /** Word pieces and labels drawn at random: a step takes as long with any. */
    private static List<Example> batch(TransformerWeights start) {
        Random random = new Seed(5).random();
        int words = start.tensor("embeddings.word_embeddings.weight").length / start.width();
        return IntStream.range(0, TEXTS)
                .mapToObj(i -> new Tokens(random.ints(TOKENS, 0, words).toArray(), 0, TOKENS))
                .map(tokens ->
                        new Example(tokens, List.of(TARGETS[random.nextInt(LABELS)], TARGETS[random.nextInt(LABELS)])))
                .toList();
    }

    private static Tuner tuner(TransformerWeights start) {
        TuneSettings settings = new TuneSettings(RATE, RATE, 0, 100, TEXTS, 0, 0, 0, 2);
        return new Tuner(start, List.of(LABELS, LABELS), settings, new Seed(1));
    }

    /** An epoch of one batch; the shards have a thread each. */
    private static double step(Tuner tuner, List<Example> batch) {
        blas_set_num_threads(1);
        return tuner.epoch(tuner.state().epochs(), batch, "", Progress.NONE);
    }

    private static void compare(PrintStream to, TransformerWeights start, List<Example> batch, int rounds)
            throws InterruptedException {
        to.printf("one step of e5-small, %d texts of %d tokens, %d rounds%n", TEXTS, TOKENS, rounds);
        try (Tuner tuner = tuner(start)) {
            Graph graph = new Graph(start, tuner.tuned().heads(), batch);
            requireSameLoss(to, tuner, graph, batch);
            // Of weights that a step has moved: the gradients point the same way, too.
            requireSameLoss(to, tuner, graph, batch);
            // The fastest setting of its threads that we found, and the one that ND4J has by itself on two cores.
            List<Rival> rivals = List.of(
                    new Rival("tuner, 2 shards", () -> step(tuner, batch), new ArrayList<>()),
                    new Rival("SameDiff, threads: OpenBLAS 2, OpenMP 1", () -> graph.step(1), new ArrayList<>()),
                    new Rival("SameDiff, threads: OpenBLAS 2, OpenMP 2", () -> graph.step(2), new ArrayList<>()));
            for (int round = 0; round < WARM_UP + rounds; round++) {
                for (Rival rival : rivals) {
                    rival.measure();
                }
            }
            print(to, rivals);
        }
    }

    private static void print(PrintStream to, List<Rival> rivals) {
        List<Double> first = rivals.get(0).sorted();
        int middle = first.size() / 2;
        for (Rival rival : rivals) {
            List<Double> times = rival.sorted();
            to.printf("%-39s median %6.3f s, best %6.3f s", rival.name(), times.get(middle), times.get(0));
            to.printf(
                    "   ratio %5.2f, best %5.2f%n", times.get(middle) / first.get(middle), times.get(0) / first.get(0));
        }
    }

    private static void requireSameLoss(PrintStream to, Tuner tuner, Graph graph, List<Example> batch) {
        double theirs = graph.loss();
        graph.step(1);
        double ours = step(tuner, batch);
        to.printf("loss of a step: tuner %.5f, SameDiff %.5f%n", ours, theirs);
        if (!(Math.abs(ours - theirs) <= AGREEMENT)) {
            throw new IllegalStateException("the two sides do not do the same");
        }
    }

    private static void stepAlone(PrintStream to, String name, Runnable step) throws Exception {
        for (int i = 0; i < STEPS_ALONE; i++) {
            step.run();
        }
        String status = Files.readString(Path.of("/proc/self/status"));
        to.printf("%s alone, peak resident memory: %s%n", name, status.replaceAll("(?s).*VmHWM:\\s*(\\d+ kB).*", "$1"));
    }

    /** The same transformer in SameDiff. GELU is the exact one, put together from {@code erf}: SameDiff's own are not. */
    private static final class Graph {

        private final SameDiff graph = SameDiff.create();
        private final TransformerWeights start;
        private final int width;
        private final MultiDataSet batch;

        Graph(TransformerWeights start, List<Tuned.LinearHead> heads, List<Example> examples) {
            this.start = start;
            this.width = start.width();
            Packing packing = new Packing(examples.stream().map(Example::tokens).toList());
            float[] states = Arrays.copyOf(new Embedding(start).forward(packing), TEXTS * TOKENS * width);
            INDArray[] inputs = {Nd4j.createFromArray(states).reshape(TEXTS * TOKENS, width)};
            this.batch = new MultiDataSet(inputs, new INDArray[] {targets(examples, 0), targets(examples, 1)});
            SDVariable x = graph.placeHolder("states", DataType.FLOAT, TEXTS * TOKENS, width);
            for (int layer = 0; layer < start.layers(); layer++) {
                x = layer(x, "encoder.layer." + layer + ".");
            }
            SDVariable means = x.reshape(TEXTS, TOKENS, width).mean(1);
            SDVariable vectors = means.div(means.norm2(true, 1)).mul(Pooling.length(width));
            loss(vectors, heads.get(0), 0).add("loss", loss(vectors, heads.get(1), 1));
            graph.setLossVariables("loss");
            graph.setTrainingConfig(new TrainingConfig.Builder()
                    .updater(new org.nd4j.linalg.learning.config.Adam(RATE))
                    .dataSetFeatureMapping("states")
                    .dataSetLabelMapping("targets0", "targets1")
                    .build());
        }

        private static INDArray targets(List<Example> examples, int task) {
            return Nd4j.createFromArray(
                    examples.stream().map(each -> each.targets().get(task)).toArray(float[][]::new));
        }

        private SDVariable layer(SDVariable x, String name) {
            SDVariable queries = apart(dense(x, name + "attention.self.query", width));
            SDVariable keys = apart(dense(x, name + "attention.self.key", width));
            SDVariable values = apart(dense(x, name + "attention.self.value", width));
            double scale = 1 / Math.sqrt((double) width / start.heads());
            SDVariable scores = graph.mmul(queries, keys, false, true, false).mul(scale);
            SDVariable context = graph.mmul(graph.nn.softmax(scores, -1), values)
                    .permute(0, 2, 1, 3)
                    .reshape(TEXTS * TOKENS, width);
            SDVariable y = norm(
                    dense(context, name + "attention.output.dense", width).add(x), name + "attention.output.LayerNorm");
            SDVariable u = dense(y, name + "intermediate.dense", start.inner());
            SDVariable wide = u.mul(graph.math.erf(u.mul(Math.sqrt(0.5))).add(1).mul(0.5));
            return norm(dense(wide, name + "output.dense", width).add(y), name + "output.LayerNorm");
        }

        private SDVariable apart(SDVariable x) {
            return x.reshape(TEXTS, TOKENS, start.heads(), width / start.heads())
                    .permute(0, 2, 1, 3);
        }

        private SDVariable dense(SDVariable x, String name, int out) {
            int in = start.tensor(name + ".weight").length / out;
            return x.mmul(tensor(name + ".weight", in, out)).add(tensor(name + ".bias", out));
        }

        private SDVariable norm(SDVariable x, String name) {
            return graph.nn.layerNorm(x, tensor(name + ".weight", width), tensor(name + ".bias", width), false, 1);
        }

        private SDVariable loss(SDVariable vectors, Tuned.LinearHead head, int task) {
            // The tuner's own weights, before they were made for vectors of length 1.
            INDArray weights = Nd4j.createFromArray(head.weights()).div(Pooling.length(width));
            SDVariable logits = vectors.mmul(graph.var("weight" + task, weights.reshape(width, LABELS)))
                    .add(graph.var("bias" + task, Nd4j.createFromArray(head.biases())));
            SDVariable targets = graph.placeHolder("targets" + task, DataType.FLOAT, TEXTS, LABELS);
            return graph.loss.softmaxCrossEntropy("loss" + task, targets, logits, null);
        }

        private SDVariable tensor(String name, long... shape) {
            return graph.var(name, Nd4j.createFromArray(start.tensor(name)).reshape(shape));
        }

        /** By a forward pass: the losses that {@code fit} of 1.0.0-M2.1 gives back are all 0. */
        double loss() {
            return graph.output(batch, "loss").get("loss").getDouble(0);
        }

        void step(int openMpThreads) {
            blas_set_num_threads(2);
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(openMpThreads);
            graph.fit(new SingletonMultiDataSetIterator(batch), 1);
        }
    }
}
