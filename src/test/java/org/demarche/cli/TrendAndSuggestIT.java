package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a report to figures, and to a sheet of what to label next. */
final class TrendAndSuggestIT {

    private static final Path MODEL = Path.of("models/demarche");
    private static final Path SAMPLES = Path.of("samples");

    @TempDir
    private Path folder;

    @Test
    void aReportGivesSharesAndASheet() throws Exception {
        Path report = folder.resolve("report");
        run("score", "--quiet", "--model", MODEL, "--out", report, SAMPLES);
        Path table = folder.resolve("trend.csv");
        Path sheet = folder.resolve("label.csv");

        Ended trend = run("trend", "--model", MODEL, report, report, "--out", table);
        Ended suggest = run("suggest", "--model", MODEL, report, "-n", 7, "--out", sheet);

        assertThat(run("review", "import", report, report.resolve("sentences.csv"), "--out", folder.resolve("review"))
                        .out())
                .contains("nobody wrote into these sheets: ");
        assertThat(trend.outLines())
                .contains("5 articles stand in several reports with the same text and count once", "stance by actor");
        assertThat(Files.readAllLines(table))
                .anyMatch(line -> line.startsWith("sentiment,all,(all),neutral,0.") && line.contains(",5,"))
                .anyMatch(line -> line.contains(",article,samples/agency-report.txt,") && line.contains("one article"));
        assertThat(suggest.exit()).isZero();
        List<String> ids = Files.readAllLines(report.resolve("sentences.csv")).stream()
                .map(line -> line.split(",", 2)[0])
                .toList();
        List<String> suggested = Files.readAllLines(sheet);
        assertThat(suggested.get(0))
                .endsWith(",review_stance,review_sentiment,review_speaker,review_note,review_id,reviewer");
        assertThat(suggested.subList(1, suggested.size()))
                .hasSize(7)
                .allMatch(line -> ids.contains(line.split(",", 2)[0]));
        assertThat(run("suggest", "--model", MODEL, report, "-n", 7, "--out", sheet)
                        .exit())
                .as("no silent overwrite")
                .isEqualTo(2);
        byte[] first = Files.readAllBytes(sheet);
        run("suggest", "--model", MODEL, report, "-n", 7, "--out", sheet, "--overwrite");
        assertThat(Files.readAllBytes(sheet)).isEqualTo(first);
    }

    @Test
    void pagesHaveTheSharesOfTheTrend() throws Exception {
        Path report = folder.resolve("report");
        run("score", "--quiet", "--no-workbook", "--model", MODEL, "--out", report, SAMPLES);

        Ended made = run("report", report, "--quiet");
        Ended trend = run("trend", report, "--by", "all");

        assertThat(made.exit()).isZero();
        Matcher share = Pattern.compile("conciliatory 0.(\\d\\d) \\[0.(\\d\\d), 0.(\\d\\d)\\]")
                .matcher(trend.out());
        assertThat(share.find()).isTrue();
        assertThat(Files.readString(report.resolve("page/index.html")))
                .contains("%d %% [%d, %d]"
                        .formatted(
                                Integer.parseInt(share.group(1)),
                                Integer.parseInt(share.group(2)),
                                Integer.parseInt(share.group(3))));
    }

    @Test
    void whatIsNoReportIsRefusedInOneLine() throws Exception {
        assertThat(run("trend", folder).exit()).isEqualTo(8);
        assertThat(run("suggest", folder, "--out", folder.resolve("x.csv")).exit())
                .isEqualTo(8);
    }

    private static Ended run(Object... arguments) throws Exception {
        return Installed.run(Stream.of(arguments).map(String::valueOf).toList());
    }
}
