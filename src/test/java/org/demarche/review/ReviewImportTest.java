package org.demarche.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.demarche.LabelSet;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.report.ReportColumns;
import org.demarche.report.ReviewColumns;
import org.demarche.suggest.SuggestionSheet;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;
import org.demarche.table.TableStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReviewImportTest {

    private static final ReviewImport.Settings PLAIN = new ReviewImport.Settings(Optional.empty(), false, false);

    private final ReviewSample sample = new ReviewSample();

    @TempDir
    private Path folder;

    @Test
    void aTaskThatNobodyAnsweredIsNotLearned() throws Exception {
        Returned sheet = emptied();
        say(sheet, 1, "review_stance", "Hardline ");

        String training = imported(sheet, PLAIN).file("training.csv");

        assertThat(cell(training, id(1), "stance")).isEqualTo("hardline");
        assertThat(cell(training, id(1), "sentiment")).isEmpty();
        ReviewImport.Settings accepting = new ReviewImport.Settings(Optional.of("2031-05-20"), true, false);
        String accepted = imported(sheet, accepting).file("training.csv");
        assertThat(cell(accepted, id(1), "sentiment")).isEqualTo(predicted(1, 1));
        assertThat(cell(accepted, id(1), "assumed")).isEqualTo("sentiment");
        assertThat(cell(accepted, id(1), "date")).isEqualTo("2031-05-20");
        assertThat(cell(accepted, id(1), "previous_stance")).isEqualTo(predicted(1, 0));
    }

    @Test
    void actorAndOutletOfTheReportComeAlongSoThatAModelCanBeJudgedByThem() throws Exception {
        Returned sheet = emptied();
        say(sheet, 6, "review_stance", "analytical");
        say(sheet, 12, "review_stance", "analytical");

        String training = imported(sheet, PLAIN).file("training.csv");

        assertThat(cell(training, id(6), "actor")).isEqualTo("Norland");
        assertThat(cell(training, id(6), "outlet")).isEqualTo("The Norland Times");
        assertThat(cell(training, id(12), "outlet"))
                .as("an article that names none")
                .isEmpty();
    }

    @Test
    void theSentenceBeforeComesAlongWithoutLabels() throws Exception {
        Returned sheet = emptied();
        say(sheet, 12, "review_stance", "analytical");

        String training = imported(sheet, PLAIN).file("training.csv");

        assertThat(records(training)).hasSize(3);
        assertThat(cell(training, id(11), "stance")).isEmpty();
        assertThat(cell(training, id(11), "position")).isEqualTo("2");
        assertThat(cell(training, id(12), "position")).isEqualTo("3");
    }

    @Test
    void aNoteAloneIsKeptAndTeachesNothing() throws Exception {
        Returned sheet = emptied();
        say(sheet, 3, "review_note", "not sure at all");

        ReviewImport imported = imported(sheet, new ReviewImport.Settings(Optional.empty(), true, false));

        assertThat(imported.record().counts().rows()).isEqualTo(new ReviewRecord.Rows(40, 1, 39, 0, 0));
        assertThat(imported.record().counts().notes()).isEqualTo(1);
        assertThat(records(imported.file("training.csv"))).hasSize(1);
        assertThat(imported.file("review-log.csv")).contains("not sure at all");
    }

    @Test
    void twoReviewersWhoDifferAreSettledByTheSheetOfConflicts() throws Exception {
        Returned anna = emptied();
        Returned ben = emptied();
        for (int i = 1; i < 9; i++) {
            say(anna, i, "review_stance", i < 6 ? "hardline" : "analytical");
            say(ben, i, "review_stance", i < 5 ? "hardline" : "analytical");
        }
        Path first = write("anna/sentences.csv", anna.csv());
        Path second = write("ben/sentences.xlsx", ben.xlsx());

        ReviewImport open = imported(PLAIN, named("Anna", first), named("Ben", second));

        assertThat(open.record().counts().rows()).isEqualTo(new ReviewRecord.Rows(80, 14, 64, 2, 0));
        assertThat(open.record().counts().training()).isEqualTo(7);
        assertThat(open.record().agreement()).hasSize(1);
        assertThat(open.record().agreement().get(0).differing()).isEqualTo(1);
        assertThat(cell(open.file("conflicts.csv"), id(5), "conflict"))
                .isEqualTo("review_stance: Anna (sentences.csv:7) \"hardline\","
                        + " Ben (sentences.xlsx[sentences]:7) \"analytical\"");

        Path decided = write("conflicts.csv", filled(open.file("conflicts.csv"), "review_stance", "analytical"));
        ReviewImport settled = imported(PLAIN, named("Anna", first), named("Ben", second), named("Eva", decided));

        assertThat(settled.record().counts().rows()).isEqualTo(new ReviewRecord.Rows(81, 17, 64, 0, 0));
        assertThat(cell(settled.file("training.csv"), id(5), "stance")).isEqualTo("analytical");
        assertThat(cell(settled.file("training.csv"), id(5), "reviewer")).isEqualTo("Eva");
        assertThat(settled.record().agreement().get(0).differing()).isEqualTo(1);
    }

    @Test
    void aPredictionThatWasWrittenOverIsAQuestionAndNoAnswer() throws Exception {
        Returned sheet = emptied();
        sheet.set(sheet.data().get(2), "stance", "conciliatory".equals(predicted(2, 0)) ? "hardline" : "conciliatory");

        ReviewImport imported = imported(sheet, PLAIN);

        assertThat(imported.problems()).singleElement().asString().contains("sheet.csv:4: conflict: a stance that was");
        assertThat(imported.record().counts().questions()).isEqualTo(1);
        assertThat(records(imported.file("training.csv"))).hasSize(1);
    }

    @Test
    void aPredictionThatSomebodyWroteOverMakesTheSentenceAConflict() throws Exception {
        Returned anna = emptied();
        anna.set(anna.data().get(2), "stance", "conciliatory".equals(predicted(2, 0)) ? "hardline" : "conciliatory");
        Returned ben = emptied();
        say(ben, 2, "review_stance", "analytical");

        ReviewImport imported =
                imported(PLAIN, named("Anna", write("a.csv", anna.csv())), named("Ben", write("b.csv", ben.csv())));

        assertThat(imported.record().counts().rows()).isEqualTo(new ReviewRecord.Rows(80, 0, 78, 2, 0));
        assertThat(imported.record().counts().questions())
                .as("one sentence is one question")
                .isEqualTo(1);
        assertThat(cell(imported.file("conflicts.csv"), id(2), "conflict"))
                .contains("a stance that was", "a.csv:4 about the same sentence is a conflict");
        assertThat(cell(imported.file("conflicts.csv"), id(2), "settles")).matches("a\\.csv:4:.* \\| b\\.csv:4:.*");
        assertThat(records(imported.file("training.csv"))).hasSize(1);
    }

    @Test
    void reviewsThatMovedWithoutTheirRowsSayWhatTheyAreOf() throws Exception {
        Returned sheet = emptied();
        say(sheet, 1, "review_stance", "hardline");
        say(sheet, 1, "reviewer", "Anna");
        sheet.shiftDown(Returned.REVIEW_BLOCK);

        ReviewImport imported = imported(sheet, PLAIN);

        assertThat(imported.record().counts().rows()).isEqualTo(new ReviewRecord.Rows(40, 0, 39, 1, 0));
        assertThat(imported.problems()).singleElement().asString().contains("the review_id \"" + id(1) + "\"", id(2));
        List<List<String>> conflicts = records(imported.file("conflicts.csv"));
        assertThat(conflicts.stream().skip(1).map(cells -> cells.get(0)))
                .as("a row that could be of two sentences")
                .containsExactlyInAnyOrder(id(1), id(2));
        assertThat(cell(imported.file("conflicts.csv"), id(2), "review_id")).isEqualTo(id(2));
    }

    @Test
    void reviewColumnsAloneAreQuestionsAboutTheSentencesThatTheyName() throws Exception {
        Returned sheet = emptied();
        say(sheet, 1, "review_stance", "hardline");
        List.copyOf(sheet.columns).stream()
                .filter(name -> !List.of(Returned.REVIEW_BLOCK).contains(name))
                .forEach(sheet::delete);
        Path ben = write("ben.csv", sheet.csv());

        ReviewImport open = imported(PLAIN, named("Ben", ben));

        assertThat(open.record().counts().rows()).isEqualTo(new ReviewRecord.Rows(40, 0, 0, 40, 0));
        assertThat(open.record().counts().questions()).isEqualTo(1);
        assertThat(cell(open.file("conflicts.csv"), id(1), "conflict"))
                .isEqualTo("neither sentence_id nor text, only the review_id \"" + id(1) + "\"");
        ReviewImport settled = imported(PLAIN, named("Ben", ben), named("Eva", decided(open, "hardline")));
        assertThat(cell(settled.file("training.csv"), id(1), "stance")).isEqualTo("hardline");
    }

    @Test
    void sheetsOfEarlierVersionsHaveNoReviewId() throws Exception {
        Returned sheet = sample.sheet();
        sheet.delete("review_id");

        ReviewImport imported = imported(sheet, PLAIN);

        assertThat(imported.remarks()).isEmpty();
        assertThat(imported.record().counts().labels()).isEqualTo(DamageTrial.LABELS);
    }

    @Test
    void aSheetOfConflictsIsNotTakenWithoutTheSheetsThatItIsAbout() throws Exception {
        Path anna = write("-Anna.csv", conflicting().csv());
        Path decided = decided(imported(PLAIN, named("Anna", anna)), "analytical");

        assertNotGiven("-Anna.csv", named("Eva", decided));
        Path elsewhere = write("elsewhere/-Anna.csv", conflicting().csv());
        ReviewImport settled = imported(PLAIN, named("Anna", elsewhere), named("Eva", decided));
        assertThat(settled.record().counts().rows().conflict()).isZero();
        Path other = write("other/-Anna.csv", sample.sheet().csv());
        assertNotGiven("-Anna.csv", named("Anna", other), named("Eva", decided));
    }

    @Test
    void aRowThatWasChangedSinceIsNotSettled() throws Exception {
        Returned sheet = conflicting();
        say(sheet, 7, "review_stance", "soft");
        Path decided = decided(imported(PLAIN, named("Anna", write("anna.csv", sheet.csv()))), "analytical");
        say(sheet, 5, "review_note", "once more");

        ReviewImport changed = imported(PLAIN, named("Anna", write("anna.csv", sheet.csv())), named("Eva", decided));

        assertThat(changed.remarks()).singleElement().asString().contains("anna.csv:7:", "a row that is not as it was");
        assertThat(changed.record().counts().settled()).isEqualTo(1);
    }

    @Test
    void sheetsOfOneNameAreToldApartByTheirRows() throws Exception {
        Returned differing = conflicting();
        say(differing, 5, "review_note", "or not");
        assertBothAreNeeded(differing);
        assertBothAreNeeded(conflicting());
    }

    /** Two reviewers gave back a sheet of the same name; the second of them accepted ones too. */
    private void assertBothAreNeeded(Returned bens) throws Exception {
        say(bens, 8, "review_stance", "hardline");
        ReviewImport.Sheet anna =
                named("Anna", write("anna/sentences.csv", conflicting().csv()));
        ReviewImport.Sheet ben = named("Ben", write("ben/sentences.csv", bens.csv()));
        ReviewImport.Sheet eva = named("Eva", decided(imported(PLAIN, anna, ben), "analytical"));

        assertNotGiven("ben/sentences.csv", anna, eva);
        ReviewImport settled = imported(PLAIN, anna, ben, eva);
        assertThat(settled.remarks()).isEmpty();
        assertThat(settled.record().counts().training()).isEqualTo(2);
    }

    private void assertNotGiven(String missing, ReviewImport.Sheet... sheets) {
        assertThatThrownBy(() -> imported(PLAIN, sheets))
                .isInstanceOf(TableException.class)
                .hasMessageStartingWith("conflicts.csv: decides about rows of ")
                .hasMessageEndingWith(
                        missing + ", not given or changed since;" + " give it back beside the sheets that it is about");
    }

    @Test
    void aDecisionThatNobodySignedIsOfThoseWhomItSettles() throws Exception {
        Returned bens = emptied();
        say(bens, 5, "review_stance", "hardline");
        ReviewImport.Sheet anna = named("Anna", write("a.csv", conflicting().csv()));
        ReviewImport.Sheet ben = named("Ben", write("b.csv", bens.csv()));
        Path decided = decided(imported(PLAIN, anna, ben), "analytical");

        ReviewImport settled = imported(PLAIN, anna, ben, new ReviewImport.Sheet(decided, Optional.empty()));

        assertThat(settled.record().reviewers()).containsExactly("Anna", "Ben");
        assertThat(cell(settled.file("training.csv"), id(5), "reviewer")).isEqualTo("Anna | Ben");
    }

    @Test
    void answersThatAreNotRepeatedAreNamed() throws Exception {
        Path anna = write("anna.csv", conflicting().csv());
        Path decided = decided(imported(PLAIN, named("Anna", anna)), "analytical");

        ReviewImport settled = imported(PLAIN, named("Anna", anna), named("Eva", decided));

        assertThat(settled.record().counts().settled()).isEqualTo(1);
        assertThat(settled.record().counts().unrepeated()).isEqualTo(1);
        assertThat(settled.file("review-log.csv")).contains("does not repeat sentiment negative");
        assertThat(cell(settled.file("training.csv"), id(5), "sentiment")).isEmpty();
    }

    /** A stance that cannot be read beside a sentiment that can. */
    private Returned conflicting() {
        Returned sheet = emptied();
        say(sheet, 5, "review_stance", "hard");
        say(sheet, 5, "review_sentiment", "negative");
        return sheet;
    }

    private Path decided(ReviewImport open, String stance) throws IOException, TableException {
        return write("conflicts.csv", filled(open.file("conflicts.csv"), "review_stance", stance));
    }

    @Test
    void aSheetOfAnotherReportIsOneProblem() throws Exception {
        Returned other = sample.sheet();
        other.change("sentence_id", id -> id.replaceFirst("^a.", "at").replaceFirst("x2$", ""));
        other.change("article_id", id -> id.replaceFirst("^a.", "at"));
        other.change("text", text -> "Of another report: " + ReviewSample.spelled(text, 30));
        Returned otherModel = emptied();
        otherModel.change("model", model -> "demarche-ffffffffffff");

        ReviewImport imported = imported(other, PLAIN);

        assertThat(imported.problems())
                .singleElement()
                .hasToString(
                        "sheet.csv: a sheet of another report: 40 rows of 40 with a sentence_id or a model"
                                + " that this report does not have; expected a sheet of this report; each row is in review-log.csv");
        assertThat(imported.record().counts().rows()).isEqualTo(new ReviewRecord.Rows(40, 0, 0, 0, 40));
        assertThat(imported(otherModel, PLAIN).problems()).hasSize(1);
        assertThat(imported(otherModel, PLAIN).record().counts().questions()).isZero();
    }

    /** Sorted while a filter showed the reviewed rows alone, as spreadsheets do: gaps stay between the labels. */
    @Test
    void labelsSortedUnderAFilterAreNotTaken() throws Exception {
        Returned sheet = sample.sheet();
        List<Returned.Row> reviewed = sheet.reviewed().stream()
                .filter(row -> !sheet.get(row, "review_stance").isEmpty())
                .toList();
        List<String> sorted = reviewed.stream()
                .map(row -> sheet.get(row, "review_stance"))
                .sorted()
                .toList();
        for (int i = 0; i < reviewed.size(); i++) {
            sheet.set(reviewed.get(i), "review_stance", sorted.get(i));
        }

        ReviewImport imported = imported(sheet, PLAIN);

        assertThat(reviewed).hasSizeLessThan(sheet.data().size());
        assertThat(imported.record().counts().rows().accepted()).isZero();
        assertThat(imported.file("review-log.csv")).contains("review_stance is sorted while the sentences are not");
        assertThat(imported(sheet, new ReviewImport.Settings(Optional.empty(), false, true))
                        .record()
                        .counts()
                        .rows()
                        .accepted())
                .isEqualTo(sheet.reviewed().size());
    }

    @Test
    void aTaskCalledLikeAColumnOfOursIsReadFromItsOwn() throws Exception {
        List<Task> tasks = List.of(new Task("note", LabelSet.of("short", "long"), Optional.empty()));
        Original one = sample.originals.get(1);
        Original original = new Original(
                0, one.id(), "a", "a.txt", 1, one.text(), "", "", List.of("short"), "", "", "model", one.content());
        Path sheet = write(
                "sheet.csv",
                ("sentence_id,text,note,task_review_note,review_note,review_id,reviewer\r\n" + one.id() + ","
                                + one.text() + ",short,long,hm," + one.id() + ",Anna\r\n")
                        .getBytes(StandardCharsets.UTF_8));

        ReviewImport imported = ReviewImport.of(
                new Originals(tasks, List.of("sentence_id", "text", "note"), List.of(original), Map.of()),
                "run",
                "demarche",
                List.of(named("Anna", sheet)),
                PLAIN,
                new Seed(1),
                Progress.NONE);

        assertThat(imported.reconciliation().decided().get(0).get(0).review().labels())
                .containsOnlyKeys("note")
                .hasToString("{note=long}");
        assertThat(imported.remarks()).singleElement().asString().contains("no column review_speaker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "outlet", "speaker", "article_id", "date", "said", "why"})
    void aTaskCalledLikeAColumnOfOursCanBeLearned(String name) throws Exception {
        List<Task> tasks = List.of(new Task(name, LabelSet.of("short", "long"), Optional.empty()));
        List<Original> originals = sample.originals.subList(1, 3).stream()
                .map(one -> new Original(
                        one.index() - 1,
                        one.id(),
                        "a",
                        "a.txt",
                        one.position(),
                        one.text(),
                        "",
                        "",
                        List.of("short"),
                        "",
                        "",
                        "",
                        one.content()))
                .toList();
        List<String> header = records(SuggestionSheet.of(tasks, List.of(), TableStyle.STANDARD))
                .get(0);
        String predicted = ReportColumns.predicted(tasks).get(0);
        List<List<Returned.Cell>> rows = new ArrayList<>();
        for (Original one : originals) {
            Map<String, String> cells = Map.of(
                    "sentence_id",
                    one.id(),
                    "text",
                    one.text(),
                    predicted,
                    "short",
                    ReviewColumns.of(tasks).names().get(0),
                    one.index() == 0 ? "long" : "longish");
            rows.add(header.stream()
                    .map(column -> new Returned.Cell(cells.getOrDefault(column, ""), ""))
                    .toList());
        }

        ReviewImport imported = ReviewImport.of(
                new Originals(tasks, header, originals, Map.of("a", "The Norland Times")),
                "run",
                "demarche",
                List.of(named("Anna", write("sheet.csv", new Returned(header, rows).csv()))),
                PLAIN,
                new Seed(1),
                Progress.NONE);

        assertThat(cell(imported.file("training.csv"), id(1), name)).isEqualTo("long");
        assertThat(cell(imported.file("training.csv"), id(1), "reviewer")).isEqualTo("Anna");
        assertThat(cell(imported.file("conflicts.csv"), id(2), "settles")).startsWith("sheet.csv:3:");
    }

    @Test
    void ourOwnColumnsAreNotRemarkedOn() throws Exception {
        Returned suggested = emptied();
        suggested.insert(4, "why", "why", cell -> new Returned.Cell("hardline is rare here", ""), "");
        Returned theirs = emptied();
        theirs.insert(4, "mine", "mine", cell -> cell, "");
        theirs.set(theirs.data().get(0), "mine", "x");

        assertThat(imported(suggested, PLAIN).remarks()).isEmpty();
        assertThat(imported(theirs, PLAIN).remarks()).singleElement().asString().contains("with 1 filled cell;");
    }

    @Test
    void labelsThatStandSortedAreTakenIfTheReviewerSaysSo() throws Exception {
        Returned sheet = emptied();
        for (int i = 0; i < 8; i++) {
            say(sheet, i, "review_stance", i < 4 ? "analytical" : "hardline");
        }

        assertThat(imported(sheet, PLAIN).record().counts().rows().conflict()).isEqualTo(8);
        ReviewImport.Settings trusting = new ReviewImport.Settings(Optional.empty(), false, true);
        assertThat(imported(sheet, trusting).record().counts().training()).isEqualTo(8);
    }

    @Test
    void theSameSheetsGiveTheSameBytes() throws Exception {
        Path file = write("sheet.csv", sample.sheet().csv());
        imported(PLAIN, named("Anna", file)).write(folder.resolve("one"));
        imported(PLAIN, named("Anna", file)).write(folder.resolve("two"));

        for (String name : ReviewImport.FILES) {
            assertThat(folder.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
        }
    }

    @Test
    void workInTheFolderIsNotOverwritten() throws Exception {
        Path file = write("sheet.csv", sample.sheet().csv());
        Path out = folder.resolve("out");
        imported(PLAIN, named("Anna", file)).write(out);
        Path conflicts = out.resolve("conflicts.csv");

        assertThatThrownBy(() -> ReviewFolder.requireFree(out, List.of(file), false))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> ReviewFolder.requireFree(out, List.of(file, conflicts), true))
                .hasMessageContaining("is read and would be overwritten");
        ReviewFolder.requireFree(out, List.of(file), true);
        Files.writeString(conflicts, Files.readString(conflicts) + "\r\n");
        assertThatThrownBy(() -> ReviewFolder.requireFree(out, List.of(file), true))
                .hasMessageContaining("was changed since it was written");
    }

    @Test
    void whatStrangersWriteStaysText() throws Exception {
        Returned sheet = emptied();
        say(sheet, 3, "review_note", "=HYPERLINK(\"x\")");
        say(sheet, 3, "review_stance", "@SUM(A1)");
        say(sheet, 3, "reviewer", "+cmd");

        ReviewImport imported = imported(sheet, PLAIN);

        for (String name : List.of("training.csv", "conflicts.csv", "review-log.csv")) {
            records(imported.file(name))
                    .forEach(cells -> assertThat(cells).noneMatch(cell -> cell.matches("(?s)^[=+@].*")));
        }
        assertThat(imported.problems().toString()).doesNotContain("\u001B");
    }

    @Test
    void otherFilesAreRefusedInOneLine() throws Exception {
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "an old workbook");
        assertRefused("PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "OpenDocument");
        assertRefused("<html><table>", "a page");
        assertRefused("name,age\r\nAnn,7\r\n", "no line with the names");
        assertRefused("", "an empty file");
        assertRefused("PK\u0003\u0004 and nothing more", "a workbook that cannot be read");
        assertRefused(withDtd(sample.sheet().xlsx()), "a workbook that cannot be read");
    }

    private void assertRefused(String content, String found) throws IOException {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), found);
    }

    private void assertRefused(byte[] content, String found) throws IOException {
        Path file = write("other.csv", content);
        assertThatThrownBy(() -> imported(PLAIN, named("Anna", file)))
                .isInstanceOf(TableException.class)
                .hasMessageContaining(found)
                .hasMessageContaining("expected")
                .hasMessageNotContaining("\n");
    }

    private static byte[] withDtd(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    to.write("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                            .getBytes(StandardCharsets.UTF_8));
                }
                to.write(from.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }

    private String id(int index) {
        return sample.originals.get(index).id();
    }

    private String predicted(int index, int task) {
        return sample.originals.get(index).predicted().get(task);
    }

    /** The sheet before anybody reviewed it. */
    private Returned emptied() {
        Returned sheet = sample.sheet();
        sheet.columns.stream()
                .filter(name -> name.startsWith("review") && !name.equals("review_id"))
                .forEach(name -> sheet.change(name, cell -> ""));
        return sheet;
    }

    private static void say(Returned sheet, int index, String column, String what) {
        sheet.set(sheet.data().get(index), column, what);
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static ReviewImport.Sheet named(String reviewer, Path file) {
        return new ReviewImport.Sheet(file, Optional.of(reviewer));
    }

    private ReviewImport imported(Returned sheet, ReviewImport.Settings settings) throws IOException, TableException {
        return imported(settings, named("Anna", write("sheet.csv", sheet.csv())));
    }

    private ReviewImport imported(ReviewImport.Settings settings, ReviewImport.Sheet... sheets) throws TableException {
        return ReviewImport.of(
                sample.report(), "run", "demarche", Arrays.asList(sheets), settings, new Seed(1), Progress.NONE);
    }

    /** All records, the header first. */
    private static List<List<String>> records(String table) throws TableException, IOException {
        List<List<String>> records = new ArrayList<>();
        try (TableReader reader = TableReader.open(
                "table", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), TableOptions.DEFAULT)) {
            records.add(reader.header());
            for (Optional<TableRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                records.add(((TableRecord.Row) next.get()).cells());
            }
        }
        return records;
    }

    private static List<String> row(String table, String id) throws TableException, IOException {
        return records(table).stream()
                .filter(cells -> cells.get(0).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String cell(String table, String id, String column) throws TableException, IOException {
        return row(table, id).get(records(table).get(0).indexOf(column));
    }

    /** The sheet with the last cells of each row filled in. */
    private static byte[] filled(String table, String column, String what) throws TableException, IOException {
        List<List<String>> records = records(table);
        List<List<Returned.Cell>> data = new ArrayList<>();
        for (List<String> record : records.subList(1, records.size())) {
            data.add(record.stream().map(text -> new Returned.Cell(text, "")).toList());
        }
        Returned sheet = new Returned(records.get(0), data);
        sheet.change(column, cell -> what);
        return sheet.csv();
    }
}
