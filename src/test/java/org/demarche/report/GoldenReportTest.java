package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.ArticleFacts;
import org.demarche.Attribution;
import org.demarche.Voice;
import org.demarche.table.TableStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of the tables, against files typed by hand. */
final class GoldenReportTest {

    private static final ArticleRow ARTICLE = new ArticleRow(
            "abcd",
            "press/a.txt",
            new ArticleFacts(
                    "Talks resume", "2031-05-14", "Lena Tesh", "Varnia Herald", "en", "https://herald.example/1"),
            Scored.tally(),
            Outcome.SCORED,
            "");

    /** Of a headline, of a quotation, and of a row of a table. */
    private static final List<Optional<Attribution>> ATTRIBUTIONS = List.of(
            Optional.of(new Attribution("", Voice.ARTICLE, "Varnia", "")),
            Optional.of(new Attribution("Harbour Minister Ilse Brandt", Voice.QUOTED, "Varnia", "Ostia")),
            Optional.empty());

    @ParameterizedTest
    @CsvSource({"sentences.csv, false", "sentences-excel-locale.csv, true"})
    void sentences(String golden, boolean excelLocale) throws IOException {
        SentenceReport report = new SentenceReport(Scored.TASKS, List.of("id"), false, style(excelLocale));

        String written = report.header() + row(report, 0, "") + row(report, 1, "7") + row(report, 2, "-7");

        assertThat(written).isEqualTo(golden(golden));
    }

    @ParameterizedTest
    @CsvSource({"articles.csv, false", "articles-excel-locale.csv, true"})
    void articles(String golden, boolean excelLocale) throws IOException {
        ArticleReport report = new ArticleReport(Scored.TASKS, style(excelLocale));

        String written = report.header()
                + report.line(ARTICLE)
                + report.line(new ArticleRow(
                        "aefg",
                        "press/b.txt",
                        ArticleFacts.titled(""),
                        Tally.none(Scored.TASKS),
                        Outcome.failed("empty"),
                        "no text in it"));

        assertThat(written).isEqualTo(golden(golden));
    }

    @ParameterizedTest
    @CsvSource({"actors.csv, false", "actors-excel-locale.csv, true"})
    void actors(String golden, boolean excelLocale) throws IOException {
        ActorReport report = new ActorReport(Scored.TASKS, style(excelLocale));

        String written = report.header()
                + ActorTally.of(List.of(row(0, ""), row(1, "7"), row(2, "-7")), Scored.TASKS).stream()
                        .map(tally -> report.line(ARTICLE, tally))
                        .collect(Collectors.joining());

        assertThat(written).isEqualTo(golden(golden));
    }

    private static String row(SentenceReport report, int i, String id) {
        return report.line(row(i, id), List.of());
    }

    private static SentenceRow row(int i, String id) {
        return new SentenceRow(
                "abcd-s" + (i + 1),
                "abcd",
                "press/a.txt",
                Scored.SENTENCES.get(i),
                i == 0 ? Scored.SENTENCES.get(1).sentence().text() : "",
                ATTRIBUTIONS.get(i),
                "mine-0123456789ab",
                List.of(id));
    }

    private static TableStyle style(boolean excelLocale) {
        return excelLocale ? TableStyle.EXCEL_LOCALE : TableStyle.STANDARD;
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(GoldenReportTest.class.getResourceAsStream("/golden/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
