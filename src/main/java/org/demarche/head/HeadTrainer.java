package org.demarche.head;

import java.util.Arrays;
import java.util.Random;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;

/**
 * Learns heads. One seed, one set of rows and one set of natives give the same parameters to the last bit: ND4J and its
 * OpenBLAS are held to one thread, because the order of a sum depends on their number.
 */
public final class HeadTrainer {

    private final HeadSettings settings;
    private final Seed seed;

    public HeadTrainer(HeadSettings settings, Seed seed) {
        this.settings = settings;
        this.seed = seed;
    }

    /** What training runs on and depends on, to be recorded with a model; loads the natives. */
    public static String runtime() {
        return Natives.describe();
    }

    /**
     * Trains until the loss on the held-out rows has not fallen for {@link HeadSettings#patience} epochs, and keeps the
     * parameters of the epoch where it was lowest. The features are standardised meanwhile; the head that comes back
     * takes them raw.
     *
     * @param train features to learn from, [rows × inputs]
     * @param gold the index of the label of each training row
     * @param held features to watch, of rows (better: articles) that are not among the training rows
     * @param heldGold the index of the label of each held-out row
     * @param labels the size of the label set
     * @param progress told "training" after each epoch; on an early stop done and total are equal
     * @throws IllegalStateException if training diverges: the held-out loss was never a number
     */
    public HeadFit fit(Matrix train, int[] gold, Matrix held, int[] heldGold, int labels, Progress progress) {
        Examples learned = new Examples(train, gold);
        Examples watched = new Examples(held, heldGold);
        Natives.pin();
        Standardization standardization = Standardization.of(train);
        HeadNetwork network =
                new HeadNetwork(settings, learned.columns(), labelWeights(learned, labels), seed.derive("network"));
        HeadFit best =
                fit(network, learned.standardized(standardization), watched.standardized(standardization), progress);
        return new HeadFit(standardization.foldInto(best.head()), best.epochs(), best.heldLoss());
    }

    private HeadFit fit(HeadNetwork network, Examples learned, Examples watched, Progress progress) {
        Random order = seed.derive("order").random();
        BestEpoch best = new BestEpoch(settings.patience());
        int epoch = 0;
        while (epoch < settings.mostEpochs() && !best.isLongAgo(epoch)) {
            epoch++;
            network.learn(learned.shuffled(order), settings.batch());
            best.offer(epoch, network.loss(watched), network::head);
            progress.at("training", epoch, settings.mostEpochs());
        }
        progress.at("training", epoch, epoch);
        return best.fit();
    }

    private double[] labelWeights(Examples learned, int labels) {
        if (settings.classWeights()) {
            return learned.balancingWeights(labels);
        }
        double[] equal = new double[labels];
        Arrays.fill(equal, 1);
        return equal;
    }
}
