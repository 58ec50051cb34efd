package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.Task;
import org.demarche.storage.Json;
import org.junit.jupiter.api.Test;

final class RunReportTest {

    private static final RunRecord RUN = new RunRecord(
            "demarche test",
            "c".repeat(64),
            new RunRecord.ModelId("mine", "d".repeat(64), "e5-small", "e".repeat(64)),
            List.of(RunRecord.TaskForm.of(Task.STANCE)),
            Map.of("delimiter", ","),
            new RunRecord.Counts(2, 1, 1, 0, 3, 0),
            List.of(new RunRecord.ReportDigest("sentences.csv", "f".repeat(64))));

    private record WithInputs(RunRecord.Counts counts, List<RunRecord.InputRecord> inputs) {}

    @Test
    void itIsJsonWithOneLineForEachInput() throws IOException {
        List<RunRecord.InputRecord> inputs = List.of(
                new RunRecord.InputRecord("a\"b.txt", "1".repeat(64), "scored", 3, 0),
                new RunRecord.InputRecord("\u0641.txt", "", "failed:unreadable", 0, 0));

        String written = written(inputs);

        assertThat(Json.read(bytes(written), RunRecord.class)).isEqualTo(RUN);
        assertThat(Json.read(bytes(written), WithInputs.class)).isEqualTo(new WithInputs(RUN.counts(), inputs));
        assertThat(written.lines().filter(line -> line.contains("\"article\""))).hasSize(2);
        assertThat(written).endsWith("\n  ]\n}\n");
    }

    @Test
    void noInputsAreAnEmptyList() throws IOException {
        assertThat(Json.read(bytes(written(List.of())), WithInputs.class).inputs())
                .isEmpty();
    }

    @Test
    void sumsThatDoNotAddUpAreRefused() {
        assertThatThrownBy(() -> new RunRecord.Counts(3, 1, 1, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seen 3 is not scored 1 + failed 1 + skipped 0");
    }

    @Test
    void everyStatusIsCountedOnce() {
        RunRecord.Counts counts = RunRecord.Counts.NONE;
        for (Outcome outcome : Stream.of(
                        Outcome.SCORED, Outcome.failed("empty"), Outcome.skipped("type"), Outcome.SCORED)
                .toList()) {
            counts = counts.plus(new RunRecord.InputRecord("x", "", outcome.written(), 2, 1));
        }

        assertThat(counts).isEqualTo(new RunRecord.Counts(4, 2, 1, 1, 8, 4));
    }

    private static String written(List<RunRecord.InputRecord> inputs) throws IOException {
        StringWriter to = new StringWriter();
        RunReport.write(to, RUN, inputs.stream().map(Json::line).iterator());
        return to.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
