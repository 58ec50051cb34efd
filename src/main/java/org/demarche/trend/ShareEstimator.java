package org.demarche.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
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
        if (articles.size() == 1) {
            return estimate(ShareEstimate.Method.ONE_ARTICLE, articles, oneArticle(articles.get(0), random));
        }
        if (reviewedEnough(articles)) {
            PredictionPowered powered = new PredictionPowered(articles);
            List<Interval> shares = intervals(articles.size(), powered.articlesReviewed(), random, powered::shares);
            return estimate(ShareEstimate.Method.PREDICTION_POWERED, articles, shares);
        }
        double[][] sums = articles.stream().map(this::sums).toArray(double[][]::new);
        List<Interval> shares =
                intervals(articles.size(), articles.size(), random, (times, draw) -> corrected(sums, times, draw));
        return estimate(ShareEstimate.Method.CONFUSION_CORRECTED, articles, shares);
    }

    private ShareEstimate estimate(ShareEstimate.Method method, List<ArticleCounts> articles, List<Interval> shares) {
        double[] predicted = new double[errors.labels()];
        double all = 0;
        double reviewed = 0;
        for (ArticleCounts article : articles) {
            for (ArticleCounts.Part part : article.parts()) {
                all += part.all();
                reviewed += part.reviewedAll();
                for (int label = 0; label < predicted.length; label++) {
                    predicted[label] += part.predicted()[label] + part.reviewedOf(label);
                }
            }
        }
        double sentences = all;
        return new ShareEstimate(
                method,
                articles.size(),
                Math.round(all),
                Math.round(reviewed),
                Arrays.stream(predicted).map(count -> count / sentences).boxed().toList(),
                shares,
                note(articles.size(), all));
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

    private static boolean reviewedEnough(List<ArticleCounts> articles) {
        double reviewed = 0;
        boolean everySort = true;
        for (int sort = 0; sort < 2; sort++) {
            int of = sort;
            double some =
                    sum(articles.stream().mapToDouble(one -> one.parts().get(of).reviewedAll()));
            double all =
                    sum(articles.stream().mapToDouble(one -> one.parts().get(of).all()));
            reviewed += some;
            everySort &= some >= Math.min(all, FEWEST_REVIEWED_OF_A_SORT);
        }
        long inArticles =
                articles.stream().filter(PredictionPowered::isReviewed).count();
        return everySort
                && reviewed >= FEWEST_REVIEWED
                && inArticles >= Math.min(articles.size(), FEWEST_REVIEWED_ARTICLES);
    }

    private static double sum(DoubleStream some) {
        return some.sum();
    }

    /** The shares for articles that were drawn so often, with a draw of the errors. */
    @FunctionalInterface
    private interface Drawn {
        double[] shares(int[] times, int draw);
    }

    /** @param clusters that tell how far articles differ */
    private List<Interval> intervals(int articles, int clusters, Random random, Drawn drawn) {
        int[] once = new int[articles];
        Arrays.fill(once, 1);
        double[] estimate = drawn.shares(once, ErrorDraws.WHOLE);
        double[][] draws = new double[errors.labels()][ErrorDraws.DRAWS];
        for (int draw = 0; draw < ErrorDraws.DRAWS; draw++) {
            double[] shares = drawn.shares(Dice.resample(articles, random), draw);
            for (int label = 0; label < shares.length; label++) {
                draws[label][draw] = shares[label];
            }
        }
        double factor = Math.sqrt(clusters / (clusters - 1.0)) * student(clusters - 1) / Z;
        double[] shown = within(estimate);
        List<Interval> intervals = new ArrayList<>();
        for (int label = 0; label < estimate.length; label++) {
            Arrays.sort(draws[label]);
            double low = estimate[label] + factor * (quantile(draws[label], (1 - LEVEL) / 2) - estimate[label]);
            double high = estimate[label] + factor * (quantile(draws[label], (1 + LEVEL) / 2) - estimate[label]);
            intervals.add(new Interval(shown[label], share(low), share(high), LEVEL));
        }
        return intervals;
    }

    /** @param sums of each article: the sentences predicted as each label, those reviewed as each label */
    private double[] corrected(double[][] sums, int[] times, int draw) {
        int labels = errors.labels();
        double[] predicted = new double[labels];
        double[] reviewed = new double[labels];
        double left = 0;
        double all = 0;
        for (int i = 0; i < times.length; i++) {
            for (int label = 0; label < labels; label++) {
                double count = times[i] * sums[i][label];
                double said = times[i] * sums[i][labels + label];
                predicted[label] += count;
                reviewed[label] += said;
                left += count;
                all += count + said;
            }
        }
        for (int label = 0; left > 0 && label < labels; label++) {
            predicted[label] /= left;
        }
        double[] shares = left == 0 ? predicted : errors.correct(predicted, draw);
        for (int label = 0; label < labels; label++) {
            shares[label] = (left * shares[label] + reviewed[label]) / all;
        }
        return shares;
    }

    private double[] sums(ArticleCounts article) {
        int labels = errors.labels();
        double[] sums = new double[2 * labels];
        for (ArticleCounts.Part part : article.parts()) {
            for (int label = 0; label < labels; label++) {
                sums[label] += part.predicted()[label];
                sums[labels + label] += part.reviewedAs(label);
            }
        }
        return sums;
    }

    private List<Interval> oneArticle(ArticleCounts article, Random random) {
        int labels = errors.labels();
        double[] sums = sums(article);
        double[] predicted = Arrays.copyOf(sums, labels);
        double[] reviewed = Arrays.copyOfRange(sums, labels, 2 * labels);
        double all = Arrays.stream(sums).sum();
        double[][] draws = new double[labels][LABELLINGS];
        for (int draw = 0; draw < LABELLINGS; draw++) {
            double[] counts = labelling(predicted, reviewed, matrices[draw], random);
            for (int label = 0; label < labels; label++) {
                draws[label][draw] = counts[label] / all;
            }
        }
        List<Interval> intervals = new ArrayList<>();
        for (double[] drawn : draws) {
            double mean = Arrays.stream(drawn).average().orElseThrow();
            Arrays.sort(drawn);
            intervals.add(
                    new Interval(mean, quantile(drawn, (1 - LEVEL) / 2), quantile(drawn, (1 + LEVEL) / 2), LEVEL));
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

    private static double quantile(double[] sorted, double share) {
        return Bootstrap.quantile(sorted, share);
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
