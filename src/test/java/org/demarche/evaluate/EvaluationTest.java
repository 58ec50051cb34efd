package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.Distribution;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.storage.Json;
import org.junit.jupiter.api.Test;

final class EvaluationTest {

    private static final Seed SEED = new Seed(1);

    @Test
    void predictsTheMostProbableLabel() {
        Evaluation evaluation = Examples.EVALUATION;

        assertThat(evaluation.confusion())
                .containsExactly(List.of(1L, 0L, 0L), List.of(0L, 1L, 1L), List.of(0L, 0L, 1L));
        assertThat(evaluation.accuracy().estimate()).isEqualTo(0.75);
        // F1 of 1, of 2 · 1 / (2 + 1) and of 2 · 1 / (1 + 2): (1 + 2/3 + 2/3) / 3 = 7/9
        assertThat(evaluation.macroF1().estimate()).isCloseTo(7 / 9.0, within(1e-12));
        // (1 · 1 + 2 · 2/3 + 1 · 2/3) / 4 = 3/4
        assertThat(evaluation.weightedF1().estimate()).isCloseTo(0.75, within(1e-12));
        assertThat(evaluation.classes().get(1)).isEqualTo(new ClassScore("hardline", 2, 1, 0.5, 2 / 3.0));
    }

    @Test
    void survivesJson() throws IOException {
        Evaluation sliced = Examples.EVALUATION.withSlices(Examples.SLICES);

        byte[] json = Json.pretty(sliced).getBytes(StandardCharsets.UTF_8);

        assertThat(Json.read(json, Evaluation.class)).isEqualTo(sliced);
    }

    @Test
    void oneDocumentIsResampledByRowsAndSaysSo() {
        Evaluation evaluation = Evaluation.of(
                Task.SENTIMENT,
                new int[] {0, 1},
                List.of(Distribution.of(1, 0, 0), Distribution.of(1, 0, 0)),
                new int[] {4, 4},
                SEED);

        assertThat(evaluation.resampled()).isEqualTo("rows");
        assertThat(evaluation.groups()).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeEvaluated() {
        List<Distribution> one = List.of(Distribution.of(1, 0, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(Task.STANCE, new int[0], List.of(), new int[0], SEED))
                .withMessage("task stance: no rows to evaluate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(Task.STANCE, new int[2], one, new int[2], SEED))
                .withMessage("task stance: 2 gold labels, but 1 predictions and 2 groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Evaluation.of(Task.STANCE, new int[1], List.of(Distribution.of(0.5, 0.5)), new int[1], SEED))
                .withMessage("task stance: a distribution is not over its 3 labels");
    }
}
