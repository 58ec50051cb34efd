package org.demarche.head;

import java.util.Random;
import org.demarche.Matrix;

/** Rows of features with the index of each one's label. */
final class Examples {

    private final Matrix features;
    private final int[] gold;

    Examples(Matrix features, int[] gold) {
        this.features = features;
        this.gold = gold;
    }

    int size() {
        return gold.length;
    }

    int columns() {
        return features.columns();
    }

    Matrix features() {
        return features;
    }

    int gold(int row) {
        return gold[row];
    }

    Examples standardized(Standardization standardization) {
        return new Examples(standardization.apply(features), gold);
    }

    /** The same rows in another order. */
    Examples shuffled(Random random) {
        int[] order = new int[gold.length];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1); // Fisher–Yates, inside out
            order[i] = order[j];
            order[j] = i;
        }
        int[] chosen = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            chosen[i] = gold[order[i]];
        }
        return new Examples(features.select(order), chosen);
    }

    /** The weight of each label so that labels together count alike and a row counts 1 on average; 1 without rows. */
    double[] balancingWeights(int labels) {
        int[] rows = new int[labels];
        int present = 0;
        for (int label : gold) {
            if (rows[label]++ == 0) {
                present++;
            }
        }
        double[] weights = new double[labels];
        for (int label = 0; label < labels; label++) {
            weights[label] = rows[label] == 0 ? 1 : (double) gold.length / ((double) present * rows[label]);
        }
        return weights;
    }
}
