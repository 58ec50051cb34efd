package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.Label;
import org.demarche.LabelSet;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.evaluate.Evaluation;
import org.junit.jupiter.api.Test;

final class PlotTest {

    @Test
    void shadesACellByItsShareOfTheRow() {
        String plot = ConfusionPlot.of(Judged.evaluation()).alone("x");

        // Of 3 calm sentences 2 are right: 0.6 · (0.06 + 0.94 · 2/3) = 0.41; no angry one is wrong: 0.6 · 0.06 = 0.04.
        assertThat(plot).contains("fill-opacity=\"0.41\"", "fill-opacity=\"0.04\"", ">67 %<");
    }

    @Test
    void marksOfFewSentencesAreHollow() {
        assertThat(ReliabilityPlot.of(Judged.evaluation()).alone("x")).contains("r=\"5.5\" class=\"fill-ground");
        assertThat(ReliabilityPlot.of(allRight(ReliabilityPlot.FEW_ROWS)).alone("x"))
                .contains("r=\"5.5\" class=\"fill-accent")
                .doesNotContain("r=\"5.5\" class=\"fill-ground");
    }

    @Test
    void coverageNamesTheErrorAtEightyPercentAndOfAll() {
        assertThat(CoveragePlot.of(Judged.evaluation()).alone("x")).contains(">25 %<", ">20 %<");
    }

    @Test
    void aModelWithoutErrorsIsDrawnToo() {
        assertThat(CoveragePlot.of(allRight(3)).alone("x")).contains(">0 %<").doesNotContain("NaN", "Infinity");
    }

    @Test
    void barsOfFewDocumentsAreHollow() {
        assertThat(SlicePlot.of(Judged.evaluation()).alone("x")).contains("stroke-dasharray=\"4 3\"");
    }

    @Test
    void sixtyFourLabelsStayReadableByGrowing() {
        LabelSet labels = new LabelSet(
                IntStream.range(0, 64).mapToObj(i -> Label.of("label " + i)).toList());
        double[] first = new double[64];
        first[0] = 1;
        Evaluation evaluation = Evaluation.of(
                new Task("many", labels, Optional.empty()),
                new int[] {5},
                List.of(Distribution.of(first)),
                new int[1],
                new Seed(1));

        assertThat(ConfusionPlot.of(evaluation).width()).isGreaterThan(64 * 18.0);
    }

    private static Evaluation allRight(int rows) {
        return Evaluation.of(
                Judged.TASK,
                new int[rows],
                Collections.nCopies(rows, Distribution.of(0.9, 0.1)),
                new int[rows],
                new Seed(1));
    }
}
