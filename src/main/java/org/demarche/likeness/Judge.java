package org.demarche.likeness;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.Distribution;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.Folds;
import org.demarche.corpus.Split;
import org.demarche.evaluate.Auc;
import org.demarche.evaluate.Bootstrap;
import org.demarche.evaluate.TfIdfBaseline;

/** What the regression answered about rows of units that it had not seen. Immutable. */
final class Judge {

    private final BothSides sides;
    private final Auc auc;
    private final Seed seed;

    private Judge(BothSides sides, Auc auc, Seed seed) {
        this.sides = sides;
        this.auc = auc;
        this.seed = seed;
    }

    /** Learns and asks once for each fold. */
    static Judge of(BothSides sides, int k, Seed seed, Progress progress) throws CorpusException {
        int[] gold = sides.gold();
        Folds folds = Folds.of(sides.unit(), gold, BothSides.LABELS.size(), k, seed.derive("folds"));
        double[] answers = new double[gold.length];
        for (int fold = 0; fold < k; fold++) {
            progress.at("telling apart", fold, k);
            Split split = folds.split(fold);
            int[] asked = split.heldOut();
            List<Distribution> predicted = new TfIdfBaseline()
                    .fitAndPredict(
                            select(sides, split.train()),
                            IntStream.of(split.train()).map(row -> gold[row]).toArray(),
                            select(sides, asked),
                            BothSides.LABELS,
                            seed);
            for (int i = 0; i < asked.length; i++) {
                answers[asked[i]] = predicted.get(i).get(BothSides.OURS);
            }
        }
        progress.at("telling apart", k, k);
        return new Judge(sides, Auc.of(answers, gold, BothSides.OURS), seed);
    }

    /** How well some rows of ours are told from all real ones; each side is resampled by itself. */
    Apart apart(String name, List<Integer> ours) {
        int[] rows = Stream.concat(ours.stream(), sides.real().stream())
                .mapToInt(Integer::intValue)
                .toArray();
        int[] unit = sides.unit();
        int[] gold = sides.gold();
        Bootstrap bootstrap = Bootstrap.of(
                IntStream.of(rows).map(row -> unit[row]).toArray(),
                IntStream.of(rows).map(row -> gold[row]).toArray(),
                seed.derive("bootstrap"));
        return new Apart(
                name,
                ours.size(),
                sides.units(ours),
                bootstrap.interval(
                        drawn -> auc.of(Arrays.stream(drawn).map(i -> rows[i]).toArray())));
    }

    private static List<String> select(BothSides sides, int[] rows) {
        return IntStream.of(rows).mapToObj(sides.texts()::get).toList();
    }
}
