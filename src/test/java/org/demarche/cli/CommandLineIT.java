package org.demarche.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.demarche.Seed;
import org.demarche.storage.FolderLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The distribution as people and scripts meet it: processes, exit codes, streams, files. */
final class CommandLineIT {

    /** More than one window of sentences, so that there is something to go on with. */
    private static final int ARTICLES = 200;

    private static final int KILLS = 5;

    @TempDir
    private Path folder;

    private Path press;
    private Path out;

    @BeforeEach
    void folders() {
        press = folder.resolve("press");
        out = folder.resolve("out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check", "train", "evaluate", "compare", "score", "read", "shares", "agree", "review", "codebook"
            })
    void everyCommandTeachesByExample(String command) throws Exception {
        Ended ended = Installed.run(List.of(command, "--help"));

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("Examples:\n", "  demarche " + command + " ");
        assertThat(ended.outLines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void theProgramTellsItsCommandsAndExitCodes() throws Exception {
        Ended help = Installed.run(List.of("--help"));

        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .contains("The usual way:", "Exit codes: 0 done;", "check", "train", "evaluate", "compare", "score");
        assertThat(Installed.run(List.of("--version")).out()).matches("demarche \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void anErrorIsOneLineAndDebugAddsTheTrace() throws Exception {
        List<String> command = List.of("check", folder.resolve("none.csv").toString());
        Ended ended = Installed.run(command);

        assertThat(ended.exit()).isEqualTo(8);
        assertThat(ended.err())
                .isEqualTo("demarche: " + folder.resolve("none.csv") + ": no such file; expected a table\n");
        List<String> debug = new ArrayList<>(command);
        debug.add("--debug");
        assertThat(Ended.of(debug).err()).contains("\tat org.demarche.corpus.");
    }

    @Test
    void standardOutputHoldsResultsAndStandardErrorNothing() throws Exception {
        Invented.articles(press, 3);

        Ended ended = Installed.run(score());

        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.outLines())
                .startsWith("3 seen = 3 scored + 0 failed + 0 skipped; 9 sentences")
                .endsWith(
                        out.resolve("sentences.csv").toString(),
                        out.resolve("articles.csv").toString(),
                        out.resolve("actors.csv").toString(),
                        out.resolve("run.json").toString(),
                        out.resolve("datapackage.json").toString(),
                        out.resolve("report.xlsx").toString(),
                        out.resolve("page/index.html").toString());
    }

    @Test
    void aWorkbookIsMadeAgainAndNeverOverOneThatSomebodyEdited() throws Exception {
        Invented.articles(press, 1);
        Installed.run(score());
        Path workbook = out.resolve("report.xlsx");
        byte[] made = Files.readAllBytes(workbook);
        Files.writeString(workbook, "reviewed");

        Ended ended = Installed.run(List.of("report", out.toString()));

        assertThat(ended.exit()).isZero();
        assertThat(workbook).hasBinaryContent(made);
        assertThat(ended.out()).contains("edited; kept under this name");
        assertThat(Installed.run(List.of("report", press.toString())).exit()).isEqualTo(8);
    }

    @Test
    void aFileIsShownAsItIsUnderstood() throws Exception {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                """
                <html lang="en"><head><title>Belgium keeps the canal shut</title></head><body>
                <nav><a href="/">Home</a><a href="/world">World</a></nav>
                <article><h1>Belgium keeps the canal shut</h1>
                <p>Belgium will not open the canal, Transport Minister Ilse Brandt said in Ghent on Monday.</p>
                <p>“The offer of the Netherlands is welcome, and it comes too late,” Brandt told reporters there.</p>
                </article></body></html>
                """);
        Path broken = Files.write(folder.resolve("broken.pdf"), "%PDF-1.7 and no more".getBytes(UTF_8));

        Ended shown = Installed.run(List.of("read", "--audit", page.toString(), broken.toString()));

        assertThat(shown.exit()).isEqualTo(4);
        assertThat(shown.out())
                .contains("page.html: 3 sentences", "quoted by Ilse Brandt for Belgium towards Netherlands")
                .contains("left out: navigation", "broken.pdf: failed:corrupt");
        Ended lines = Installed.run(List.of("read", "--json", page.toString()));
        assertThat(lines.exit()).isZero();
        assertThat(lines.outLines())
                .singleElement()
                .asString()
                .startsWith("{\"article\":\"page.html\",\"status\":\"read\",");
    }

    @ParameterizedTest
    @CsvSource({"tr,TR,Europe/Istanbul", "de,DE,Pacific/Kiritimati", "ar,EG,America/St_Johns"})
    void theReportIsTheSameInEveryLanguageAndTimeZone(String language, String country, String zone) throws Exception {
        Invented.articles(press, 10);
        assertThat(Installed.run(score()).exit()).isZero();
        Map<String, String> expected = Folder.report(out);
        out = folder.resolve("elsewhere");
        List<String> flags =
                List.of("-Duser.language=" + language, "-Duser.country=" + country, "-Duser.timezone=" + zone);

        Ended ended = Installed.run(List.of(), flags, Map.of("TZ", zone), score());

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("10 seen = 10 scored");
        assertThat(Folder.report(out))
                .isEqualTo(expected)
                .containsKeys("sentences.csv", "articles.csv", "actors.csv", "run.json");
    }

    @Test
    void theReportIsTheSameForAnyNumberOfWorkers() throws Exception {
        Invented.articles(press, ARTICLES);
        assertThat(Ended.of(score("--workers", "1")).exit()).isZero();
        Map<String, String> expected = Folder.report(out);

        for (String workers : List.of("2", "4")) {
            out = folder.resolve("out-" + workers);
            assertThat(Ended.of(score("--workers", workers)).exit()).isZero();
            assertThat(Folder.report(out)).as(workers + " workers").isEqualTo(expected);
        }
    }

    @Test
    void aKilledRunLeavesNoHalfReportAndResumesToTheSameBytes() throws Exception {
        Invented.articles(press, ARTICLES);
        long start = System.nanoTime();
        assertThat(Installed.run(score()).exit()).isZero();
        long duration = System.nanoTime() - start;
        Map<String, String> undisturbed = Folder.report(out);
        Random random = new Seed(5).random();

        for (int kill = 0; kill < KILLS; kill++) {
            out = folder.resolve("out-" + kill);
            Process run = Installed.start(score());
            if (!run.waitFor((long) (random.nextDouble() * duration), TimeUnit.NANOSECONDS)) {
                run.destroyForcibly().waitFor();
            }
            assertThat(undisturbed).containsAllEntriesOf(Files.exists(out) ? Folder.report(out) : Map.of());

            assertThat(Installed.run(score("--resume")).err()).isEmpty();
            assertThat(Folder.report(out)).as("after kill " + kill).isEqualTo(undisturbed);
        }
    }

    @Test
    void twoTrainingsGiveTheSameBytes() throws Exception {
        Path table = Invented.table(folder.resolve("invented.csv"));
        Path again = folder.resolve("again/model");

        assertThat(Installed.train(table, again).exit()).isZero();

        assertThat(Folder.contents(again))
                .isEqualTo(Folder.contents(Installed.model()))
                .containsOnlyKeys(
                        "MODEL_CARD.md",
                        "SHA256SUMS",
                        "calibration.json",
                        "evaluation.json",
                        "head-0.f32",
                        "head-1.f32",
                        "manifest.json",
                        "neighbours.i8",
                        "neighbours.jsonl",
                        "scope.f32");
    }

    @Test
    void aSecondRunIsToldWhoHoldsTheFolder() throws Exception {
        Invented.articles(press, 1);
        Files.createDirectories(out.resolve(".demarche"));

        try (FolderLock held = FolderLock.take(out.resolve(".demarche/lock"))) {
            Ended ended = Installed.run(score());

            assertThat(ended.exit()).isEqualTo(6);
            assertThat(ended.err())
                    .matches("demarche: \\S+/out/.demarche/lock is held by another run \\(process "
                            + ProcessHandle.current().pid()
                            + ", started \\S+Z\\); wait for it to end or choose another folder\\R");
        }
        assertThat(Ended.of(score()).exit()).isZero();
    }

    @Test
    void whatMayNotBeReadOrWrittenIsSaid() throws Exception {
        Invented.articles(press, 2);
        Path table = Invented.table(folder.resolve("t.csv"));
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(table, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(press.resolve("article-1.txt"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));

        Ended read = unprivileged(List.of("check", table.toString()));
        assertThat(read.exit()).isEqualTo(8);
        assertThat(read.err()).isEqualTo("demarche: " + table + ": no permission to read; expected a readable file\n");

        Ended article = unprivileged(score());
        assertThat(article.exit()).isEqualTo(4);
        assertThat(Files.readString(out.resolve("articles.csv")))
                .contains("article-1.txt,,,,,,,0,0,0,0,,,,,,failed:unreadable,");

        out = locked.resolve("out");
        Ended write = unprivileged(score());
        assertThat(write.exit()).isEqualTo(5);
        assertThat(write.err())
                .isEqualTo("demarche: " + out
                        + ": cannot be written (no permission); choose a folder where you may write\n");
    }

    @Test
    void evaluationsArePrintedAndWritten() throws Exception {
        Path table = Invented.table(folder.resolve("t.csv"));

        Ended ended = Ended.of(List.of(
                "evaluate",
                "--model",
                Installed.model().toString(),
                "--data",
                table.toString(),
                "--out",
                out.toString()));

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("stance: 60 rows of 20 ", "macro-F1");
        assertThat(Folder.report(out))
                .containsOnlyKeys(
                        "evaluation.txt",
                        "evaluation.json",
                        "evaluation.csv",
                        "swaps.csv",
                        "swaps.json",
                        "evaluation.html",
                        "confusion-stance.svg",
                        "reliability-stance.svg",
                        "coverage-stance.svg",
                        "confusion-sentiment.svg",
                        "reliability-sentiment.svg",
                        "coverage-sentiment.svg");
        assertThat(ended.out()).startsWith(Files.readString(out.resolve("evaluation.txt")));
    }

    @Test
    void sidesAreExchangedWhereSentencesNameThem() throws Exception {
        Path table =
                Invented.table(folder.resolve("t.csv"), "x1,docx,Iran warned the US over wheat.,hardline,negative");
        Path names = Files.writeString(folder.resolve("names.csv"), "side,name,kind\nRuritania,Ruritania,country\n");

        Ended ended = Ended.of(List.of(
                "evaluate",
                "--model",
                Installed.model().toString(),
                "--data",
                table.toString(),
                "--names",
                names.toString(),
                "--out",
                out.toString()));

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("fairness to sides: 1 of 1 sentences that name a side", "stance: label unchanged in ");
        assertThat(Files.readString(out.resolve("swaps.csv")))
                .contains("stance,Iran warned the US over wheat.,The US warned Iran over wheat.,");
        assertThat(Files.readString(out.resolve("swaps.json"))).contains("\"swappable\" : 1");
    }

    @Test
    void swapsCanBeLeftOutAndOldOnesGo() throws Exception {
        Path table = Invented.table(folder.resolve("t.csv"));
        List<String> command = new ArrayList<>(List.of(
                "evaluate",
                "--model",
                Installed.model().toString(),
                "--data",
                table.toString(),
                "--out",
                out.toString()));
        Ended.of(command);
        command.addAll(List.of("--swaps", "0", "--overwrite"));

        Ended ended = Ended.of(command);

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).doesNotContain("fairness");
        assertThat(Folder.report(out)).containsKey("evaluation.txt").doesNotContainKeys("swaps.csv", "swaps.json");
    }

    @Test
    void twoModelsAreSetSideBySide() throws Exception {
        Path table = Invented.table(
                folder.resolve("t.csv"), "u1,doc1,The office sent figures about wheat.,,", "u2,doc2,No comment.,,");
        Path other = folder.resolve("other");
        assertThat(Installed.train(table, other, "--task", "stance", "--seed", "9")
                        .exit())
                .isZero();

        Ended ended = Ended.of(List.of(
                "compare",
                Installed.model().toString(),
                other.toString(),
                "--data",
                table.toString(),
                "--out",
                out.toString()));

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out())
                .startsWith("A model-")
                .contains(
                        "\nB other-",
                        "\ntask sentiment: of A only; not compared\n",
                        "\nstance: 60 labelled rows of 20 ",
                        "McNemar's exact test p = ",
                        "\ntrend shift of stance: 62 rows of 20 documents, labelled or not\n",
                        "\nstance: labels differ in ");
        assertThat(Folder.report(out)).containsOnlyKeys("comparison.txt", "comparison.json", "changed.csv");
        assertThat(ended.out()).startsWith(Files.readString(out.resolve("comparison.txt")));
        assertThat(Files.readString(out.resolve("changed.csv")))
                .startsWith("\uFEFFtask,id,document,text,gold,a,a_probability,b,b_probability,right\r\n");
        assertThat(Files.readString(out.resolve("comparison.json"))).contains("\"bothRight\"", "\"hardline_share\"");
    }

