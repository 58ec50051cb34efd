package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.demarche.LabelSet;
import org.demarche.Task;
import org.demarche.table.TableStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentenceReportTest {

    /** Columns of a scored table, and what they are called in the report. */
    @ParameterizedTest
    @CsvSource({
        "id note,                        id note",
        "stance note,                    input_stance note",
        "text_2 model,                   text_2 input_model",
        "stance input_stance,            input_input_stance input_stance",
        "input_stance stance,            input_stance input_input_stance",
        "stance input_stance input_input_stance, input_input_input_stance input_stance input_input_stance",
        "Stance,                         input_Stance",
        "Reviewer phrases,               input_Reviewer input_phrases"
    })
    void columnsOfATableKeepTheirNamesUnlessOursHasIt(String theirs, String written) {
        List<String> header = header(List.of(theirs.split(" ", -1)));

        assertThat(header.subList(header.indexOf("model") + 1, header.indexOf("review_stance")))
                .containsExactly(written.split(" ", -1));
        assertThat(new HashSet<>(header)).hasSameSizeAs(header);
    }

    @Test
    void aRowWithoutThoseColumnsHasEmptyCells() {
        SentenceReport report = new SentenceReport(Scored.TASKS, List.of("id", "note"), false, TableStyle.STANDARD);

        String line = report.line(
                new SentenceRow("a-s1", "a", "a.txt", Scored.SENTENCES.get(0), "", Optional.empty(), "mine", List.of()),
                List.of());

        assertThat(line).endsWith(",mine,,,,,,,a-s1,\r\n");
    }

    @Test
    void anyTaskGetsItsColumns() {
        Task label = new Task("label", LabelSet.of("dovish", "hawkish"), Optional.empty());

        assertThat(new SentenceReport(List.of(label), List.of(), false, TableStyle.STANDARD).header())
                .contains(
                        ",before,text,after,voice,speaker,actor,towards,label,label_confidence,label_dovish,label_hawkish,label_possible,verdict,needs_review,model,review_label,review_speaker,review_note,review_id,reviewer\r\n");
    }

    @ParameterizedTest
    @CsvSource({"model, article, text", "stance, confidence, sentences", "stance, title, status", "note, share, a"})
    void noLabelSetMakesTwoColumnsOfOneName(String task, String label, String other) {
        Task odd = new Task(task, LabelSet.of(label, other, "x"), Optional.empty());
        List<Task> tasks = List.of(odd, Task.SENTIMENT);

        assertThat(split(new SentenceReport(tasks, List.of(task, label), false, TableStyle.STANDARD).header()))
                .doesNotHaveDuplicates()
                .startsWith("\uFEFFsentence_id", "article_id", "article", "position", "block", "start")
                .contains("needs_review", "model", "sentiment");
        assertThat(split(new ArticleReport(tasks, TableStyle.STANDARD).header()))
                .doesNotHaveDuplicates()
                .startsWith("\uFEFFarticle_id", "article", "title", "outlet")
                .endsWith("status", "note");
    }

    private static List<String> header(List<String> inputColumns) {
        return split(new SentenceReport(Scored.TASKS, inputColumns, false, TableStyle.STANDARD).header());
    }

    private static List<String> split(String line) {
        return Arrays.asList(line.strip().split(",", -1));
    }
}
