package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.Distribution;

/**
 * Which labels may be wrong, by answers of a model that did not learn from them: confident learning (Northcutt, Jiang,
 * Chuang, "Confident Learning: Estimating Uncertainty in Dataset Labels", Journal of Artificial Intelligence Research 70,
 * 2021), ranked by their normalised margin, here with the sign turned.
 */
public final class ConfidentLearning {

    private ConfidentLearning() {}

    /**
     * A label that may be wrong.
     *
     * @param row its index
     * @param likely index of the label that the model holds to be right
     * @param margin the model's probability of the likely label minus that of the given one, above 0 to 1
     */
    public record Doubt(int row, int likely, double margin) {}

    /**
     * A label is doubted if the model is surer of another than it is, on average, where that other one was given.
     *
     * @param gold for each row the index of its label
     * @param answered for each row what a model said that did not learn from it
     * @return the surest doubt first; equal ones in the order of the rows
     */
    public static List<Doubt> doubts(int[] gold, List<Distribution> answered) {
        double[] usual = usual(gold, answered);
        List<Doubt> doubts = new ArrayList<>();
        for (int row = 0; row < gold.length; row++) {
            Distribution answer = answered.get(row);
            int likely = confident(answer, usual);
            if (likely >= 0 && likely != gold[row] && answer.get(likely) > answer.get(gold[row])) {
                doubts.add(new Doubt(row, likely, answer.get(likely) - answer.get(gold[row])));
            }
        }
        doubts.sort(Comparator.comparingDouble(Doubt::margin).reversed());
        return doubts;
    }

    /** For each label how sure of it the answers are, on average, to the rows that have it. */
    private static double[] usual(int[] gold, List<Distribution> answered) {
        int labels = answered.isEmpty() ? 0 : answered.get(0).size();
        double[] sums = new double[labels];
        int[] rows = new int[labels];
        for (int row = 0; row < gold.length; row++) {
            sums[gold[row]] += answered.get(row).get(gold[row]);
            rows[gold[row]]++;
        }
        for (int label = 0; label < labels; label++) {
            sums[label] = rows[label] == 0 ? Double.POSITIVE_INFINITY : sums[label] / rows[label];
        }
        return sums;
    }

    /** The likeliest of the labels of which the answer is as sure as usual; −1 if there is none. */
    private static int confident(Distribution answer, double[] usual) {
        int best = -1;
        for (int label = 0; label < usual.length; label++) {
            if (answer.get(label) >= usual[label] && (best < 0 || answer.get(label) > answer.get(best))) {
                best = label;
            }
        }
        return best;
    }
}
