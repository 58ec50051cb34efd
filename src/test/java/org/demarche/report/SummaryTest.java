package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.demarche.Distribution;
import org.demarche.Seed;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Findings;
import org.demarche.evaluate.VerdictScore;
import org.junit.jupiter.api.Test;

final class SummaryTest {

    // Rows: calm .9, calm .8, calm taken for angry .7, angry .9, angry .6. Right: 4 of 5. Documents 1 (2 of 2 right),
    // 2 (1 of 2), 3 (1 of 1): a resample of the second alone has an accuracy of 1/2, of the others alone 1.
    @Test
    void saysHowManyOfAHundredAreRight() {
        assertThat(new Summary(Judged.findings()).headline())
                .isEqualTo(
                        "On 5 sentences of 3 documents the model’s mood was right in 80 of 100 (95\u00a0% interval: 50 to 100).");
    }

    // F1 of calm 2·2/(3 + 2) = 0.8, of angry 2·2/(2 + 3) = 0.8: the first of equals is the worst. The most confident
    // 4 of 5 have 1 mistake. Mean confidence (0.9 + 0.8 + 0.7 + 0.9 + 0.6) / 5 = 0.78, which the interval holds.
    // Gaps by tenth: 0.9 (2 rows) 0.1, 0.8 0.2, 0.7 0.7, 0.6 0.4: (0.2 + 0.2 + 0.7 + 0.4) / 5 = 0.3.
    @Test
    void putsItInItsPlace() {
        assertThat(new Summary(Judged.findings()).details())
                .containsExactly(
                        "Always answering “calm”, the most frequent label, would have been right in 60 of 100.",
                        "Macro-F1, in which every label counts alike, is 0.800 (0.333 to 1.000): best for “angry” (F1"
                                + " 0.800), worst for “calm” (0.800; 1 of its 3 taken for “angry”).",
                        "Among the 80\u00a0% of sentences of which it was most sure, it was wrong in 25 of 100; among all,"
                                + " in 20.",
                        "It expected to be right in 78 of 100. On average its probabilities are"
                                + " 0.300 off (calibration error).");
    }

    @Test
    void saysWhatVerdictsAreWorth() {
        VerdictScore score = new VerdictScore(0.1, 0.88, 0.6, 0.17, List.of(0.04));
        Findings findings = new Findings(Judged.evaluation().withVerdicts(score), 0, List.of(), Optional.empty());

        assertThat(new Summary(findings).details())
                .last()
                .isEqualTo(
                        "At an error rate of 10 of 100 one label was left for 60 of 100 sentences, a wrong one in 17 of 100"
                                + " of these; the right label was ruled out in 12 of 100, and 4 of 100 were out of scope.");
    }

    // All right, so the interval of the accuracy is 1 to 1, which leaves out 0.9; all wrong: 0 to 0.
    @Test
    void tellsProbabilitiesThatChanceDoesNotExplain() {
        assertThat(probabilities(0)).isEqualTo("It expected to be right in 90 of 100: it is too careful.");
        assertThat(probabilities(1)).isEqualTo("It expected to be right in 90 of 100: it is too sure of itself.");
    }

    private static String probabilities(int gold) {
        Evaluation evaluation = Evaluation.of(
                Judged.TASK, new int[] {gold}, List.of(Distribution.of(0.9, 0.1)), new int[1], new Seed(1));
        Findings findings = new Findings(evaluation, 0, List.of(), Optional.empty());
        return new Summary(findings).details().get(3).replaceFirst(" On average.*", "");
    }

    @Test
    void doesNotSpeakOfDocumentsWhereThereAreNone() {
        Findings alone = new Findings(Judged.evaluation(), 0, List.of(), Optional.empty());

        assertThat(new Summary(alone).headline()).startsWith("On 5 sentences the model’s mood");
    }
}
