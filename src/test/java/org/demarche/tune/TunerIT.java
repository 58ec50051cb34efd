package org.demarche.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.TransformerWeights;
import org.junit.jupiter.api.Test;

/** In an IT, since it loads OpenBLAS. */
final class TunerIT {

    private static final TuneSettings SETTINGS = new TuneSettings(2e-3, 1e-2, 0, 4, 8, 0.1, 0.01, 0.1, 3);

    /**
     * The directional derivative along each tensor's own gradient, against central differences of the loss. Floats
     * leave about three digits.
     */
    @Test
    void gradientsOfEveryTensorAreThoseOfTheLoss() {
        TransformerWeights start = TinyTransformer.weights();
        List<Example> examples = TinyTransformer.examples(9, 1);
        try (Parameters lowest = Parameters.kept(start, 0);
                Parameters parameters = Parameters.of(start, TinyTransformer.LABELS, plain(0), new Seed(2));
                Network network = new Network(start, lowest, parameters, TinyTransformer.LABELS, plain(0))) {
            Blas.onOneThread();
            parameters.slices().forEach((name, slice) -> {
                network.learn(examples, examples.size(), 0);
                float[] gradient = gradient(network, slice);
                double norm = Math.sqrt(Sums.ofSquares(gradient, 0, gradient.length, 0f));
                // Keys share one bias with all queries' softmax: it cannot change the loss.
                if (name.endsWith("self.key.bias")) {
                    assertThat(norm).as(name).isLessThan(1e-6);
                    return;
                }
                float[] before = parameters.copy(name);
                double step = 0.02 / Math.max(1, norm);
                double above = lossAt(parameters, network, examples, slice, before, gradient, step / norm);
                double below = lossAt(parameters, network, examples, slice, before, gradient, -step / norm);
                lossAt(parameters, network, examples, slice, before, gradient, 0);

                assertThat((above - below) / (2 * step)).as(name).isCloseTo(norm, within(2e-4 + 0.01 * norm));
            });
        }
    }

    private static double lossAt(
            Parameters parameters,
            Network network,
            List<Example> examples,
            Slice slice,
            float[] before,
            float[] direction,
            double step) {
        for (int i = 0; i < before.length; i++) {
            parameters.values()[slice.offset() + i] = (float) (before[i] + step * direction[i]);
        }
        parameters.mirror();
        return network.learn(examples, examples.size(), 0);
    }

    @Test
    void equalInputGivesEqualBitsUnderAnyNumberOfThreads() throws Exception {
        Tuned alone = new ForkJoinPool(1).submit(() -> tune(0, 4)).get();
        Tuned together = new ForkJoinPool(4).submit(() -> tune(0, 4)).get();

        assertThat(bits(together)).isEqualTo(bits(alone));
        assertThat(bits(tune(1, 4))).as("another seed").isNotEqualTo(bits(alone));
    }

    @Test
    void aTuningThatGoesOnFromASavedStateEndsInTheSameBits() {
        List<Example> examples = TinyTransformer.examples(40, 3);
        TuneState saved;
        try (Tuner first = tuner(0)) {
            first.epoch(0, examples, "", Progress.NONE);
            first.epoch(1, examples, "", Progress.NONE);
            saved = copy(first.state());
        }
        try (Tuner second = tuner(0)) {
            second.restore(saved);
            second.epoch(2, examples, "", Progress.NONE);
            second.epoch(3, examples, "", Progress.NONE);

            assertThat(bits(second.tuned())).isEqualTo(bits(tune(0, 4)));
        }
    }

    @Test
    void keptLayersStayAndTheOthersLearnTheSameGradients() {
        List<Example> examples = TinyTransformer.examples(40, 3);
        TransformerWeights start = TinyTransformer.weights();
        TuneSettings settings = SETTINGS.withKeptLayers(1);
        try (Tuner tuner = new Tuner(start, TinyTransformer.LABELS, settings, new Seed(0));
                Parameters lowest = Parameters.kept(start, 1);
                Parameters parameters = Parameters.of(start, TinyTransformer.LABELS, plain(1), new Seed(2));
                Network upper = new Network(start, lowest, parameters, TinyTransformer.LABELS, plain(1));
                Parameters none = Parameters.kept(start, 0);
                Parameters all = Parameters.of(start, TinyTransformer.LABELS, plain(0), new Seed(2));
                Network whole = new Network(start, none, all, TinyTransformer.LABELS, plain(0))) {
            tuner.epoch(0, examples, "", Progress.NONE);
            upper.learn(examples, examples.size(), 0);
            whole.learn(examples, examples.size(), 0);

            assertThat(tuner.tuned().tensors().keySet())
                    .containsExactlyInAnyOrderElementsOf(TransformerWeights.layerNames(1));
            parameters.slices().forEach((name, slice) -> assertThat(gradient(upper, slice))
                    .as(name)
                    .isEqualTo(gradient(whole, all.slice(name))));
        }
    }

