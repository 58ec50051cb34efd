package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.demarche.table.TableStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of the tables, against files typed by hand. */
final class GoldenReportTest {

    @ParameterizedTest
    @CsvSource({"sentences.csv, false", "sentences-excel-locale.csv, true"})
    void sentences(String golden, boolean excelLocale) throws IOException {
        SentenceReport report = new SentenceReport(Scored.TASKS, List.of("id"), style(excelLocale));

        String written = report.header() + row(report, 0, "") + row(report, 1, "7") + row(report, 2, "-7");

        assertThat(written).isEqualTo(golden(golden));
    }

    @ParameterizedTest
    @CsvSource({"articles.csv, false", "articles-excel-locale.csv, true"})
    void articles(String golden, boolean excelLocale) throws IOException {
        ArticleReport report = new ArticleReport(Scored.TASKS, style(excelLocale));

        String written = report.header()
                + report.line(new ArticleRow("abcd", "press/a.txt", "Talks resume", Scored.tally(), Outcome.SCORED, ""))
                + report.line(new ArticleRow(
                        "aefg", "press/b.txt", "", Tally.none(Scored.TASKS), Outcome.failed("empty"), "no text in it"));

        assertThat(written).isEqualTo(golden(golden));
    }

    private static String row(SentenceReport report, int i, String id) {
        return report.line(new SentenceRow(
                "abcd-s" + (i + 1), "abcd", "press/a.txt", Scored.SENTENCES.get(i), "mine-0123456789ab", List.of(id)));
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
