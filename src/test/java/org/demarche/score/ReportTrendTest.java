package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.report.FinishedReport;
import org.demarche.report.SentenceRow;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableStyle;
import org.demarche.trend.By;
import org.demarche.trend.ErrorCounts;
import org.demarche.trend.Reviewed;
import org.demarche.trend.ShareEstimate;
import org.demarche.trend.ShareEstimator;
import org.demarche.trend.Trend;
import org.demarche.trend.TrendTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trends of reports as runs write them. */
final class ReportTrendTest {

    private static final Seed SEED = new Seed(1);
    private static final ShareEstimator ESTIMATOR = new ShareEstimator(
            new ErrorCounts(
                    List.of(List.of(List.of(90.0, 5.0, 5.0), List.of(5.0, 90.0, 5.0), List.of(5.0, 5.0, 90.0))), 1),
            SEED);

    private static final String MAY = page("2031-05-14", "The envoy agreed to meet on Monday.", "No.");
    private static final String JUNE = page("2031-06-02", "We will never yield to such a threat.", "Talks go on.");

    @TempDir
    private Path folder;

    @Test
    void articlesArePutTogetherByMonthAndCountOnce() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("a/articles"));
        Files.writeString(articles.resolve("may.html"), MAY);
        FinishedReport first = score("first", articles);
        Files.writeString(articles.resolve("june.html"), JUNE);
        FinishedReport second = score("second", articles);

        Trend trend = Trend.read(List.of(first, second), Reviewed.NOTHING, Progress.NONE);

        assertThat(trend.articles()).isEqualTo(2);
        assertThat(trend.countedBefore()).isEqualTo(1);
        assertThat(trend.changed()).isEmpty();
        assertThat(groups(trend, By.MONTH)).containsExactly("2031-05", "2031-06");
        assertThat(groups(trend, By.RUN)).containsExactly("first", "second");
        assertThat(groups(trend, By.OUTLET)).containsExactly(Trend.NONE);
        assertThat(groups(trend, By.ARTICLE)).containsExactly("articles/june.html", "articles/may.html");
    }

    @Test
    void anArticleWithAnotherTextIsNamedAndCountsToo() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("a/articles"));
        Files.writeString(articles.resolve("may.html"), MAY);
        FinishedReport first = score("first", articles);
        Files.writeString(articles.resolve("may.html"), MAY.replace("on Monday", "on Friday"));

        Trend trend = Trend.read(List.of(first, score("second", articles)), Reviewed.NOTHING, Progress.NONE);

        assertThat(trend.articles()).isEqualTo(2);
        assertThat(trend.changed()).containsExactly("articles/may.html");
        assertThat(groups(trend, By.ARTICLE))
                .containsExactly("articles/may.html (first)", "articles/may.html (second)");
    }

    @Test
    void reviewedSentencesOverrulePredictions() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("a/articles"));
        Files.writeString(articles.resolve("may.html"), MAY);
        FinishedReport report = score("first", articles);
        List<SentenceRow> rows = new ArrayList<>();
        report.sentences(rows::add);
        StringBuilder training = new StringBuilder("id,text,stance,sentiment\n");
        rows.forEach(row -> training.append(row.sentenceId()).append(",x,Analytical,\n"));
        Path file = Files.writeString(folder.resolve("training.csv"), training);

        Trend trend = Trend.read(List.of(report), Reviewed.read(folder, report.tasks()), Progress.NONE);

        ShareEstimate stance =
                trend.shares(0, By.ALL, ESTIMATOR, SEED, Progress.NONE).get(0).estimate();
        assertThat(stance.reviewed()).isEqualTo(rows.size());
        assertThat(stance.shares().get(2).low()).isEqualTo(1);
        assertThat(trend.shares(1, By.ALL, ESTIMATOR, SEED, Progress.NONE)
                        .get(0)
                        .estimate()
                        .reviewed())
                .isZero();
        Files.writeString(file, "id,stance\nx,friendly\n");
        assertThatThrownBy(() -> Reviewed.read(folder, List.of(Task.STANCE)))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("training.csv:2:")
                .hasMessageContaining("friendly");
    }

    @Test
    void whatNobodyLookedAtIsNotReviewed() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("a/articles"));
        Files.writeString(articles.resolve("may.html"), MAY);
        FinishedReport report = score("first", articles);
        List<SentenceRow> rows = new ArrayList<>();
        report.sentences(rows::add);
        StringBuilder training = new StringBuilder("id,text,stance,sentiment,assumed\n");
        training.append(rows.get(0).sentenceId()).append(",stands before the next,,,\n");
        training.append(rows.get(1).sentenceId()).append(",x,analytical,neutral,stance\n");
        Files.writeString(folder.resolve("training.csv"), training);

        Reviewed reviewed = Reviewed.read(folder, report.tasks());

        assertThat(reviewed.contains(rows.get(0).sentenceId())).isFalse();
        assertThat(reviewed.contains(rows.get(1).sentenceId())).isTrue();
        Trend trend = Trend.read(List.of(report), reviewed, Progress.NONE);
        assertThat(reviewed(trend, 0)).isZero();
        assertThat(reviewed(trend, 1)).isEqualTo(1);
    }

    private static long reviewed(Trend trend, int task) {
        return trend.shares(task, By.ALL, ESTIMATOR, SEED, Progress.NONE)
                .get(0)
                .estimate()
                .reviewed();
    }

    @Test
    void namesOfGroupsAreNoFormulas() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("a/articles"));
        Files.writeString(articles.resolve("=cmd.html"), MAY);
        Trend trend =
                Trend.read(List.of(score("first", articles.resolve("=cmd.html"))), Reviewed.NOTHING, Progress.NONE);

        String table = TrendTable.of(trend.shares(0, By.ARTICLE, ESTIMATOR, SEED, Progress.NONE), TableStyle.STANDARD);

        assertThat(table.lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("stance,article,'=cmd.html,conciliatory,0."));
    }

    private static List<String> groups(Trend trend, By by) {
        return trend.shares(0, by, ESTIMATOR, SEED, Progress.NONE).stream()
                .map(Trend.Row::group)
                .toList();
    }

    private static String page(String date, String... sentences) {
        return "<html><head><title>Talks</title><meta property=\"article:published_time\" content=\"" + date
                + "\"></head><body><article><p>" + String.join(" ", sentences) + "</p></article></body></html>";
    }

    private FinishedReport score(String name, Path input) throws IOException, ScoreException, TableException {
        try (OutputFolder output = OutputFolder.open(folder.resolve(name), Mode.FRESH)) {
            ScoreInputs inputs = ScoreInputs.of(List.of(input), output.path(), TableOptions.DEFAULT);
            new BatchScorer(FakeModel.sound(), "test", new ScoreSettings(TableStyle.STANDARD, 0.1))
                    .run(inputs, output, Mode.FRESH, Progress.NONE);
        }
        return FinishedReport.open(folder.resolve(name));
    }
}
