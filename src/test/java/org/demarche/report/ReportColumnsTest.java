package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.LabelSet;
import org.demarche.Task;
import org.demarche.report.Column.Kind;
import org.demarche.table.TableStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No column of ours may be taken for one that a table brought along, or the other way round. */
final class ReportColumnsTest {

    @ParameterizedTest
    @ValueSource(strings = {"stance", "verdict", "phrases", "reviewer", "review_speaker", "model", "sentences", "note"})
    void everyColumnIsKnownWhateverTheTasksAreCalled(String task) {
        List<Task> tasks = List.of(
                new Task(task, LabelSet.of("confidence", "possible", "share"), Optional.empty()), Task.SENTIMENT);
        List<String> theirs = List.of("id", "Text", "reviewer");

        List<Column> sentences = ReportColumns.of(
                "sentences.csv", split(new SentenceReport(tasks, theirs, true, TableStyle.STANDARD).header()), tasks);

        assertThat(sentences.stream()
                        .filter(column -> column.kind() == Kind.INPUT)
                        .map(Column::name))
                .containsExactly("id", "input_Text", "input_reviewer");
        assertThat(sentences.stream().filter(column -> column.kind() == Kind.LABEL))
                .hasSize(2);
        assertThat(sentences.stream().filter(column -> column.kind() == Kind.REVIEW))
                .hasSize(5);
        assertThat(ReportColumns.of(
                        "articles.csv", split(new ArticleReport(tasks, TableStyle.STANDARD).header()), tasks))
                .noneMatch(column -> column.kind() == Kind.INPUT);
        assertThat(ReportColumns.of("actors.csv", split(new ActorReport(tasks, TableStyle.STANDARD).header()), tasks))
                .noneMatch(column -> column.kind() == Kind.INPUT);
    }

    private static List<String> split(String line) {
        return Arrays.asList(line.strip().replace("\uFEFF", "").split(",", -1));
    }
}
