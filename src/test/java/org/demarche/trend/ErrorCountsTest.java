package org.demarche.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.evaluate.Evaluation;
import org.demarche.storage.Json;
import org.demarche.table.TableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ErrorCountsTest {

    private static final Evaluation TEN_DOCUMENTS = evaluation(10);

    @TempDir
    private Path folder;

    @Test
    void evaluationsTellErrorsByDocument() throws Exception {
        Path file = Files.writeString(folder.resolve("evaluation.json"), Json.pretty(List.of(TEN_DOCUMENTS)));

        ErrorCounts counts = ErrorCounts.read(file, Task.STANCE);

        assertThat(counts.byDocument()).isTrue();
        assertThat(counts.documents())
                .hasSize(10)
                .startsWith(
                        List.of(List.of(1.0, 0.0, 0.0), List.of(1.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0)),
                        List.of(List.of(0.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0), List.of(0.0, 0.0, 1.0)));
    }

    @Test
    void fewDocumentsAreNotDrawnFrom() throws Exception {
        Path file = Files.writeString(folder.resolve("evaluation.json"), Json.pretty(List.of(evaluation(9))));

        ErrorCounts counts = ErrorCounts.read(file, Task.STANCE);

        assertThat(counts.byDocument()).isFalse();
        assertThat(counts.documents()).hasSize(1);
    }

    /** Two sentences of the first document, one right and one wrong, and one right one of each other. */
    private static Evaluation evaluation(int documents) {
        int[] document = IntStream.rangeClosed(0, documents)
                .map(row -> Math.max(row - 1, 0))
                .toArray();
        int[] gold =
                IntStream.rangeClosed(0, documents).map(row -> Math.min(row, 2)).toArray();
        List<Distribution> predicted = IntStream.rangeClosed(0, documents)
                .mapToObj(row -> row < 2 ? Distribution.of(1, 0, 0) : Distribution.of(0, 0, 1))
                .toList();
        return Evaluation.of(Task.STANCE, gold, predicted, document, new Seed(1));
    }

    @Test
    void ofAModelTheAnswersToDocumentsOfTheirOwnCount() throws Exception {
        Map<String, Object> bundle =
                Map.of("tasks", List.of(Map.of("model", Map.of("task", "stance"), "apart", List.of(TEN_DOCUMENTS))));
        Path file = Files.writeString(folder.resolve("evaluation.json"), Json.pretty(bundle));

        assertThat(ErrorCounts.read(file, Task.STANCE).documents()).hasSize(10);
    }

    @Test
    void anEvaluationOfAnOlderVersionTellsErrorsInSum() throws Exception {
        Path file = Files.writeString(
                folder.resolve("evaluation.json"),
                """
                [{"task": "stance", "labels": ["conciliatory", "hardline", "analytical"],
                  "accuracy": {"estimate": 0.8, "low": 0.6, "high": 1.0, "level": 0.95},
                  "confusion": [[40, 5, 5], [5, 20, 5], [5, 5, 110]]}]
                """);

        ErrorCounts counts = ErrorCounts.read(file, Task.STANCE);

        assertThat(counts.byDocument()).isFalse();
        assertThat(counts.documents().get(0).get(2)).containsExactly(5.0, 5.0, 110.0);
        assertThat(counts.spread()).isBetween(16.0, 17.0); // an interval four times as wide as that of single rows
    }

    @Test
    void whatTellsNothingOfTheTaskIsRefusedInOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("evaluation.json"), Json.pretty(List.of(TEN_DOCUMENTS)));
        Path edited = Files.writeString(
                folder.resolve("edited.json"),
                Json.pretty(List.of(TEN_DOCUMENTS)).replace("\"1 0 0 1 0 0 0 0 0\"", "\"1 0 -4 1 0 0 0 0 x\""));

        for (Path refused : List.of(file, edited, folder.resolve("none.json"))) {
            Task task = refused.equals(file) ? Task.SENTIMENT : Task.STANCE;
            assertThatThrownBy(() -> ErrorCounts.read(refused, task))
                    .isInstanceOf(TableException.class)
                    .hasMessageStartingWith(refused + ": ")
                    .hasMessageContaining("expected")
                    .hasMessageNotContaining("\n");
        }
    }
}
