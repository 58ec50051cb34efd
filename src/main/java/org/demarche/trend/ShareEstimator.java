package org.demarche.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.Seed;
import org.demarche.evaluate.Bootstrap;
import org.demarche.evaluate.Interval;

/**
 * Estimates the true shares of the labels in a group of articles, with intervals that hold two uncertainties: which
 * articles there are, and how the classifier errs. Articles are drawn with replacement, whole (the cluster bootstrap), and with
 * each draw goes another draw of the held-out documents that tell the errors.
 *
 * <p>Where enough was reviewed, the predictions are corrected by the reviewed sentences themselves: prediction-powered inference
 * (Angelopoulos et al., Science 382, 2023; with their weight on the predictions, PPI++, 2023). It needs no held-out
 * documents, but that the reviewed sentences are a sample of their sort, the accepted and the others each by themselves.
 *
 * <p>A bootstrap over few articles is too narrow. Its intervals are widened by √(k/(k−1)) and by Student's t with k−1
 * degrees of freedom over the normal quantile, k the articles.
 *
 * <p>Of one article only the sentences it has are in question. Their labels are drawn by what is predicted and each draw of the
 * confusion matrix, with Jeffreys' prior for the shares (Gaba and Winkler 1992; Gibbs sampling).
 */
public final class ShareEstimator {

    /** Fewer reviewed sentences would say less than the held-out documents do. */
    static final int FEWEST_REVIEWED = 50;

    static final int FEWEST_REVIEWED_OF_A_SORT = 20;
    static final int FEWEST_REVIEWED_ARTICLES = 5;
    /** Of fewer it is said, and {@link Group}s have no estimate. */
    public static final int FEW_ARTICLES = 5;
    /** Of fewer it is said, and {@link Group}s have no estimate. */
    public static final int FEW_SENTENCES = 30;

    private static final double LEVEL = 0.95;
    private static final double Z = 1.959964;
    private static final int LABELLINGS = 500;
    private static final int STEPS = 15;
    private static final double JEFFREYS = 0.5;

    private final ErrorDraws errors;
    private final double[][][] matrices;

    public ShareEstimator(ErrorCounts counts, Seed seed) {
        this.errors = new ErrorDraws(counts, seed);
        this.matrices = new double[LABELLINGS][][];
        Arrays.setAll(matrices, errors::matrix);
    }

    /**
     * @param articles those of the group, at least one, each with a sentence
     * @param seed of the drawing of articles
     */
    ShareEstimate estimate(List<ArticleCounts> articles, Seed seed) {
        Random random = seed.random();
        int[] once = new int[articles.size()];
        Arrays.fill(once, 1);
        ArticleCounts all = ArticleCounts.sum(articles, once);
        if (articles.size() == 1) {
            return estimate(ShareEstimate.Method.ONE_ARTICLE, 1, all, oneArticle(all.whole(), random));
        }
        int reviewed = (int) articles.stream().filter(ArticleCounts::isReviewed).count();
        if (reviewedEnough(all, articles.size(), reviewed)) {
            PredictionPowered powered = new PredictionPowered(all);
            List<Interval> shares = intervals(articles, all, reviewed, random, (drawn, draw) -> powered.shares(drawn));
            return estimate(ShareEstimate.Method.PREDICTION_POWERED, articles.size(), all, shares);
        }
        List<Interval> shares =
                intervals(articles, all, articles.size(), random, (drawn, draw) -> corrected(drawn.whole(), draw));
        return estimate(ShareEstimate.Method.CONFUSION_CORRECTED, articles.size(), all, shares);
    }

    private ShareEstimate estimate(
            ShareEstimate.Method method, int articles, ArticleCounts all, List<Interval> shares) {
        ArticleCounts.Part whole = all.whole();
        double sentences = whole.all();
        return new ShareEstimate(
                method,
                articles,
                Math.round(sentences),
                Math.round(whole.reviewedAll()),
                IntStream.range(0, errors.labels())
                        .mapToObj(label -> whole.predictedAs(label) / sentences)
                        .toList(),
                shares,
                note(articles, sentences));
    }

    private static String note(int articles, double sentences) {
        List<String> notes = new ArrayList<>();
        if (articles == 1) {
            notes.add("one article: says nothing of others");
        } else if (articles < FEW_ARTICLES) {
            notes.add("only " + articles + " articles");
        }
        if (sentences < FEW_SENTENCES) {
            notes.add("only " + Math.round(sentences) + (sentences == 1 ? " sentence" : " sentences"));
        }
        return String.join("; ", notes);
    }

    private static boolean reviewedEnough(ArticleCounts all, int articles, int reviewed) {
        boolean everySort = all.parts().stream()
                .allMatch(sort -> sort.reviewedAll() >= Math.min(sort.all(), FEWEST_REVIEWED_OF_A_SORT));
        return everySort
                && all.whole().reviewedAll() >= FEWEST_REVIEWED
                && reviewed >= Math.min(articles, FEWEST_REVIEWED_ARTICLES);
    }

    /** The shares in articles together, each counted as often as it was drawn, with a draw of the errors. */
    @FunctionalInterface
    private interface Drawn {
        double[] shares(ArticleCounts drawn, int draw);
    }

