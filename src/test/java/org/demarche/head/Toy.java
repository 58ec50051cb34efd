package org.demarche.head;

import java.util.Random;
import java.util.function.ToIntBiFunction;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;

/** A small problem: points of the plane between −1 and 1, half to learn from and half held out. */
record Toy(Matrix train, Labels gold, Matrix held, Labels heldGold) {

    /** The label of each row. */
    static final class Labels {

        private final int[] values;

        Labels(int[] values) {
            this.values = values;
        }

        int[] values() {
            return values.clone();
        }
    }

    static Toy of(int rows, Seed seed, ToIntBiFunction<Float, Float> label) {
        Matrix train = points(rows, seed.derive("train").random());
        Matrix held = points(rows, seed.derive("held").random());
        return new Toy(train, labels(train, label), held, labels(held, label));
    }

    HeadFit fit(HeadSettings settings, Seed seed, Progress progress) {
        return new HeadTrainer(settings, seed).fit(train, gold.values(), held, heldGold.values(), 2, progress);
    }

    HeadFit fit(HeadSettings settings) {
        return fit(settings, new Seed(42), Progress.NONE);
    }

    /** The share of held-out rows that the head labels rightly. */
    double accuracy(Head head) {
        return (recall(head, 0) * count(0) + recall(head, 1) * count(1)) / held.rows();
    }

    /** The share of held-out rows of this label that get it. */
    double recall(Head head, int label) {
        Matrix logits = head.logits(held);
        int found = 0;
        for (int row = 0; row < held.rows(); row++) {
            int predicted = logits.get(row, 1) > logits.get(row, 0) ? 1 : 0;
            if (heldGold.values[row] == label && predicted == label) {
                found++;
            }
        }
        return (double) found / count(label);
    }

    private int count(int label) {
        int count = 0;
        for (int gold : heldGold.values) {
            if (gold == label) {
                count++;
            }
        }
        return count;
    }

    private static Matrix points(int rows, Random random) {
        float[] values = new float[rows * 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return new Matrix(rows, 2, values);
    }

    private static Labels labels(Matrix points, ToIntBiFunction<Float, Float> label) {
        int[] labels = new int[points.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = label.applyAsInt(points.get(row, 0), points.get(row, 1));
        }
        return new Labels(labels);
    }
}
