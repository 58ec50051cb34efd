package org.demarche.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.demarche.Distribution;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;

final class LabelShiftTest {

    @Test
    void countsWhereTheModelIsCertain() {
        List<Distribution> certain =
                List.of(Distribution.of(1, 0), Distribution.of(1, 0), Distribution.of(1, 0), Distribution.of(0, 1));

        LabelShift shift = LabelShift.estimate(certain, new double[] {0.5, 0.5});

        assertThat(shift).isEqualTo(new LabelShift(List.of(0.5, 0.5), List.of(0.75, 0.25), 2, true));
    }

    @Test
    void findsTheSharesThatExplainUncertainAnswersBest() {
        // Seven answers 0.8 : 0.2 and three 0.2 : 0.8, from equal shares. With a share s of the first label an answer
        // of
        // the first kind has the probability 0.8 s + 0.2 (1 − s); that is 0.7 for s = (0.7 − 0.2) / 0.6 = 5/6.
        List<Distribution> predicted = new ArrayList<>(Collections.nCopies(7, Distribution.of(0.8, 0.2)));
        predicted.addAll(Collections.nCopies(3, Distribution.of(0.2, 0.8)));

        LabelShift shift = LabelShift.estimate(predicted, new double[] {0.5, 0.5});

        assertThat(shift.converged()).isTrue();
        assertThat(shift.shares().get(0)).isCloseTo(5 / 6.0, within(1e-5));
    }

    @Test
    void correctsByTheRatioOfTheShares() {
        LabelShift shift = new LabelShift(List.of(0.5, 0.5), List.of(0.2, 0.8), 1, true);

        // 0.6 × 0.2/0.5 = 0.24 and 0.4 × 0.8/0.5 = 0.64, together 0.88.
        assertThat(shift.apply(Distribution.of(0.6, 0.4)).toArray())
                .containsExactly(new double[] {0.24 / 0.88, 0.64 / 0.88}, within(1e-12));
    }

    @Test
    void recoversASimulatedShiftAndAnswersBetterForIt() {
        double[] training = {0.2, 0.2, 0.6};
        double[] articles = {0.5, 0.3, 0.2};
        Random random = new Seed(5).random();
        List<Distribution> predicted = new ArrayList<>();
        List<Integer> gold = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            int label = draw(articles, random);
            gold.add(label);
            predicted.add(posterior(2 * label + random.nextGaussian(), training));
        }

        LabelShift shift = LabelShift.estimate(predicted, training);

        assertThat(shift.converged()).isTrue();
        for (int label = 0; label < articles.length; label++) {
            assertThat(shift.shares().get(label)).isCloseTo(articles[label], within(0.02));
        }
        List<Distribution> corrected = predicted.stream().map(shift::apply).toList();
        assertThat(right(corrected, gold)).isGreaterThan(right(predicted, gold) + 100);
    }

    @Test
    void leavesTheSharesAloneWhereNothingSpeaksForOthers() {
        List<Distribution> asTrained = List.of(Distribution.of(0.3, 0.7), Distribution.of(0.3, 0.7));

        LabelShift shift = LabelShift.estimate(asTrained, new double[] {0.3, 0.7});

        assertThat(shift.converged()).isTrue();
        assertThat(shift.shares().get(0)).isCloseTo(0.3, within(1e-12));
        assertThat(LabelShift.estimate(List.of(), new double[] {0.3, 0.7}).shares())
                .containsExactly(0.3, 0.7);
    }

    @Test
    void saysWhenItDidNotArrive() {
        // Answers that say next to nothing, all leaning one way: the share creeps towards 1.
        LabelShift shift = LabelShift.estimate(List.of(Distribution.of(0.501, 0.499)), new double[] {0.5, 0.5});

        assertThat(shift.converged()).isFalse();
        assertThat(shift.iterations()).isEqualTo(1_000);
    }

    @Test
    void leavesAnAnswerThatTheNewSharesRuleOutAsItIs() {
        LabelShift shift = new LabelShift(List.of(0.5, 0.5), List.of(0.0, 1.0), 1, true);

        assertThat(shift.apply(Distribution.of(1, 0))).isEqualTo(Distribution.of(1, 0));
    }

    @Test
    void refusesSharesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelShift.estimate(List.of(), new double[] {0, 1}))
                .withMessageContaining("expected as many of both, the former above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> LabelShift.estimate(List.of(), new double[] {0.5, 0.4}));
    }

    /** By Bayes, of three normal distributions around 0, 2 and 4. */
    private static Distribution posterior(double x, double[] shares) {
        double[] weights = new double[shares.length];
        double sum = 0;
        for (int label = 0; label < weights.length; label++) {
            weights[label] = shares[label] * Math.exp(-(x - 2 * label) * (x - 2 * label) / 2);
            sum += weights[label];
        }
        for (int label = 0; label < weights.length; label++) {
            weights[label] /= sum;
        }
        return Distribution.of(weights);
    }

    private static int draw(double[] shares, Random random) {
        double x = random.nextDouble();
        if (x < shares[0]) {
            return 0;
        }
        return x < shares[0] + shares[1] ? 1 : 2;
    }

    private static int right(List<Distribution> answers, List<Integer> gold) {
        int right = 0;
        for (int i = 0; i < gold.size(); i++) {
            right += answers.get(i).argMax() == gold.get(i) ? 1 : 0;
        }
        return right;
    }
}
