package org.demarche.trend;

import java.util.Arrays;
import java.util.List;

/**
 * Shares by prediction-powered inference. For each sort of sentences, the accepted and the others: λ times the share among all
 * predictions, plus the mean of (what people said − λ times what was predicted) over the reviewed ones; the sorts by their
 * sizes. λ is the weight on the predictions with the least variance, 0 to 1, one for each label and sort.
 */
final class PredictionPowered {

    private final List<ArticleCounts> articles;
    private final int labels;
    private final double[][] weight; // [sort][label]
    private final double[][] correction; // [sort][label], of all articles

    PredictionPowered(List<ArticleCounts> articles) {
        this.articles = articles;
        this.labels = articles.get(0).accepted().predicted().length;
        int[] once = new int[articles.size()];
        Arrays.fill(once, 1);
        List<Sort> sorts = sorts(once);
        this.weight = sorts.stream().map(this::weights).toArray(double[][]::new);
        this.correction = new double[sorts.size()][];
        Arrays.setAll(correction, sort -> sorts.get(sort).correction(weight[sort]));
    }

    static boolean isReviewed(ArticleCounts article) {
        return article.parts().stream().anyMatch(part -> part.reviewedAll() > 0);
    }

    int articlesReviewed() {
        return (int) articles.stream().filter(PredictionPowered::isReviewed).count();
    }

    /**
     * @param times how often each article was drawn
     * @param draw of no account: the errors are told by the articles themselves
     */
    double[] shares(int[] times, int draw) {
        List<Sort> sorts = sorts(times);
        double all = sorts.stream().mapToDouble(sort -> sort.all).sum();
        double[] shares = new double[labels];
        for (int s = 0; s < sorts.size(); s++) {
            Sort sort = sorts.get(s);
            double[] rectified = sort.reviewed > 0 ? sort.correction(weight[s]) : correction[s];
            for (int label = 0; sort.all > 0 && label < labels; label++) {
                double predicted = weight[s][label] * sort.predicted[label] / sort.all;
                shares[label] += sort.all / all * (predicted + rectified[label]);
            }
        }
        return shares;
    }

    private List<Sort> sorts(int[] times) {
        List<Sort> sorts = List.of(new Sort(labels), new Sort(labels));
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0) {
                List<ArticleCounts.Part> parts = articles.get(i).parts();
                sorts.get(0).add(parts.get(0), times[i]);
                sorts.get(1).add(parts.get(1), times[i]);
            }
        }
        return sorts;
    }

    private double[] weights(Sort sort) {
        double[] weights = new double[labels];
        for (int label = 0; sort.reviewed > 0 && label < labels; label++) {
            double said = sort.said[label] / sort.reviewed;
            double predicted = sort.answered[label] / sort.reviewed;
            double covariance = sort.agreed[label] / sort.reviewed - said * predicted;
            double variance = predicted * (1 - predicted) * (1 + sort.reviewed / sort.all);
            weights[label] = variance > 0 ? Math.max(0, Math.min(1, covariance / variance)) : 0;
        }
        return weights;
    }

    /** Sums over the drawn articles. */
    private static final class Sort {

        private final double[] predicted; // of all sentences
        private final double[] said; // of the reviewed: what people said
        private final double[] answered; // what was predicted
        private final double[] agreed; // both
        private double all;
        private double reviewed;

        Sort(int labels) {
            this.predicted = new double[labels];
            this.said = new double[labels];
            this.answered = new double[labels];
            this.agreed = new double[labels];
        }

        void add(ArticleCounts.Part part, int times) {
            all += times * part.all();
            reviewed += times * part.reviewedAll();
            for (int label = 0; label < predicted.length; label++) {
                double reviewedOf = part.reviewedOf(label);
                predicted[label] += times * (part.predicted()[label] + reviewedOf);
                answered[label] += times * reviewedOf;
                said[label] += times * part.reviewedAs(label);
                agreed[label] += times * part.reviewed()[label][label];
            }
        }

        double[] correction(double[] weights) {
            double[] correction = new double[weights.length];
            for (int label = 0; reviewed > 0 && label < weights.length; label++) {
                correction[label] = (said[label] - weights[label] * answered[label]) / reviewed;
            }
            return correction;
        }
    }
}
