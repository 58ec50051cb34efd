package org.demarche.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;

final class HeadTrainerIT {

    private static final HeadSettings PLAIN = new HeadSettings(16, 0, 0.02, 0, 32, 30, 30, false);
    private static final HeadSettings FULL = new HeadSettings(16, 0.3, 0.02, 0.01, 32, 5, 5, true);

    private static final Toy LINE = Toy.of(300, new Seed(1), (x, y) -> x + y > 0 ? 1 : 0);
    private static final Toy EXCLUSIVE_OR = Toy.of(300, new Seed(1), (x, y) -> x * y > 0 ? 1 : 0);

    @Test
    void learnsLabelsThatALineSeparates() {
        HeadFit fit = LINE.fit(PLAIN);

        assertThat(LINE.accuracy(fit.head())).isGreaterThan(0.97);
        assertThat(fit.heldLoss()).isBetween(0.0, 0.2);
    }

    @Test
    void learnsLabelsThatOnlyAHiddenLayerSeparates() {
        HeadSettings oneUnit = new HeadSettings(1, 0, 0.02, 0, 32, 30, 30, false);

        assertThat(EXCLUSIVE_OR.accuracy(EXCLUSIVE_OR.fit(PLAIN).head())).isGreaterThan(0.95);
        assertThat(EXCLUSIVE_OR.accuracy(EXCLUSIVE_OR.fit(oneUnit).head())).isLessThan(0.8);
    }

    /** One run of 30 epochs on labels of pure noise: the held-out loss soon rises. */
    @Test
    void keepsTheHeadOfTheBestEpochAndStopsAfterIt() {
        Toy noise = Toy.of(60, new Seed(1), (x, y) -> Math.floorMod((int) (x * 9973) + (int) (y * 7919), 2));
        HeadSettings patient = new HeadSettings(64, 0, 0.05, 0, 16, 30, 30, false);
        List<Long> epochs = new ArrayList<>();

        HeadFit whole = noise.fit(patient);
        HeadFit cut = noise.fit(new HeadSettings(64, 0, 0.05, 0, 16, whole.epochs(), 30, false));
        HeadFit stopped = noise.fit(
                new HeadSettings(64, 0, 0.05, 0, 16, 30, whole.epochs() + 1, false),
                new Seed(42),
                (stage, done, total) -> epochs.add(done));

        assertThat(whole.epochs()).isLessThan(14);
        assertThat(cut).isEqualTo(whole);
        assertThat(stopped).isEqualTo(whole);
        assertThat(epochs.get(epochs.size() - 1)).isEqualTo(2L * whole.epochs() + 1);
    }

    @Test
    void tellsEveryEpochAndEndsWithDoneEqualToTotal() {
        List<String> told = new ArrayList<>();

        LINE.fit(
                new HeadSettings(4, 0, 1e-9, 0, 300, 3, 3, false),
                new Seed(1),
                (stage, done, total) -> told.add(stage + " " + done + "/" + total));

        assertThat(told).containsExactly("training 1/3", "training 2/3", "training 3/3", "training 3/3");
    }

    @Test
    void classWeightsFindMoreOfARareLabel() {
        Toy rare = Toy.of(600, new Seed(3), (x, y) -> x > 0.7 && y > Math.sin(40 * x) * 0.6 ? 1 : 0);
        HeadSettings weighted = new HeadSettings(16, 0, 0.01, 0, 64, 8, 8, true);
        HeadSettings unweighted = new HeadSettings(16, 0, 0.01, 0, 64, 8, 8, false);

        assertThat(rare.recall(rare.fit(weighted).head(), 1))
                .isGreaterThan(rare.recall(rare.fit(unweighted).head(), 1) + 0.1);
    }

    @Test
    void dropoutAndWeightDecayMakeAnotherHead() {
        Head plain = LINE.fit(new HeadSettings(16, 0, 0.02, 0, 32, 5, 5, false)).head();

        assertThat(LINE.fit(new HeadSettings(16, 0.3, 0.02, 0, 32, 5, 5, false)).head())
                .isNotEqualTo(plain);
        assertThat(sumOfSquares(LINE.fit(new HeadSettings(16, 0, 0.02, 0.9, 32, 5, 5, false))
                        .head()))
                .isLessThan(sumOfSquares(plain));
    }

    @Test
    void oneSeedMakesOneHeadAndAnotherSeedAnother() {
        Head first = LINE.fit(FULL, new Seed(7), Progress.NONE).head();

        assertThat(LINE.fit(FULL, new Seed(7), Progress.NONE).head()).isEqualTo(first);
        assertThat(LINE.fit(FULL, new Seed(8), Progress.NONE).head()).isNotEqualTo(first);
    }

    @Test
    void trainingsOnTwoThreadsDoNotDisturbEachOther() {
        Head alone = LINE.fit(FULL, new Seed(7), Progress.NONE).head();

        List<CompletableFuture<Head>> together = List.of(
                CompletableFuture.supplyAsync(
                        () -> LINE.fit(FULL, new Seed(7), Progress.NONE).head()),
                CompletableFuture.supplyAsync(
                        () -> LINE.fit(FULL, new Seed(7), Progress.NONE).head()));

        assertThat(together).extracting(CompletableFuture::join).containsExactly(alone, alone);
    }

    /** The second feature is constant but for rounding, as one of MiniLM-L6's is. */
    @Test
    void aDeadFeatureDoesNoHarm() {
        float[] values = LINE.train().values().clone();
        int[] gold = new int[300];
        for (int row = 0; row < 300; row++) {
            gold[row] = values[row * 2] > 0 ? 1 : 0;
            values[row * 2 + 1] = 0.1f + (row % 3) * 1e-8f;
        }
        Matrix rows = new Matrix(300, 2, values);

        HeadFit fit = new HeadTrainer(PLAIN, new Seed(1)).fit(rows, gold, rows, gold, 2, Progress.NONE);

        assertThat(fit.heldLoss()).isLessThan(0.1);
        assertThat(fit.head().logits(new Matrix(1, 2, new float[] {0.5f, -3})).values())
                .containsExactly(fit.head()
                        .logits(new Matrix(1, 2, new float[] {0.5f, 3}))
                        .values());
    }

    @Test
    void theHeldOutLossIsThatOfTheHead() {
        HeadFit fit = LINE.fit(PLAIN);

        Matrix logits = fit.head().logits(LINE.held());
        double loss = 0;
        for (int row = 0; row < 300; row++) {
            int gold = LINE.heldGold().values()[row];
            double margin = logits.get(row, gold) - logits.get(row, 1 - gold);
            loss += Math.log1p(Math.exp(-margin)) / 300; // the cross entropy of two labels
        }

        assertThat(fit.heldLoss()).isCloseTo(loss, within(1e-5));
    }

    @Test
    void saysWhatItRunsOn() {
        assertThat(HeadTrainer.runtime())
                .matches("ND4J 1\\.0\\.0-M2\\.1, CPU with OPENBLAS, binary level \\d, .+, 1 thread")
                .contains(System.getProperty("os.arch"));
    }

    private static double sumOfSquares(Head head) {
        double sum = 0;
        for (float parameter : head.parameters()) {
            sum += parameter * parameter;
        }
        return sum;
    }
}
