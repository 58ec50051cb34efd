package org.demarche.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Seed;
import org.demarche.evaluate.Interval;
import org.junit.jupiter.api.Test;

final class ShareEstimatorTest {

    private static final Seed SEED = new Seed(1);

    /** In every document 8 of 10 sentences of the first label are found, and 9 of 10 of the second. */
    private static final ErrorCounts ERRORS = new ErrorCounts(
            IntStream.range(0, 40)
                    .mapToObj(i -> List.of(
                            List.of(8.0 * (1 + i % 3), 2.0 * (1 + i % 3)), List.of(1.0 + i % 2, 9.0 * (1 + i % 2))))
                    .toList(),
            1);

    private final ShareEstimator estimator = new ShareEstimator(ERRORS, SEED);

    @Test
    void sharesAreCorrectedForTheErrors() {
        // Of 30 and 70 such sentences 24 + 7 are predicted as the first label.
        List<ArticleCounts> articles = articles(20, 31, 69);

        ShareEstimate estimate = estimator.estimate(articles, SEED);

        assertThat(estimate.method()).isEqualTo(ShareEstimate.Method.CONFUSION_CORRECTED);
        assertThat(estimate.predicted().get(0)).isEqualTo(0.31);
        assertThat(estimate.shares().get(0).estimate()).isEqualTo(0.30, within(0.001));
        assertThat(estimate.sentences()).isEqualTo(2_000);
        assertThat(estimate.note()).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameIntervals() {
        List<ArticleCounts> articles = mixed();

        assertThat(new ShareEstimator(ERRORS, SEED).estimate(articles, SEED).shares())
                .isEqualTo(estimator.estimate(articles, SEED).shares())
                .isNotEqualTo(estimator.estimate(articles, new Seed(2)).shares());
    }

    @Test
    void fewArticlesHaveWideIntervalsAndSaySo() {
        List<ArticleCounts> many = mixed();

        ShareEstimate few = estimator.estimate(many.subList(0, 3), SEED);

        assertThat(few.note()).isEqualTo("only 3 articles");
        assertThat(width(few)).isGreaterThan(2 * width(estimator.estimate(many, SEED)));
    }

    @Test
    void oneArticleSaysNothingOfOthers() {
        ShareEstimate one = estimator.estimate(articles(1, 0, 12), SEED);

        assertThat(one.method()).isEqualTo(ShareEstimate.Method.ONE_ARTICLE);
        assertThat(one.note()).isEqualTo("one article: says nothing of others; only 12 sentences");
        assertThat(one.shares().get(0).high())
                .as("that none was predicted does not mean that there is none")
                .isGreaterThan(0.05);
    }

    @Test
    void whatPeopleSaidOverrulesThePredictions() {
        List<ArticleCounts> articles = articles(6, 0, 0);
        articles.forEach(article -> {
            article.accepted().reviewed()[0][1] = 4; // predicted as the second label: all wrong
            article.accepted().reviewed()[1][1] = 6;
        });

        ShareEstimate whole = estimator.estimate(articles, SEED);
        ShareEstimate one = estimator.estimate(articles.subList(0, 1), SEED);

        for (ShareEstimate estimate : List.of(whole, one)) {
            assertThat(estimate.predicted()).containsExactly(0.0, 1.0);
            assertThat(estimate.shares().get(0)).isEqualTo(new Interval(0.4, 0.4, 0.4, 0.95));
        }
    }

    @Test
    void enoughReviewedSentencesCorrectThePredictionsByThemselves() {
        // The model errs here as it never did: half of the second label is predicted as the first.
        List<ArticleCounts> articles = articles(20, 50, 30);
        articles.forEach(article -> {
            article.accepted().reviewed()[0][0] = 2;
            article.accepted().reviewed()[1][0] = 4;
            article.accepted().reviewed()[1][1] = 4;
        });

        ShareEstimate estimate = estimator.estimate(articles, SEED);

        assertThat(estimate.method()).isEqualTo(ShareEstimate.Method.PREDICTION_POWERED);
        assertThat(estimate.reviewed()).isEqualTo(200);
        assertThat(estimate.shares().get(0).estimate()).isEqualTo(0.2, within(0.03));
    }

    @Test
    void reviewedSentencesOfOneSortAloneAreNoSample() {
        List<ArticleCounts> articles = articles(20, 50, 30);
        articles.forEach(article -> article.others().reviewed()[0][0] = 10);

        assertThat(estimator.estimate(articles, SEED).method()).isEqualTo(ShareEstimate.Method.CONFUSION_CORRECTED);
    }

    @Test
    void whereErrorsAreKnownInSumOnlyTheirUncertaintyStillCounts() {
        ErrorCounts few = new ErrorCounts(List.of(List.of(List.of(8.0, 2.0), List.of(1.0, 9.0))), 1);
        ErrorCounts many = new ErrorCounts(List.of(List.of(List.of(800.0, 200.0), List.of(100.0, 900.0))), 1);
        List<ArticleCounts> articles = articles(20, 31, 69);

        ShareEstimate surer = new ShareEstimator(many, SEED).estimate(articles, SEED);

        assertThat(surer.shares().get(0).estimate()).isEqualTo(0.30, within(0.001));
        assertThat(width(new ShareEstimator(few, SEED).estimate(articles, SEED)))
                .isGreaterThan(3 * width(surer));
    }

    @Test
    void studentsQuantilesAreThoseOfTables() {
        assertThat(ShareEstimator.student(1)).isEqualTo(12.706, within(0.001));
        assertThat(ShareEstimator.student(5)).isEqualTo(2.571, within(0.005));
        assertThat(ShareEstimator.student(30)).isEqualTo(2.042, within(0.001));
    }

    private static double width(ShareEstimate estimate) {
        return estimate.shares().get(0).high() - estimate.shares().get(0).low();
    }

    private static List<ArticleCounts> articles(int count, int first, int second) {
        List<ArticleCounts> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ArticleCounts counts = ArticleCounts.none(2);
            counts.accepted().predicted()[0] = first;
            counts.accepted().predicted()[1] = second;
            articles.add(counts);
        }
        return articles;
    }

    private static List<ArticleCounts> mixed() {
        List<ArticleCounts> articles = new ArrayList<>();
        IntStream.range(0, 30).forEach(i -> articles.addAll(articles(1, 10 + i % 5 * 5, 40)));
        return articles;
    }
}
