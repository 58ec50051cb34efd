package org.demarche.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.Distribution;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConformalTest {

    /** Nine sentences whose gold label had the probability 0.9, 0.8 … 0.1: the scores are 0.1, 0.2 … 0.9. */
    private static final Conformal NINE = Conformal.fit(
            Stream.of(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)
                    .map(p -> Distribution.of(p, 1 - p))
                    .toList(),
            new int[9]);

    @Test
    void keepsTheLabelsThatCannotBeRuledOut() {
        // Rank ⌈(9 + 1) × 0.8⌉ = 8, score 0.8: what has a probability of 0.2 or more stays.
        assertThat(NINE.labels(Distribution.of(0.75, 0.2, 0.05), 0.2)).containsExactly(0, 1);
        assertThat(NINE.labels(Distribution.of(0.05, 0.19, 0.76), 0.2)).containsExactly(2);
    }

    @Test
    void keepsMoreTheFewerErrorsAreAllowed() {
        Distribution distribution = Distribution.of(0.35, 0.5, 0.15);

        assertThat(NINE.labels(distribution, 0.5)).containsExactly(1); // rank 5, score 0.5
        assertThat(NINE.labels(distribution, 0.3)).containsExactly(0, 1); // rank 7, score 0.7
        assertThat(NINE.labels(distribution, 0.1)).containsExactly(0, 1, 2); // rank 9, score 0.9
    }

    @Test
    void rulesNothingOutWhereThereAreTooFewRowsForThePromise() {
        // Rank ⌈10 × 0.95⌉ = 10 of nine rows.
        assertThat(NINE.labels(Distribution.of(1, 0, 0), 0.05)).containsExactly(0, 1, 2);
        assertThat(Conformal.fit(List.of(), new int[0]).labels(Distribution.of(1, 0), 0.5))
                .containsExactly(0, 1);
    }

    @Test
    void alwaysKeepsTheMostProbableLabel() {
        // Rank 1, score 0.1: no label has a probability of 0.9.
        assertThat(NINE.labels(Distribution.of(0.3, 0.4, 0.3), 0.95)).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.2})
    void missesTheRightLabelAsOftenAsPromisedAlsoWhereTheModelIsTooSure(double errorRate) {
        Random random = new Seed(11).random();
        Drawn heldOut = Drawn.of(3_000, random);
        Drawn asked = Drawn.of(20_000, random);
        Conformal conformal = Conformal.fit(heldOut.predicted, heldOut.gold);

        long missed = IntStream.range(0, asked.gold.length)
                .filter(row ->
                        !conformal.labels(asked.predicted.get(row), errorRate).contains(asked.gold[row]))
                .count();

        assertThat(missed / 20_000.0).isCloseTo(errorRate, within(0.015));
    }

    @Test
    void staysSmallAndMissesAtMostAThousandthByIt() {
        // The gold labels of 2,500 rows have the scores 1/2500 … 2500/2500.
        List<Distribution> heldOut = IntStream.rangeClosed(1, 2_500)
                .mapToObj(i -> Distribution.of(1 - i / 2_500.0, i / 2_500.0))
                .toList();

        Conformal conformal = Conformal.fit(heldOut, new int[2_500]);

        assertThat(conformal.scores()).hasSize(1_000).endsWith(1.0);
        // Rank ⌈2501 × 0.9⌉ = 2251, score 0.9004; the next of every 2.5-th score is ⌈901 × 2.5⌉ = 2253, 0.9012.
        assertThat(conformal.labels(Distribution.of(0.9, 0.1), 0.1)).containsExactly(0, 1);
        assertThat(conformal.labels(Distribution.of(0.901, 0.099), 0.1)).containsExactly(0, 1);
        assertThat(conformal.labels(Distribution.of(0.902, 0.098), 0.1)).containsExactly(0);
    }

    @Test
    void isTheSameWhenReadBack() {
        assertThat(new Conformal(NINE.rows(), NINE.scores())).isEqualTo(NINE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void refusesAnErrorRateOutOfRange(double errorRate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NINE.labels(Distribution.of(1, 0), errorRate))
                .withMessage("an error rate is above 0 and below 1, not " + errorRate);
    }

    @Test
    void refusesStoredScoresThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Conformal(2, List.of(0.5)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Conformal(2, List.of(0.5, 0.4)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Conformal(1, List.of(Double.NaN)));
    }

    /** Gold labels, drawn, and the answers of a model that squares the odds, so that it is too sure. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Drawn(List<Distribution> predicted, int[] gold) {

        static Drawn of(int rows, Random random) {
            List<Distribution> truth =
                    Stream.generate(() -> drawn(random)).limit(rows).toList();
            int[] gold = truth.stream().mapToInt(p -> label(p, random)).toArray();
            return new Drawn(truth.stream().map(Drawn::tooSure).toList(), gold);
        }

        private static Distribution drawn(Random random) {
            return new Temperature(1).apply(new float[] {
                (float) random.nextGaussian(), (float) random.nextGaussian(), (float) random.nextGaussian()
            });
        }

        private static int label(Distribution p, Random random) {
            double x = random.nextDouble();
            if (x < p.get(0)) {
                return 0;
            }
            return x < p.get(0) + p.get(1) ? 1 : 2;
        }

        private static Distribution tooSure(Distribution p) {
            double sum = 0;
            for (double x : p.toArray()) {
                sum += x * x;
            }
            return Distribution.of(p.get(0) * p.get(0) / sum, p.get(1) * p.get(1) / sum, p.get(2) * p.get(2) / sum);
        }
    }
}
