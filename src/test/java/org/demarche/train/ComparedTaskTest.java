package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.Distribution;
import org.demarche.Label;
import org.demarche.LabelSet;
import org.demarche.Prediction;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.train.ComparedTask.ChangedRow;
import org.junit.jupiter.api.Test;

final class ComparedTaskTest {

    private static final Task AB = task("a", "b");
    private static final Prediction A = new Prediction(AB, Distribution.of(0.9, 0.1));
    private static final Prediction B = new Prediction(AB, Distribution.of(0.2, 0.8));

    @Test
    void unlabelledRowsCountForTheTrendAlone() {
        List<AnnotatedRow> rows = List.of(row(1, "d1", "a"), row(2, "d1", ""), row(3, "d2", "b"), row(4, "d2", ""));

        ComparedTask compared =
                new ComparedTask(AB, rows, new int[] {0, 0, 1, 1}, List.of(A, A, A, A), List.of(A, B, B, B));

        assertThat(compared.comparison(new Seed(1)))
                .hasValueSatisfying(both -> assertThat(both.first().rows()).isEqualTo(2));
        assertThat(compared.trendShift(new Seed(1)))
                .hasValueSatisfying(trend -> assertThat(trend.rows()).isEqualTo(4));
        assertThat(compared.changed().map(ChangedRow::right)).containsExactly("", "B", "");
    }

    @Test
    void withoutALabelledRowThereIsNothingToJudge() {
        List<AnnotatedRow> rows = List.of(row(1, "d1", ""), row(2, "d2", ""));

        ComparedTask compared = new ComparedTask(AB, rows, new int[] {0, 1}, List.of(A, A), List.of(A, B));

        assertThat(compared.comparison(new Seed(1))).isEmpty();
        assertThat(compared.trendShift(new Seed(1))).isPresent();
    }

    @Test
    void theSecondModelMayHaveItsLabelsInAnotherOrder() {
        Prediction swapped = new Prediction(task("b", "a"), Distribution.of(0.2, 0.8));

        ComparedTask compared =
                new ComparedTask(AB, List.of(row(1, "d1", "b")), new int[1], List.of(B), List.of(swapped));

        assertThat(compared.second()).containsExactly(new Prediction(AB, Distribution.of(0.8, 0.2)));
        assertThat(compared.changed().map(ChangedRow::right)).containsExactly("A");
    }

    private static Task task(String... labels) {
        return new Task("ab", LabelSet.of(labels), Optional.empty());
    }

    private static AnnotatedRow row(long line, String document, String label) {
        Map<String, Label> labels = label.isEmpty() ? Map.of() : Map.of("ab", Label.of(label));
        return new AnnotatedRow(
                "t.csv",
                line,
                "t.csv:" + line,
                "text " + line,
                Optional.of(document),
                OptionalInt.empty(),
                Optional.empty(),
                labels,
                Map.of(),
                Optional.empty());
    }
}
