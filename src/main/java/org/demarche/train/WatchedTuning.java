package org.demarche.train;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.evaluate.ConfusionMatrix;
import org.demarche.tune.Example;
import org.demarche.tune.Tuner;

/**
 * One tuning, epoch after epoch, with an eye on watched rows: it stops when their macro-F1, averaged over the tasks, has
 * fallen by more than chance for some epochs, and goes back to the last before (Prechelt, "Early Stopping – But When?", 1998).
 */
final class WatchedTuning {

    private final Tuner tuner;
    private final TuneRows rows;
    private final int[] learn;
    private final int[] watched;
    private final TunePlan plan;
    private final Seed contexts;
    private final String identity;
    private final Progress progress;

    /**
     * @param watched rows; none, if nobody is to watch
     * @param contexts decides in which epoch a row is read alone
     * @param identity of all that the numbers depend on
     */
    WatchedTuning(
            Tuner tuner,
            TuneRows rows,
            int[] learn,
            int[] watched,
            TunePlan plan,
            Seed contexts,
            String identity,
            Progress progress) {
        this.tuner = tuner;
        this.rows = rows;
        this.learn = learn;
        this.watched = watched;
        this.plan = plan;
        this.contexts = contexts;
        this.identity = identity;
        this.progress = progress;
    }

    /**
     * Leaves the tuner where the watched rows were answered best; where it ended, if nobody watched.
     *
     * @param epochs after which it ends at the latest
     * @return the epochs that paid
     */
    int run(String name, int epochs, TuneFolder folder) throws IOException {
        TuneFolder.Best best = folder.restore(name, identity, tuner);
        for (int epoch = tuner.state().epochs(); epoch < epochs && epoch - best.epochs() < patience(); epoch++) {
            List<Example> examples = rows.examples(learn, contexts.derive("epoch " + epoch));
            tuner.epoch(epoch, examples, stage(name, epoch, epochs), progress);
            double score = watched.length == 0 ? epoch + 1 : score();
            if (score > best.score() - chance(best.score())) {
                best = new TuneFolder.Best(epoch + 1, Math.max(score, best.score()), tuner.weights());
            }
            folder.write(name, identity, tuner.state(), best);
        }
        if (best.epochs() < tuner.state().epochs()) {
            tuner.answerWith(best.weights());
        }
        return best.epochs();
    }

    /**
     * One standard error of a share of so many watched rows: a macro-F1 that falls by less says nothing, and then the later
     * epoch is taken, which ends at the lower learning rate (Breiman et al., "Classification and Regression Trees", 1984,
     * their one-standard-error rule).
     */
    private double chance(double score) {
        double share = Math.min(1, Math.max(0, score));
        return watched.length == 0 ? 0 : Math.sqrt(share * (1 - share) / watched.length);
    }

    private int patience() {
        return watched.length == 0 ? Integer.MAX_VALUE : plan.patience();
    }

    private static String stage(String name, int epoch, int epochs) {
        return String.format(Locale.ROOT, "tuning %s, epoch %d of %d", name, epoch + 1, epochs);
    }

    private double score() {
        List<float[][]> logits = tuner.logits(rows.tokens(watched));
        return IntStream.range(0, logits.size())
                .mapToDouble(task -> macroF1(task, logits.get(task)))
                .average()
                .orElseThrow();
    }

    private double macroF1(int task, float[][] logits) {
        int[] known = IntStream.range(0, watched.length)
                .filter(i -> rows.gold()[task][watched[i]] >= 0)
                .toArray();
        int[] gold =
                Arrays.stream(known).map(i -> rows.gold()[task][watched[i]]).toArray();
        int[] chosen = Arrays.stream(known).map(i -> argMax(logits[i])).toArray();
        return gold.length == 0
                ? 0
                : ConfusionMatrix.of(rows.tasks().get(task).task().labels(), gold, chosen)
                        .macroF1();
    }

    private static int argMax(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
