package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Seed;
import org.demarche.Task;
import org.junit.jupiter.api.Test;

final class EvaluationTextTest {

    // The second document alone: F1 of hardline 0, of analytical 2/3, so macro-F1 1/3; the first alone: all 1.
    // Gaps (0.1 + 0.2 + 0.6 + 0.3) / 4; −(ln 0.9 + ln 0.8 + ln 0.2 + ln 0.7) / 4; (0.015 + 0.06 + 1.04 + 0.18) / 4.
    // 80 % of 4 rows, rounded up, are all of them.
    @Test
    void readsAsTables() {
        assertThat(EvaluationText.of(Examples.EVALUATION))
                .isEqualTo(
                        """
                stance: 4 rows of 2 groups

                label         precision  recall     F1  support
                conciliatory      1.000   1.000  1.000        1
                hardline          1.000   0.500  0.667        2
                analytical        0.500   1.000  0.667        1

                rows gold, columns predicted:
                              conciliatory  hardline  analytical
                conciliatory             1         0           0
                hardline                 0         1           1
                analytical               0         0           1

                                    95 % interval, by groups
                macro-F1     0.778            0.333 to 1.000
                weighted F1  0.750            0.333 to 1.000
                accuracy     0.750            0.500 to 1.000
                only 4 rows of 2 groups: take the intervals for too narrow. From fewer than 10 groups they hold the \
                truth in less than 90 of 100 cases, and if none of 30 rows is wrong, 10 in 100 still may be

                calibration error 0.300, log loss 0.574, Brier score 0.324
                error 0.250; on the 80 % of rows with most confidence 0.250
                """);
    }

    @Test
    void cautionEndsWhereIntervalsHold() {
        assertThat(EvaluationText.caution(30, 10)).isEmpty();
        assertThat(EvaluationText.caution(29, 10)).isPresent();
        assertThat(EvaluationText.caution(500, 9)).isPresent();
    }

    @Test
    void tellsTheFiveLargestPartsOfEachAspect() {
        List<Slice> slices = Slice.by(
                "actor",
                Stream.of("A", "B", "C", "D", "E\u202e", "F", "")
                        .map(name -> Optional.of(name).filter(some -> !some.isEmpty()))
                        .toList(),
                new Answers(Task.STANCE.labels(), new int[7], new int[7], new int[7]),
                new Seed(1));

        assertThat(EvaluationText.of(Examples.EVALUATION.withSlices(slices)))
                .endsWith(
                        """

                by actor      macro-F1  interval  accuracy  rows  groups
                (none given)     1.000         –     1.000     1       1
                A                1.000         –     1.000     1       1
                B                1.000         –     1.000     1       1
                C                1.000         –     1.000     1       1
                D                1.000         –     1.000     1       1
                """);
    }

    @Test
    void saysWhatVerdictsAreWorthIfTheyAreThere() {
        Evaluation judged = Examples.EVALUATION.withVerdicts(new VerdictScore(0.1, 0.75, 0.5, 0.25, List.of(0.125)));

        assertThat(EvaluationText.of(judged))
                .endsWith("verdicts at error rate 0.100: right label not ruled out in 0.750 of rows; one label left in"
                        + " 0.500, of these wrong 0.250; out of scope 0.125\n");
    }
}