    @Test
    void differencesGoIntoASheetAndComeBackAsOneLabel() throws Exception {
        Path anna = folder.resolve("anna.csv");
        Files.writeString(anna, "id,text,stance\na1,We offer talks.,conciliatory\na2,They must go.,hardline\n");
        Path ben = folder.resolve("ben.csv");
        Files.writeString(ben, "id,stance\na1,conciliatory\na2,analytical\n");

        Ended first = Ended.of(List.of("agree", anna.toString(), ben.toString(), "--out", out.toString()));

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out())
                .startsWith("stance: 2 sentences with two labels or more, 1 of them with different ones\n")
                .contains("Krippendorff's alpha", "Cohen's kappa, anna and ben");
        Path sheet = out.resolve("differences.csv");
        Files.writeString(sheet, Files.readString(sheet).replace("analytical,,", "analytical,hardline,1"));
        Path settled = folder.resolve("settled");

        Ended second = Ended.of(List.of(
                "agree", anna.toString(), ben.toString(), "--settled", sheet.toString(), "--out", settled.toString()));

        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.out()).contains("stance: 1 agreed + 0 by one person + 1 settled + 0 open\n");
        assertThat(Files.readString(settled.resolve("merged.csv")))
                .isEqualTo("\uFEFFid,stance\r\na1,conciliatory\r\na2,hardline\r\n");
    }

    @Test
    void modelsThatLearnedFromFewerRowsMakeALearningCurve() throws Exception {
        Path table = Invented.table(folder.resolve("t.csv"));
        Path half = folder.resolve("half");
        assertThat(Installed.train(table, half, "--share", "0.5").exit()).isZero();

        Ended ended = Ended.of(List.of(
                "evaluate",
                "--model",
                Installed.model().toString(),
                "--learning",
                half.toString(),
                "--data",
                table.toString(),
                "--out",
                out.toString()));

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out())
                .containsPattern("rows learned from +macro-F1 +interval\\n3\\d +[01][.]")
                .contains("learning");
        assertThat(Files.readString(half.resolve("manifest.json"))).contains("\"share_of_documents\" : \"0.5\"");
    }

    @Test
    void aModelComparedWithItselfDoesNotDiffer() throws Exception {
        Path table = Invented.table(folder.resolve("t.csv"));
        String model = Installed.model().toString();

        Ended ended = Ended.of(List.of("compare", model, model, "--data", table.toString()));

        assertThat(ended.exit()).isZero();
        assertThat(ended.out())
                .contains("these rows do not tell the two apart", "\nstance: labels differ in 0 of 60 rows\n");
    }

    private List<String> score(String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("score", "--model", Installed.model().toString(), "--out", out.toString(), press.toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** The superuser may read and write everything, so it has to give that up first. */
    private static Ended unprivileged(List<String> arguments) throws IOException, InterruptedException {
        if (!System.getProperty("user.name", "").equals("root")) {
            return Installed.run(arguments);
        }
        assumeThat(Files.isExecutable(Path.of("/usr/bin/setpriv"))).isTrue();
        return Installed.run(
                List.of("/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search"),
                List.of(),
                Map.of(),
                arguments);
    }
}