    /**
     * @param all articles, each once
     * @param clusters that tell how far articles differ
     */
    private List<Interval> intervals(
            List<ArticleCounts> articles, ArticleCounts all, int clusters, Random random, Drawn drawn) {
        double[] estimate = drawn.shares(all, ErrorDraws.WHOLE);
        double[][] draws = new double[errors.labels()][ErrorDraws.DRAWS];
        for (int draw = 0; draw < ErrorDraws.DRAWS; draw++) {
            int[] times = Dice.resample(articles.size(), random);
            double[] shares = drawn.shares(ArticleCounts.sum(articles, times), draw);
            for (int label = 0; label < shares.length; label++) {
                draws[label][draw] = shares[label];
            }
        }
        double factor = Math.sqrt(clusters / (clusters - 1.0)) * student(clusters - 1) / Z;
        double[] shown = within(estimate);
        List<Interval> intervals = new ArrayList<>();
        for (int label = 0; label < estimate.length; label++) {
            Arrays.sort(draws[label]);
            double low =
                    estimate[label] + factor * (Bootstrap.quantile(draws[label], (1 - LEVEL) / 2) - estimate[label]);
            double high =
                    estimate[label] + factor * (Bootstrap.quantile(draws[label], (1 + LEVEL) / 2) - estimate[label]);
            intervals.add(new Interval(shown[label], share(low), share(high), LEVEL));
        }
        return intervals;
    }

    private double[] corrected(ArticleCounts.Part counts, int draw) {
        double left = Arrays.stream(counts.predicted()).sum();
        double[] unreviewed = left == 0
                ? counts.predicted()
                : errors.correct(
                        Arrays.stream(counts.predicted())
                                .map(count -> count / left)
                                .toArray(),
                        draw);
        double all = counts.all();
        double[] shares = new double[unreviewed.length];
        Arrays.setAll(shares, label -> (left * unreviewed[label] + counts.reviewedAs(label)) / all);
        return shares;
    }

    private List<Interval> oneArticle(ArticleCounts.Part counts, Random random) {
        int labels = errors.labels();
        double[] reviewed = new double[labels];
        Arrays.setAll(reviewed, counts::reviewedAs);
        double all = counts.all();
        double[][] draws = new double[labels][LABELLINGS];
        for (int draw = 0; draw < LABELLINGS; draw++) {
            double[] labelled = labelling(counts.predicted(), reviewed, matrices[draw], random);
            for (int label = 0; label < labels; label++) {
                draws[label][draw] = labelled[label] / all;
            }
        }
        List<Interval> intervals = new ArrayList<>();
        for (double[] drawn : draws) {
            double mean = Arrays.stream(drawn).average().orElseThrow();
            Arrays.sort(drawn);
            // Of two sentences a share can only be 0, a half or 1: the interval is widened to hold the mean of what it
            // may be.
            double low = Math.min(mean, Bootstrap.quantile(drawn, (1 - LEVEL) / 2));
            double high = Math.max(mean, Bootstrap.quantile(drawn, (1 + LEVEL) / 2));
            intervals.add(new Interval(mean, low, high, LEVEL));
        }
        return intervals;
    }

    /** How many sentences of each label there may be, of which these were predicted and reviewed. */
    private static double[] labelling(double[] predicted, double[] reviewed, double[][] matrix, Random random) {
        int labels = predicted.length;
        double[] shares = new double[labels];
        Arrays.fill(shares, 1.0 / labels);
        double[] counts = reviewed.clone();
        for (int step = 0; step < STEPS; step++) {
            counts = reviewed.clone();
            for (int label = 0; label < labels; label++) {
                double[] weights = new double[labels];
                for (int gold = 0; gold < labels; gold++) {
                    weights[gold] = shares[gold] * matrix[gold][label];
                }
                for (int sentence = 0; sentence < predicted[label]; sentence++) {
                    counts[Dice.one(weights, random)]++;
                }
            }
            shares = Dice.shares(
                    Arrays.stream(counts).map(count -> count + JEFFREYS).toArray(), random);
        }
        return counts;
    }

    private static double share(double value) {
        return Math.max(0, Math.min(1, value));
    }

    private static double[] within(double[] shares) {
        double[] within = Arrays.stream(shares).map(ShareEstimator::share).toArray();
        double sum = Arrays.stream(within).sum();
        return Arrays.stream(within).map(share -> share / sum).toArray();
    }

    /** The 97.5th percentile of Student's t: exact for 1 to 4 degrees of freedom, then by Peizer's and Fisher's series. */
    static double student(int degrees) {
        double[] exact = {12.7062, 4.3027, 3.1824, 2.7764};
        if (degrees <= exact.length) {
            return exact[degrees - 1];
        }
        double z3 = Math.pow(Z, 3);
        double z5 = Math.pow(Z, 5);
        double z7 = Math.pow(Z, 7);
        return Z
                + (z3 + Z) / (4.0 * degrees)
                + (5 * z5 + 16 * z3 + 3 * Z) / (96.0 * degrees * degrees)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * Math.pow(degrees, 3));
    }
}
