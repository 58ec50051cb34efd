package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.Prediction;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.evaluate.SwapResult.SwappedSentence;
import org.demarche.evaluate.SwapResult.TaskSwaps;
import org.demarche.side.Sides;
import org.junit.jupiter.api.Test;

final class SwapTestTest {

    private static final SwapTest TEST = new SwapTest(Sides.standard(), new Seed(1));
    private static final List<String> TEXTS = List.of(
            "Iran warned Chile.",
            "Chile warned Iran.",
            "Peru warned Kenya.",
            "Peru warned Kenya.",
            "Nobody warned us.");
    private static final int[] GROUP = {0, 1, 2, 2, 3};

    @Test
    void aModelThatDoesNotReadSidesIsNotMoved() {
        SwapResult result = TEST.run(TEXTS, GROUP, 10, texts -> answers(texts, "warned"));

        assertThat(result.given()).isEqualTo(5);
        assertThat(result.swappable()).isEqualTo(3);
        assertThat(result.tested()).isEqualTo(3);
        TaskSwaps stance = result.tasks().get(0);
        assertThat(stance.unchanged()).isEqualTo(new Interval(1, 1, 1, 0.95));
        assertThat(stance.meanDistance()).isZero();
        assertThat(stance.distance95()).isZero();
    }

    @Test
    void aModelThatTakesIranForHardlineIsFoundOut() {
        SwapResult result = TEST.run(TEXTS, GROUP, 10, texts -> answers(texts, "Iran warned"));

        TaskSwaps stance = result.tasks().get(0);
        assertThat(stance.task()).isEqualTo("stance");
        // Two of three sentences change, and (0.1 + 0.7 + 0.8) / 2 = 0.8 of their probability moves.
        assertThat(stance.unchanged().estimate()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(stance.meanDistance()).isCloseTo(1.6 / 3, within(1e-12));
        assertThat(stance.distance95()).isCloseTo(0.8, within(1e-12));
        assertThat(stance.sentences()).extracting(SwappedSentence::changed).containsExactly(true, true, false);
        assertThat(stance.sentences()).anySatisfy(sentence -> {
            assertThat(sentence.text()).isEqualTo("Iran warned Chile.");
            assertThat(sentence.swapped()).isEqualTo("Chile warned Iran.");
            assertThat(sentence.label()).isEqualTo("hardline");
            assertThat(sentence.probability()).isEqualTo(0.8);
            assertThat(sentence.swappedLabel()).isEqualTo("analytical");
        });
        assertThat(SwapText.of(result))
                .startsWith("fairness to sides: 3 of 3 sentences that name a side, asked again with sides exchanged\n"
                        + "stance: label unchanged in 0.333 [0.000, 1.000] (by groups); distance of the probabilities"
                        + " 0.533 on average, 0.800 at the 95th percentile\n")
                .contains("  hardline 0.80: Iran warned Chile.\n  analytical 0.90: Chile warned Iran.\n");
    }

    @Test
    void drawsAtMostSoManyAndTheSameForOneSeed() {
        List<String> texts = IntStream.range(0, 50)
                .mapToObj(i -> "Iran told Chile " + i + " times.")
                .toList();
        List<List<String>> asked = new ArrayList<>();

        for (int run = 0; run < 2; run++) {
            SwapResult result = TEST.run(texts, new int[50], 20, some -> {
                asked.add(some);
                return answers(some, "never");
            });
            assertThat(result.swappable()).isEqualTo(50);
            assertThat(result.tested()).isEqualTo(20);
            assertThat(result.inShort().tasks().get(0).sentences()).hasSize(10);
        }

        assertThat(asked.get(0)).hasSize(40).isEqualTo(asked.get(1)).isNotEqualTo(texts.subList(0, 40));
    }

    @Test
    void textsWithoutSidesGiveAnEmptyResult() {
        SwapResult result = TEST.run(List.of("Nothing."), new int[1], 10, texts -> {
            throw new AssertionError("nothing to ask");
        });

        assertThat(result.tested()).isZero();
        assertThat(SwapText.of(result))
                .isEqualTo("fairness to sides: none of 1 sentences names a side that can be swapped\n");
    }

    @Test
    void totalVariationIsHalfTheSumOfDifferences() {
        assertThat(SwapTest.totalVariation(Distribution.of(0.7, 0.2, 0.1), Distribution.of(0.4, 0.4, 0.2)))
                .isCloseTo(0.3, within(1e-12));
        assertThat(SwapTest.totalVariation(Distribution.of(1, 0), Distribution.of(0, 1)))
                .isEqualTo(1);
    }

    /** Hardline where the text holds these words, else analytical. */
    private static List<List<Prediction>> answers(List<String> texts, String hardline) {
        return texts.stream()
                .map(text -> List.of(new Prediction(
                        Task.STANCE,
                        text.contains(hardline) ? Distribution.of(0.1, 0.8, 0.1) : Distribution.of(0, 0.1, 0.9))))
                .toList();
    }
}
