package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.Matrix;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.ContradictionRule;
import org.demarche.head.HeadSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrainPlanTest {

    @ParameterizedTest
    @CsvSource({"1, 0.1", "21, 0.1", "5, 0", "5, 0.51", "5, NaN", "-1, 0.1"})
    void plansThatCannotWorkAreRefused(int folds, double heldOut) {
        assertThatThrownBy(() -> plan(folds, heldOut))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void theManifestSaysAllThatShapedTheWeights() {
        assertThat(plan(3, 0.25).written())
                .containsEntry("folds", "3")
                .containsEntry("held_out", "0.25")
                .containsEntry("contradictions", "majority")
                .containsEntry("seed", "7")
                .containsEntry("head", HeadSettings.DEFAULT.toString());
    }

    @Test
    void selectedRowsStayTogetherWithWhatBelongsToThem() {
        TaskRows three = new TaskRows(
                Task.STANCE,
                List.of(row("a"), row("b"), row("c")),
                new int[] {0, 1, 2},
                new int[] {7, 8, 9},
                new int[] {0, 1, 2});
        LabelledRows rows = LabelledRows.of(three, new Matrix(3, 2, new float[] {1, 2, 3, 4, 5, 6}));

        LabelledRows selected = rows.select(new int[] {2, 0});

        assertThat(selected.rows().texts()).containsExactly("c", "a");
        assertThat(selected.features().values()).containsExactly(5, 6, 1, 2);
        assertThat(selected.rows().gold()).containsExactly(2, 0);
        assertThat(selected.rows().unit()).containsExactly(9, 7);
        assertThat(selected.rows().size()).isEqualTo(2);
        assertThat(selected.rows().labels()).isEqualTo(3);
    }

    private static AnnotatedRow row(String text) {
        return new AnnotatedRow(
                "t.csv",
                2,
                text,
                text,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    private static TrainPlan plan(int folds, double heldOut) {
        return new TrainPlan(
                folds, 1, heldOut, ContradictionRule.MAJORITY, HeadSettings.DEFAULT, Optional.empty(), 1, new Seed(7));
    }
}
