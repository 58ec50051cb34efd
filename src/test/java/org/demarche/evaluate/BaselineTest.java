package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.demarche.Distribution;
import org.demarche.LabelSet;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BaselineTest {

    private static final LabelSet LABELS = LabelSet.of("soft", "hard", "plain");
    private static final Seed SEED = new Seed(1);

    private static final List<String> TEXTS = List.of(
            "We welcome talks and offer a truce.",
            "Talks may resume; a truce is welcome.",
            "We reject the threat and will retaliate.",
            "The army will retaliate against any threat.");

    private static final int[] GOLD = {0, 0, 1, 1};

    static Stream<Baseline> baselines() {
        return Stream.of(new MajorityBaseline(), new TfIdfBaseline());
    }

    @Test
    void majorityAnswersWithTheSharesOfTraining() {
        List<Distribution> answers = new MajorityBaseline()
                .fitAndPredict(List.of("a", "b", "c", "d"), new int[] {1, 2, 2, 2}, List.of("x", ""), LABELS, SEED);

        assertThat(answers).containsExactly(Distribution.of(0, 0.25, 0.75), Distribution.of(0, 0.25, 0.75));
    }

    @Test
    void majorityPredictsTheFirstOfEquallyFrequentLabels() {
        List<Distribution> answers =
                new MajorityBaseline().fitAndPredict(List.of("a", "b"), new int[] {2, 1}, List.of("x"), LABELS, SEED);

        assertThat(answers.get(0).argMax()).isEqualTo(1);
    }

    @Test
    void tfIdfLearnsWhichWordsGoWithWhichLabel() {
        List<Distribution> answers = new TfIdfBaseline()
                .fitAndPredict(TEXTS, GOLD, List.of("TRUCE, they say", "threat, they say"), LABELS, SEED);

        assertThat(answers).extracting(Distribution::argMax).containsExactly(0, 1);
    }

    @Test
    void tfIdfGivesNothingToALabelItHasNotSeen() {
        List<Distribution> answers = new TfIdfBaseline().fitAndPredict(TEXTS, GOLD, TEXTS, LABELS, SEED);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.get(2)).isZero());
    }

    @Test
    void tfIdfAnswersATextOfUnknownWordsWithTheSharesOfTraining() {
        List<Distribution> answers =
                new TfIdfBaseline().fitAndPredict(TEXTS, GOLD, List.of("", "…!", "Zebra"), LABELS, SEED);

        assertThat(answers).containsOnly(Distribution.of(0.5, 0.5, 0));
    }

    @Test
    void tfIdfTellsWhatItsTermsSpeakFor() {
        Map<String, Double> weights = new TfIdfBaseline().termWeights(TEXTS, GOLD, 0, 1, SEED);

        assertThat(weights.get("truce")).isPositive();
        assertThat(weights.get("will retaliate")).isNegative();
        assertThat(weights.get("truce")).isGreaterThan(weights.get("we"));
        assertThat(new TfIdfBaseline().termWeights(TEXTS, GOLD, 1, 0, SEED).get("truce"))
                .isEqualTo(-weights.get("truce"));
        assertThat(new TfIdfBaseline().termWeights(TEXTS, GOLD, 0, 2, SEED)).isEmpty();
    }

    @Test
    void tfIdfLearnsFromOneLabelAlone() {
        List<Distribution> answers = new TfIdfBaseline()
                .fitAndPredict(List.of("one", "…"), new int[] {2, 2}, List.of("one", "two"), LABELS, SEED);

        assertThat(answers).containsOnly(Distribution.of(0, 0, 1));
    }

    @Test
    void tfIdfReadsTextsWithoutEnd() {
        String hostile = "a'".repeat(500_000);

        List<Distribution> answers = new TfIdfBaseline()
                .fitAndPredict(List.of(hostile, "b"), new int[] {0, 1}, List.of(hostile), LABELS, SEED);

        assertThat(answers.get(0).argMax()).isZero();
    }

    @Test
    void tfIdfKeepsTheLibraryQuiet() {
        List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());
        Logger root = Logger.getLogger("");
        Handler listener = new Listener(records);
        root.addHandler(listener);
        try {
            new TfIdfBaseline().fitAndPredict(TEXTS, GOLD, TEXTS, LABELS, SEED);
        } finally {
            root.removeHandler(listener);
        }

        assertThat(records).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("baselines")
    void equalArgumentsGiveEqualAnswers(Baseline baseline) {
        assertThat(baseline.fitAndPredict(TEXTS, GOLD, TEXTS, LABELS, SEED))
                .isEqualTo(baseline.fitAndPredict(TEXTS, GOLD, TEXTS, LABELS, SEED));
    }

    @ParameterizedTest
    @MethodSource("baselines")
    void withoutTrainingAllLabelsAreEquallyProbable(Baseline baseline) {
        assertThat(baseline.fitAndPredict(List.of(), new int[0], List.of("x"), LABELS, SEED))
                .containsExactly(Distribution.of(1 / 3.0, 1 / 3.0, 1 / 3.0));
    }

    @ParameterizedTest
    @MethodSource("baselines")
    void refusesGoldThatDoesNotFit(Baseline baseline) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> baseline.fitAndPredict(TEXTS, new int[] {0, 0, 0, 3}, TEXTS, LABELS, SEED))
                .withMessage("gold label 3 of row 3 is not one of 3 labels");
    }

    private static final class Listener extends Handler {

        private final List<LogRecord> records;

        Listener(List<LogRecord> records) {
            this.records = records;
        }

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
