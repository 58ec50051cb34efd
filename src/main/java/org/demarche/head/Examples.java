package org.demarche.head;

import java.util.Random;
import org.demarche.Matrix;

/** Rows of features with the index of each one's label. */
final class Examples {

    private final Matrix features;
    private final int[] gold;

    private Examples(Matrix features, int[] gold) {
        this.features = features;
        this.gold = gold;
    }

    /**
     * @param name of these rows in a message, for example {@code "training"}
     * @throws IllegalArgumentException if there is no row, the sizes differ, a label is not 0 to {@code labels} − 1, or
     *     a feature is not finite
     */
    static Examples of(String name, Matrix features, int[] gold, int labels) {
        if (gold.length == 0 || gold.length != features.rows()) {
            throw new IllegalArgumentException(name + ": " + features.rows() + " rows with " + gold.length
                    + " labels; expected one label a row, and at least one row");
        }
        for (int row = 0; row < gold.length; row++) {
            if (gold[row] < 0 || gold[row] >= labels) {
                throw new IllegalArgumentException(
                        name + ": label " + gold[row] + " in row " + row + "; expected 0 to " + (labels - 1));
            }
        }
        float[] values = features.values();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException(name + ": " + values[i] + " in row " + i / features.columns()
                        + ", column " + i % features.columns() + "; expected a finite number");
            }
        }
        return new Examples(features, gold.clone());
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
