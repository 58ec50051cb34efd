package org.demarche.trend;

import java.util.Arrays;
import java.util.List;

/**
 * Shares by prediction-powered inference. For each sort of sentences, the accepted and the others: λ times the share among all
 * predictions, plus the mean of (what people said − λ times what was predicted) over the reviewed ones; the sorts by their
 * sizes. λ is the weight on the predictions with the least variance, 0 to 1, one for each label and sort.
 */
final class PredictionPowered {

    private final double[][] weight; // [sort][label]
    private final double[][] correction; // [sort][label], of all articles

    /** @param all articles together, each once */
    PredictionPowered(ArticleCounts all) {
        List<ArticleCounts.Part> sorts = all.parts();
        this.weight = sorts.stream().map(PredictionPowered::weights).toArray(double[][]::new);
        this.correction = new double[sorts.size()][];
        Arrays.setAll(correction, sort -> correction(sorts.get(sort), weight[sort]));
    }

    /** @param drawn articles together, each as many times as it was drawn */
    double[] shares(ArticleCounts drawn) {
        double all = drawn.whole().all();
        double[] shares = new double[weight[0].length];
        for (int s = 0; s < weight.length; s++) {
            ArticleCounts.Part sort = drawn.parts().get(s);
            double size = sort.all();
            double[] rectified = sort.reviewedAll() > 0 ? correction(sort, weight[s]) : correction[s];
            for (int label = 0; size > 0 && label < shares.length; label++) {
                double predicted = weight[s][label] * sort.predictedAs(label) / size;
                shares[label] += size / all * (predicted + rectified[label]);
            }
        }
        return shares;
    }

    private static double[] weights(ArticleCounts.Part sort) {
        double[] weights = new double[sort.predicted().length];
        double reviewed = sort.reviewedAll();
        for (int label = 0; reviewed > 0 && label < weights.length; label++) {
            double said = sort.reviewedAs(label) / reviewed;
            double predicted = sort.reviewedOf(label) / reviewed;
            double covariance = sort.reviewed()[label][label] / reviewed - said * predicted;
            double variance = predicted * (1 - predicted) * (1 + reviewed / sort.all());
            weights[label] = variance > 0 ? Math.max(0, Math.min(1, covariance / variance)) : 0;
        }
        return weights;
    }

    private static double[] correction(ArticleCounts.Part sort, double[] weights) {
        double[] correction = new double[weights.length];
        double reviewed = sort.reviewedAll();
        for (int label = 0; reviewed > 0 && label < weights.length; label++) {
            correction[label] = (sort.reviewedAs(label) - weights[label] * sort.reviewedOf(label)) / reviewed;
        }
        return correction;
    }
}
