package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.Progress;
import org.demarche.report.ArticleRow;
import org.demarche.report.FinishedReport;
import org.demarche.report.Outcome;
import org.demarche.report.RunRecord;
import org.demarche.report.SentenceReport;
import org.demarche.report.SentenceRow;
import org.demarche.storage.FolderLock;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchScorerTest {

    private static final ScoreSettings SETTINGS = new ScoreSettings(TableStyle.STANDARD, 0.1);

    private static final ScoreSettings EXPLAINED = new ScoreSettings(TableStyle.STANDARD, 0.1, Map.of(), true, false);

    @TempDir
    private Path folder;

    private Path articles;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        articles = Files.createDirectory(folder.resolve("articles"));
        out = folder.resolve("out");
    }

    @Test
    void everyFileSeenIsAccountedFor() throws Exception {
        article("a.txt", "Talks resume\n\nThe envoy agreed to meet. He will travel on Monday.\n");
        article("empty.txt", "");
        article("photo.jpg", "x");
        Files.createSymbolicLink(articles.resolve("link.txt"), articles.resolve("a.txt"));

        RunRecord.Counts counts = run(FakeModel.sound(), Mode.FRESH, articles);

        assertThat(counts).isEqualTo(new RunRecord.Counts(4, 1, 1, 2, 3, 0));
        assertThat(lines("articles.csv"))
                .hasSize(5)
                .anyMatch(line -> line.contains("articles/a.txt,Talks resume,,,,,,3,") && line.contains(",scored,"))
                .anyMatch(line -> line.contains("articles/empty.txt,") && line.contains(",failed:empty,"))
                .anyMatch(line -> line.contains("articles/link.txt,") && line.contains(",skipped:symlink,"))
                .anyMatch(line -> line.contains("articles/photo.jpg,") && line.contains(",skipped:type,"));
        assertThat(lines("run.json")).anyMatch(line -> line.contains("\"article\":\"articles/empty.txt\""));
    }

    @Test
    void aTableKeepsItsRowsItsOrderAndItsColumns() throws Exception {
        Path table = write(
                "coded.csv",
                "id,text,stance,note\n7,We will never agree.,hardline,\"so, there\"\n3,=SUM(A1),,\n1,Talks go on.,,x\n");

        RunRecord.Counts counts = run(FakeModel.sound(), Mode.FRESH, table);

        assertThat(counts.sentences()).isEqualTo(3);
        List<String> lines = lines("sentences.csv");
        assertThat(lines.get(0))
                .startsWith("\uFEFFsentence_id,")
                .contains(",verdict,needs_review,model,id,input_stance,note,review_stance,");
        assertThat(lines.get(1))
                .contains(",1,row,,,,We will never agree.,,")
                .endsWith(",7,hardline,\"so, there\",,,,," + id(lines.get(1)) + ",");
        assertThat(lines.get(2)).contains(",2,row,,,,'=SUM(A1),,").endsWith(",3,,,,,,," + id(lines.get(2)) + ",");
        assertThat(lines.get(3)).contains(",3,row,,,,Talks go on.,,").endsWith(",1,,x,,,,," + id(lines.get(3)) + ",");
    }

    @Test
    void withheldTextsAreNowhereInTheReportAndAllElseIsThere() throws Exception {
        article(
                "a.txt",
                "Talks about quokkas resume\n\nThe envoy fed quokkas. He will travel on Monday, quokkas or not.\n");
        Path table = write("coded.csv", "id,text,note\n7,We will never feed quokkas.,\"quokkas, again\"\n8,quokkas\n");
        ScoreSettings withheld = new ScoreSettings(TableStyle.STANDARD, 0.1, Map.of(), false, true);

        run(SETTINGS, FakeModel.sound(), Mode.FRESH, articles, table);
        List<String> ids = ids();
        run(withheld, FakeModel.sound(), Mode.OVERWRITE, articles, table);

        assertThat(ids()).isEqualTo(ids).hasSize(5);
        for (String text : report().values()) {
            assertThat(text).doesNotContain("quokkas");
        }
        assertThat(lines("run.json")).anyMatch(line -> line.contains("\"redacted\" : \"true\""));
        assertThatThrownBy(() -> run(SETTINGS, FakeModel.sound(), Mode.RESUME, articles, table))
                .isInstanceOf(ScoreException.class);
        List<SentenceRow> rows = new ArrayList<>();
        FinishedReport.open(out).sentences(rows::add);
        assertThat(rows)
                .hasSize(4)
                .allMatch(row -> row.scored().sentence().text().equals(SentenceRow.WITHHELD));
        assertThatThrownBy(() -> new ScoreSettings(TableStyle.STANDARD, 0.1, Map.of(), true, true))
                .hasMessageContaining("explanations quote");
    }

    private List<String> ids() throws IOException {
        return lines("sentences.csv").stream()
                .map(line -> line.split(",", 2)[0])
                .toList();
    }

    @Test
    void rowsThatCannotBeUsedAreListed() throws Exception {
        Path table = write("coded.csv", "id,text\n1,One.\n2\n3,\n4,Four.\n");

        RunRecord.Counts counts = run(FakeModel.sound(), Mode.FRESH, table);

        assertThat(counts.sentences()).isEqualTo(2);
        assertThat(counts.rowsRejected()).isEqualTo(2);
        assertThat(lines("rejected.csv"))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("coded.csv,3,"))
                .anyMatch(line -> line.startsWith("coded.csv,4,"));
        assertThat(lines("articles.csv").get(1)).contains("2 rows could not be used");
    }

    @Test
    void aTableThatCannotBeReadToItsEndIsNotScoredAtAll() throws Exception {
        Path table = folder.resolve("broken.csv");
        Files.write(table, "text\nFine.\nCaf\u00e9.\n".getBytes(StandardCharsets.ISO_8859_1));

        RunRecord.Counts counts = run(FakeModel.sound(), Mode.FRESH, table);

        assertThat(counts).isEqualTo(new RunRecord.Counts(1, 0, 1, 0, 0, 0));
        assertThat(lines("articles.csv").get(1)).contains("failed:table").contains("broken.csv:3:");
    }

    @Test
    void aReportIsNeverOverwrittenUnasked() throws Exception {
        article("a.txt", "The envoy agreed to meet.");
        run(FakeModel.sound(), Mode.FRESH, articles);
        Map<String, String> before = report();

        assertThatThrownBy(() -> run(FakeModel.sound(), Mode.FRESH, articles))
                .isInstanceOf(ScoreException.class)
                .hasMessageContaining("already holds sentences.csv")
                .hasMessageContaining("--overwrite");
        assertThat(report()).isEqualTo(before);

        article("b.txt", "The minister refused.");
        run(FakeModel.sound(), Mode.OVERWRITE, articles);
        assertThat(report()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sentences.csv",
                "articles.csv",
                "actors.csv",
                "explanations.csv",
                "run.json",
                "rejected.csv",
                "report.xlsx"
            })
    void aFileOfSomebodyElseIsNeverOverwrittenUnasked(String name) throws Exception {
        article("a.txt", "The envoy agreed to meet.");
        Files.createDirectory(out);
        Path foreign = Files.writeString(out.resolve(name), "mine");

        for (Mode mode : List.of(Mode.FRESH, Mode.RESUME)) {
            assertThatThrownBy(() -> run(FakeModel.sound(), mode, articles))
                    .as(mode + " over " + name)
                    .isInstanceOf(ScoreException.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("--overwrite");
            assertThat(report()).containsOnlyKeys(name);
            assertThat(foreign).hasContent("mine");
        }
    }

    @Test
    void aStoppedRunLeavesNoReport() throws Exception {
        manyArticles(200);

        assertThatThrownBy(() -> run(FakeModel.failingAtCall(2), Mode.FRESH, articles))
                .isInstanceOf(IllegalStateException.class);

        assertThat(report()).isEmpty();
        assertThatThrownBy(() -> run(FakeModel.sound(), Mode.FRESH, articles))
                .isInstanceOf(ScoreException.class)
                .hasMessageContaining("--resume");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aResumedRunEndsInTheBytesOfAnUndisturbedOne(int failingCall) throws Exception {
        manyArticles(200);
        Path table = manyRows(1500);
        run(FakeModel.sound(), Mode.FRESH, articles, table);
        Map<String, String> undisturbed = report();
        out = folder.resolve("out-" + failingCall);

        assertThatThrownBy(() -> run(FakeModel.failingAtCall(failingCall), Mode.FRESH, articles, table))
                .isInstanceOf(IllegalStateException.class);
        run(FakeModel.sound(), Mode.RESUME, articles, table);

        assertThat(report()).isEqualTo(undisturbed);
    }

    @Test
    void anExplainedRunSaysWhyOfEverySentenceAndTask() throws Exception {
        article("a.txt", "=Talks resume\n\nThe envoy of Varnia agreed to meet in May.\n");

        RunRecord.Counts counts = run(EXPLAINED, FakeModel.sound(), Mode.FRESH, articles);

        List<String> lines = lines("explanations.csv");
        assertThat(lines).hasSize(1 + 2 * (int) counts.sentences());
        assertThat(lines.get(1)).contains(",articles/a.txt,'=Talks resume,stance,hardline,0.7000,");
        assertThat(lines.get(3)).contains(",The envoy of Varnia agreed to meet in May.,stance,");
        assertThat(lines("run.json"))
                .anyMatch(line -> line.contains("\"explained\" : \"true\""))
                .anyMatch(line -> line.contains("\"file\" : \"explanations.csv\""));
    }

    @Test
    void explainingChangesNothingElse() throws Exception {
        manyArticles(50);
        run(FakeModel.sound(), Mode.FRESH, articles);
        Map<String, String> plain = report();
        assertThat(plain).containsOnlyKeys("actors.csv", "articles.csv", "run.json", "sentences.csv");

        run(EXPLAINED, FakeModel.sound(), Mode.OVERWRITE, articles);
        assertThat(report())
                .containsOnlyKeys("actors.csv", "articles.csv", "explanations.csv", "run.json", "sentences.csv")
                .containsEntry("articles.csv", plain.get("articles.csv"));
        assertThat(lines("sentences.csv").stream()
                        .map(line -> line.replaceFirst(",[^,]*(,,,,,[^,]+,|,review_stance.*)$", "$1")))
                .as("but for the column of phrases")
                .containsExactlyElementsOf(plain.get("sentences.csv").lines().toList());

        run(FakeModel.sound(), Mode.OVERWRITE, articles);
        assertThat(report()).isEqualTo(plain);
    }

    @Test
    void aFinishedReportIsReadBackToTheByte() throws Exception {
        article(
                "a.txt",
                "=Talks resume\n\nThe envoy of Varnia agreed to meet in May. \u201cNever,\u201d said Ada Lind.\n");
        article("empty.txt", " ");
        Path table = Files.writeString(folder.resolve("t.csv"), "text,Stance,note\nThe port is shut.,hardline,-7\n");
        run(FakeModel.sound(), Mode.FRESH, articles, table);

        FinishedReport report = FinishedReport.open(out);

        assertThat(report.inputColumns()).contains("input_Stance", "note");
        assertThat(rewritten(report)).isEqualTo(report().get("sentences.csv"));
        assertThat(report.articles()).extracting(ArticleRow::outcome).contains(Outcome.SCORED, Outcome.failed("empty"));
        assertThat(report.articles()).anyMatch(article -> article.tally().sentences() == 3);
    }

    @Test
    void whatAReviewerWroteIntoAReportDoesNotHideWhatItWas() throws Exception {
        article("a.txt", "The envoy of Varnia agreed to meet in May.\n");
        run(FakeModel.sound(), Mode.FRESH, articles);
        String before = report().get("sentences.csv");
        Files.writeString(out.resolve("sentences.csv"), "sentence_id;text\n1;2\n");

        assertThat(rewritten(FinishedReport.open(out))).isEqualTo(before);

        Files.delete(out.resolve(".demarche/sentences.csv.gz"));
        assertThatThrownBy(() -> FinishedReport.open(out))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("changed since the run ended")
                .hasMessageContaining("the ids stay the same");
    }

    @Test
    void anOverwrittenReportLeavesWhatAReviewerWrote() throws Exception {
        article("a.txt", "The envoy of Varnia agreed to meet in May.\n");
        run(FakeModel.sound(), Mode.FRESH, articles);
        Map<String, String> before = report();
        Files.writeString(out.resolve("sentences.csv"), "reviewed");

        run(FakeModel.sound(), Mode.OVERWRITE, articles);

        Map<String, String> after = report();
        assertThat(after).containsAllEntriesOf(before).hasSize(before.size() + 1);
        assertThat(after).containsValue("reviewed");
        assertThat(after.keySet()).anyMatch(name -> name.matches("sentences-[0-9a-f]{8}\\.csv"));
    }

    private static String rewritten(FinishedReport report) throws TableException {
        SentenceReport form = new SentenceReport(report.tasks(), report.inputColumns(), false, TableStyle.STANDARD);
        StringBuilder rewritten = new StringBuilder(form.header());
        report.sentences(row -> rewritten.append(form.line(row, List.of())));
        return rewritten.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 9})
    void aResumedExplanationEndsInTheBytesOfAnUndisturbedOne(int failingCall) throws Exception {
        manyArticles(60);
        Path table = manyRows(700);
        run(EXPLAINED, FakeModel.sound(), Mode.FRESH, articles, table);
        Map<String, String> undisturbed = report();
        out = folder.resolve("out-" + failingCall);

        assertThatThrownBy(() -> run(EXPLAINED, FakeModel.failingAtCall(failingCall), Mode.FRESH, articles, table))
                .isInstanceOf(IllegalStateException.class);
        assertThat(report()).isEmpty();
        assertThatThrownBy(() -> run(FakeModel.sound(), Mode.RESUME, articles, table))
                .isInstanceOf(ScoreException.class)
                .hasMessageContaining("another model, program version, inputs or settings");
        run(EXPLAINED, FakeModel.sound(), Mode.RESUME, articles, table);

        assertThat(report()).isEqualTo(undisturbed);
    }

    @Test
    void whatWasWrittenBehindTheLastCheckpointIsCutOff() throws Exception {
        manyArticles(200);
        run(FakeModel.sound(), Mode.FRESH, articles);
        Map<String, String> undisturbed = report();
        out = folder.resolve("out-2");
        assertThatThrownBy(() -> run(FakeModel.failingAtCall(2), Mode.FRESH, articles))
                .isInstanceOf(IllegalStateException.class);
        append(out.resolve(".demarche/sentences.csv.part"), "half a ro");
        append(out.resolve(".demarche/journal"), "{\"inputs\":99");

        run(FakeModel.sound(), Mode.RESUME, articles);

        assertThat(report()).isEqualTo(undisturbed);
    }

    @Test
    void resumingAFinishedRunChangesNothing() throws Exception {
        article("a.txt", "The envoy agreed to meet.");
        RunRecord.Counts counts = run(FakeModel.sound(), Mode.FRESH, articles);
        Map<String, String> before = report();

        assertThat(run(FakeModel.sound(), Mode.RESUME, articles)).isEqualTo(counts);
        assertThat(report()).isEqualTo(before);
    }

    @Test
    void aRunWithOtherSettingsIsNotGoneOnWith() throws Exception {
        manyArticles(200);
        assertThatThrownBy(() -> run(FakeModel.failingAtCall(2), Mode.FRESH, articles))
                .isInstanceOf(IllegalStateException.class);

        assertThatThrownBy(() ->
                        run(new ScoreSettings(TableStyle.EXCEL_LOCALE, 0.1), FakeModel.sound(), Mode.RESUME, articles))
                .isInstanceOf(ScoreException.class)
                .hasMessageContaining("another model, program version, inputs or settings");
    }

    @Test
    void anInputThatChangedMeanwhileIsNoticed() throws Exception {
        manyArticles(200);
        assertThatThrownBy(() -> run(FakeModel.failingAtCall(2), Mode.FRESH, articles))
                .isInstanceOf(IllegalStateException.class);
        article("000.txt", "Another text.");

        assertThatThrownBy(() -> run(FakeModel.sound(), Mode.RESUME, articles))
                .isInstanceOf(ScoreException.class)
                .hasMessageContaining("articles/000.txt: changed");
    }

    @Test
    void aSecondRunIsKeptOut() throws Exception {
        article("a.txt", "The envoy agreed to meet.");

        try (OutputFolder held = OutputFolder.open(out, Mode.FRESH)) {
            assertThatThrownBy(() -> run(FakeModel.sound(), Mode.FRESH, articles))
                    .isInstanceOf(FolderLock.HeldException.class);
        }
    }

    @Test
    void theOutputFolderIsNoInput() throws Exception {
        article("a.txt", "The envoy agreed to meet.");
        out = articles.resolve("report");

        assertThat(run(FakeModel.sound(), Mode.FRESH, articles).seen()).isEqualTo(1);
        assertThat(run(FakeModel.sound(), Mode.OVERWRITE, articles).seen()).isEqualTo(1);
    }

    @Test
    void anOutputThatIsAFileIsRefused() throws IOException {
        out = write("taken", "x");

        assertThatThrownBy(() -> OutputFolder.open(out, Mode.FRESH))
                .isInstanceOfSatisfying(
                        ScoreException.class, e -> assertThat(e.kind()).isEqualTo(ScoreException.Kind.OUTPUT));
    }

    private RunRecord.Counts run(ScoringModel model, Mode mode, Path... inputs) throws Exception {
        return run(SETTINGS, model, mode, inputs);
    }

    private RunRecord.Counts run(ScoreSettings settings, ScoringModel model, Mode mode, Path... inputs)
            throws Exception {
        try (OutputFolder output = OutputFolder.open(out, mode)) {
            ScoreInputs toScore = ScoreInputs.of(List.of(inputs), out, TableOptions.DEFAULT);
            return new BatchScorer(model, "test", settings).run(toScore, output, mode, Progress.NONE);
        }
    }

    private void manyArticles(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            article(
                    String.format("%03d.txt", i),
                    "Talks, day " + i + "\n\n" + "The envoy spoke again. ".repeat(i % 11));
        }
    }

    private Path manyRows(int count) throws IOException {
        String rows = String.join(
                "\n",
                IntStream.range(0, count)
                        .mapToObj(i -> i % 100 == 99 ? "broken" : i + ",\"Sentence " + "x".repeat(i % 13) + "\"")
                        .toList());
        return write("rows.csv", "n,text\n" + rows + "\n");
    }

    private void article(String name, String text) throws IOException {
        Files.writeString(articles.resolve(name), text);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(','));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(out.resolve(file));
    }

    /** Every visible file of the report with its content. */
    private Map<String, String> report() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(out)) {
            for (Path file : list.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
