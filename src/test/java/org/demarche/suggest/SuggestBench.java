package org.demarche.suggest;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.FrozenCorpus;
import org.demarche.Seed;
import org.demarche.SoftmaxRegression;
import org.demarche.Task;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.evaluate.ConfusionMatrix;

/**
 * Not a test: how many labels a model needs for 95 % of the macro-F1 that it has with all of them, if the sentences are
 * suggested, or drawn at random. Logistic regressions on the vectors of a frozen encoder, one for each task, begin with 50
 * sentences drawn at random; then 50 more are chosen at a time. A quarter of the documents measure. The corpus is cut into two
 * halves of documents: on one the weights of {@link Chooser} were chosen, on the other they are reported.
 *
 * <p>Arguments: folder for what is kept, {@code choose} or {@code report}, seeds.
 */
final class SuggestBench {

    private static final PrintStream OUT = System.out;
    private static final int STEP = 50;
    private static final int MOST = 1_500;
    private static final double ENOUGH = 0.95;

    private final FrozenCorpus corpus;
    private final int[] rows;

    private SuggestBench(FrozenCorpus corpus, int[] rows) {
        this.corpus = corpus;
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        boolean report = arguments[1].equals("report");
        int seeds = Integer.parseInt(arguments[2]);
        FrozenCorpus corpus = FrozenCorpus.read(Path.of("training-data"), folder);
        List<Integer> units = corpus.shuffledUnits(new Seed(7).random());
        Set<Integer> half = new TreeSet<>(
                report ? units.subList(units.size() / 2, units.size()) : units.subList(0, units.size() / 2));
        int[] rows = IntStream.range(0, corpus.unit().length)
                .filter(row -> half.contains(corpus.unit()[row]))
                .toArray();
        Map<String, Chooser> ways = new LinkedHashMap<>();
        ways.put("random", new Chooser(-1, 0, 0));
        ways.put("uncertainty", new Chooser(0, 0, 0));
        if (!report) {
            ways.put("uncertainty, unlikeness", new Chooser(1, 0, 0));
            ways.put("uncertainty, unlikeness 2", new Chooser(2, 0, 0));
            ways.put("uncertainty, unlikeness, rarity", new Chooser(1, 0.5, 0));
            ways.put("uncertainty, unlikeness, rarity 1", new Chooser(1, 1, 0));
            ways.put("uncertainty, unlikeness, rarity, novelty .2", new Chooser(1, 0.5, 0.2));
        }
        ways.put("suggest", Chooser.USUAL);
        new SuggestBench(corpus, rows).run(ways, seeds, folder.resolve(arguments[1] + ".csv"));
    }

    private void run(Map<String, Chooser> ways, int seeds, Path curves) throws Exception {
        Map<String, double[][]> sums = new LinkedHashMap<>(); // [step][stance, sentiment, both], relative to all labels
        Map<String, List<String>> needed = new LinkedHashMap<>();
        for (int seed = 1; seed <= seeds; seed++) {
            for (Map.Entry<String, Chooser> way : ways.entrySet()) {
                double[][] curve = curve(way.getValue(), seed);
                double[][] sum = sums.computeIfAbsent(way.getKey(), any -> new double[curve.length][3]);
                for (int step = 0; step < curve.length; step++) {
                    for (int k = 0; k < 3; k++) {
                        sum[step][k] += curve[step][k] / seeds;
                    }
                }
                needed.computeIfAbsent(way.getKey(), any -> new ArrayList<>()).add(needed(curve, 2));
                System.err.println("seed " + seed + " " + way.getKey() + " " + needed(curve, 2));
            }
        }
        StringBuilder table = new StringBuilder("labels,way,stance,sentiment,both\n");
        sums.forEach((way, curve) -> {
            OUT.printf(
                    "%-40s stance %s, sentiment %s, both %s; by seed %s%n",
                    way, needed(curve, 0), needed(curve, 1), needed(curve, 2), needed.get(way));
            for (int step = 0; step < curve.length; step++) {
                table.append(String.format(
                        Locale.ROOT,
                        "%d,%s,%.4f,%.4f,%.4f%n",
                        (step + 1) * STEP,
                        way,
                        curve[step][0],
                        curve[step][1],
                        curve[step][2]));
            }
        });
        Files.writeString(curves, table);
    }