    private static TuneSettings plain(int keptLayers) {
        return new TuneSettings(1e-3, 1e-3, keptLayers, 1, 8, 0, 0, 0, 1);
    }

    private static float[] gradient(Network network, Slice slice) {
        float[] gradient = new float[slice.length()];
        network.gradients().get(slice.offset(), gradient, gradient.length);
        return gradient;
    }

    @Test
    void itLearnsAWordThatDecides() {
        List<Example> examples = TinyTransformer.examples(120, 4);
        List<Tokens> texts = examples.stream().map(Example::tokens).toList();
        TuneSettings eager = new TuneSettings(1e-2, 1e-2, 0, 12, 8, 0.1, 0.01, 0, 2);
        try (Tuner tuner = new Tuner(TinyTransformer.weights(), TinyTransformer.LABELS, eager, new Seed(1))) {
            double before = tuner.epoch(0, examples, "", Progress.NONE);
            double after = 0;
            for (int epoch = 1; epoch < 12; epoch++) {
                after = tuner.epoch(epoch, examples, "", Progress.NONE);
            }
            float[][] logits = tuner.logits(texts).get(0);
            long right = 0;
            for (int i = 0; i < logits.length; i++) {
                right += logits[i][i % 3] > Math.max(logits[i][(i + 1) % 3], logits[i][(i + 2) % 3]) ? 1 : 0;
            }

            assertThat(after).isLessThan(before * 0.8);
            assertThat(right).isGreaterThan(100);
        }
    }

    @Test
    void answersOfTheTunedHeadsAreThoseOfTheTunerOnVectorsOfLengthOne() {
        List<Example> examples = TinyTransformer.examples(12, 5);
        List<Tokens> texts = examples.stream().map(Example::tokens).toList();
        try (Tuner tuner = tuner(0)) {
            tuner.epoch(0, examples, "", Progress.NONE);
            float[] vector = tuner.vectors(texts).row(3);
            Tuned.LinearHead head = tuner.tuned().heads().get(0);
            double logit = head.biases()[1];
            for (int j = 0; j < vector.length; j++) {
                logit += (double) vector[j] * head.weights()[j * 3 + 1];
            }

            assertThat((double) Sums.ofSquares(vector, 0, vector.length, 0f)).isCloseTo(1, within(1e-5));
            assertThat(logit).isCloseTo(tuner.logits(texts).get(0)[3][1], within(1e-4));
        }
    }

    @Test
    void theLossSoFarIsToldAndEndsInTheMeanOfTheEpoch() {
        List<String> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void at(String stage, long done, long total) {}

            @Override
            public void figure(String figure) {
                told.add(figure);
            }
        };
        try (Tuner tuner = tuner(0)) {
            double loss = tuner.epoch(0, TinyTransformer.examples(100, 3), "", progress);

            assertThat(told).hasSize(2).endsWith(String.format(Locale.ROOT, "loss %.3f", loss));
        }
    }

    @Test
    void aTextThatTheTransformerCannotReadIsRefused() {
        try (Tuner tuner = tuner(0)) {
            assertThatThrownBy(() -> tuner.logits(List.of(new Tokens(new int[] {TinyTransformer.WORDS}, 0, 1))))
                    .hasMessageContaining("word piece");
            assertThatThrownBy(() -> tuner.logits(List.of(new Tokens(new int[TinyTransformer.POSITIONS + 1], 0, 1))))
                    .hasMessageContaining("positions");
        }
    }

    private static TuneState copy(TuneState state) {
        return new TuneState(
                state.epochs(),
                state.values().clone(),
                state.first().clone(),
                state.second().clone());
    }

    private static Tuned tune(long seed, int epochs) {
        try (Tuner tuner = tuner(seed)) {
            for (int epoch = 0; epoch < epochs; epoch++) {
                tuner.epoch(epoch, TinyTransformer.examples(40, 3), "", Progress.NONE);
            }
            return tuner.tuned();
        }
    }

    private static Tuner tuner(long seed) {
        return new Tuner(TinyTransformer.weights(), TinyTransformer.LABELS, SETTINGS, new Seed(seed));
    }

    private static List<Integer> bits(Tuned tuned) {
        List<Integer> bits = new ArrayList<>();
        for (String name : new TreeSet<>(tuned.tensors().keySet())) {
            for (float value : tuned.tensors().get(name)) {
                bits.add(Float.floatToRawIntBits(value));
            }
        }
        tuned.heads().forEach(head -> {
            for (float value : head.weights()) {
                bits.add(Float.floatToRawIntBits(value));
            }
        });
        return bits;
    }
}