    /** The first number of labels from which on three steps in a row are good enough on average. */
    private static String needed(double[][] curve, int k) {
        for (int step = 0; step + 2 < curve.length; step++) {
            if ((curve[step][k] + curve[step + 1][k] + curve[step + 2][k]) / 3 >= ENOUGH) {
                return String.valueOf((step + 1) * STEP);
            }
        }
        return "more than " + MOST;
    }

    private double[][] curve(Chooser chooser, int seed) {
        Random random = new Seed(seed).random();
        List<Integer> units = new ArrayList<>(Arrays.stream(rows)
                .map(row -> corpus.unit()[row])
                .distinct()
                .boxed()
                .toList());
        Collections.shuffle(units, random);
        Set<Integer> held = Set.copyOf(units.subList(0, units.size() / 4));
        int[] test = Arrays.stream(rows)
                .filter(row -> held.contains(corpus.unit()[row]))
                .toArray();
        List<Integer> pool = new ArrayList<>(Arrays.stream(rows)
                .filter(row -> !held.contains(corpus.unit()[row]))
                .boxed()
                .toList());
        double[] full = f1(models(pool), test);
        OUT.printf(
                Locale.ROOT,
                "seed %d: %d sentences to choose from, with all %.3f and %.3f%n",
                seed,
                pool.size(),
                full[0],
                full[1]);
        Collections.shuffle(pool, random);
        List<Integer> labelled = new ArrayList<>(pool.subList(0, STEP));
        List<Integer> left = new ArrayList<>(pool.subList(STEP, pool.size()));
        double[][] curve = new double[MOST / STEP][3];
        for (int step = 0; step < curve.length; step++) {
            List<SoftmaxRegression> models = models(labelled);
            double[] scores = f1(models, test);
            curve[step] = new double[] {
                scores[0] / full[0], scores[1] / full[1], (scores[0] / full[0] + scores[1] / full[1]) / 2
            };
            List<Integer> chosen = chooser.unlikeness() < 0
                    ? left.subList(0, STEP).stream().toList()
                    : choose(chooser, models, labelled, left);
            labelled.addAll(chosen);
            left.removeAll(Set.copyOf(chosen));
        }
        return curve;
    }

    private List<Integer> choose(
            Chooser chooser, List<SoftmaxRegression> models, List<Integer> labelled, List<Integer> left) {
        Set<String> known =
                labelled.stream().map(row -> actor(corpus.rows().get(row))).collect(Collectors.toSet());
        List<Candidate> candidates = left.stream()
                .map(row -> {
                    String actor = actor(corpus.rows().get(row));
                    return new Candidate(
                            models.stream()
                                    .map(model -> Distribution.of(model.probabilities(corpus.features()[row])))
                                    .toList(),
                            known.contains(actor) ? "" : actor);
                })
                .toList();
        int[] shortlist = chooser.shortlist(candidates, STEP);
        int[] inCorpus = Arrays.stream(shortlist).map(left::get).toArray();
        return chooser.choose(candidates, shortlist, corpus.vectors().select(inCorpus), STEP).stream()
                .map(left::get)
                .toList();
    }

    private static String actor(AnnotatedRow row) {
        return row.aspect("actor").orElse("");
    }

    private List<SoftmaxRegression> models(List<Integer> some) {
        int[] learned = some.stream().mapToInt(Integer::intValue).toArray();
        return Arrays.stream(corpus.gold())
                .map(gold -> SoftmaxRegression.fit(corpus.features(), gold, learned, 3))
                .toList();
    }

    private double[] f1(List<SoftmaxRegression> models, int[] test) {
        double[] scores = new double[models.size()];
        for (int t = 0; t < scores.length; t++) {
            SoftmaxRegression model = models.get(t);
            Task task = FrozenCorpus.TASKS.get(t);
            int[] gold = corpus.gold()[t];
            scores[t] = ConfusionMatrix.of(
                            task.labels(),
                            Arrays.stream(test).map(row -> gold[row]).toArray(),
                            Arrays.stream(test)
                                    .map(row -> model.predict(corpus.features()[row]))
                                    .toArray())
                    .macroF1();
        }
        return scores;
    }
}
