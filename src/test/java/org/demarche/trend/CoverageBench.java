package org.demarche.trend;

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
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.demarche.FrozenCorpus;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.SoftmaxRegression;
import org.demarche.Task;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.BundleReader;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusOptions;
import org.demarche.corpus.CorpusReader;
import org.demarche.encode.Encoder;
import org.demarche.evaluate.Bootstrap;
import org.demarche.evaluate.Interval;
import org.demarche.train.BundleEvaluator;
import org.demarche.train.JudgedTask;

/**
 * Not a test: how often 95 % intervals of shares hold the truth. In each draw whole documents of known labels, with
 * the predictions of a model that did not learn from them, are drawn as "articles" (10 to 60 of them) from a population
 * whose mix of labels is tilted at random: document d with weight exp(β·its standardised shares), β normal with a
 * deviation drawn from 0 to 1. The truth is the share in that population. The errors are told by other documents.
 *
 * <p>Arguments: folder for what is kept, draws, seed.
 */
final class CoverageBench {

    private static final PrintStream OUT = System.out;
    private static final int FEWEST = 8; // sentences of a document
    private static final int REVIEWED = 200;

    private final Task task;
    private final double[][][] documents; // [document][gold][predicted]
    private final double[][] shares;
    private final double[] deviation;
    private final int held;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private CoverageBench(Task task, List<double[][]> documents, int held) {
        this.task = task;
        this.documents = documents.stream().filter(one -> sum(one) >= FEWEST).toArray(double[][][]::new);
        this.held = held;
        int labels = task.labels().size();
        this.shares = new double[this.documents.length][labels];
        this.deviation = new double[labels];
        double[] mean = new double[labels];
        for (int d = 0; d < shares.length; d++) {
            for (int label = 0; label < labels; label++) {
                shares[d][label] = Arrays.stream(this.documents[d][label]).sum() / sum(this.documents[d]);
                mean[label] += shares[d][label] / shares.length;
            }
        }
        for (double[] share : shares) {
            for (int label = 0; label < labels; label++) {
                deviation[label] += Math.pow(share[label] - mean[label], 2) / shares.length;
            }
        }
        for (int label = 0; label < labels; label++) {
            deviation[label] = Math.sqrt(deviation[label]);
        }
    }

    private static final class Tally {
        private int asked;
        private int[] held = new int[0];
        private double width;

        void add(List<Interval> intervals, double[] truth) {
            held = held.length == 0 ? new int[truth.length] : held;
            asked++;
            for (int label = 0; label < truth.length; label++) {
                held[label] += intervals.get(label).contains(truth[label]) ? 1 : 0;
                width += (intervals.get(label).high() - intervals.get(label).low()) / truth.length;
            }
        }

        @Override
        public String toString() {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%.3f  width %.3f  by label",
                    Arrays.stream(held).sum() / (double) (asked * held.length),
                    width / asked));
            for (int one : held) {
                line.append(String.format(Locale.ROOT, " %.3f", one / (double) asked));
            }
            return line.toString();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int draws = Integer.parseInt(arguments[1]);
        Seed seed = new Seed(Long.parseLong(arguments[2]));
        for (Map.Entry<Task, List<double[][]>> one : shipped(folder).entrySet()) {
            new CoverageBench(one.getKey(), one.getValue(), 0)
                    .run("models/demarche on training-data/calibration", draws, seed);
        }
        for (Map.Entry<Task, List<double[][]>> one : frozen(folder, seed).entrySet()) {
            new CoverageBench(one.getKey(), one.getValue(), 130)
                    .run("frozen e5-small, out of fold, on training-data", draws, seed);
        }
    }

    /** Answers of the shipped model to the documents that it did not learn from. */
    private static Map<Task, List<double[][]>> shipped(Path folder) throws Exception {
        Bundle bundle = BundleReader.read(Path.of("models/demarche"));
        Corpus corpus =
                CorpusReader.read(List.of(Path.of("training-data/calibration")), CorpusOptions.DEFAULT, Progress.NONE);
        Map<Task, List<double[][]>> counts = new LinkedHashMap<>();
        Path kept = folder.resolve("shipped-" + bundle.sha256().substring(0, 12) + ".txt");
        List<String> lines = new ArrayList<>();
        if (Files.exists(kept)) {
            lines.addAll(Files.readAllLines(kept));
        } else {
            try (Encoder encoder = bundle.open(2)) {
                for (JudgedTask judged :
                        new BundleEvaluator(bundle, encoder, 0.1, new Seed(1), Progress.NONE).judge(corpus)) {
                    for (int i = 0; i < judged.gold().length; i++) {
                        lines.add(judged.task().name() + " " + judged.unit()[i] + " " + judged.gold()[i] + " "
                                + judged.predicted().get(i).distribution().argMax());
                    }
                }
            }
            Files.write(kept, lines);
        }
        for (Task task : FrozenCorpus.TASKS) {
            Map<Integer, double[][]> byUnit = new TreeMap<>();
            for (String line : lines) {
                String[] cells = line.split(" ", -1);
                if (cells[0].equals(task.name())) {
                    byUnit.computeIfAbsent(Integer.valueOf(cells[1]), any -> new double[3][3])[
                            Integer.parseInt(cells[2])][Integer.parseInt(cells[3])]++;
                }
            }
            counts.put(task, List.copyOf(byUnit.values()));
        }
        return counts;
    }

    /** Answers of logistic regressions on frozen vectors, each to a fifth of the documents that it did not learn from. */
    private static Map<Task, List<double[][]>> frozen(Path folder, Seed seed) throws Exception {
        FrozenCorpus corpus = FrozenCorpus.read(Path.of("training-data"), folder);
        List<Integer> units = corpus.shuffledUnits(seed.random());
        Map<Integer, Integer> fold = new TreeMap<>();
        units.forEach(unit -> fold.put(unit, fold.size() % 5));
        Map<Task, List<double[][]>> counts = new LinkedHashMap<>();
        for (int t = 0; t < FrozenCorpus.TASKS.size(); t++) {
            int[] gold = corpus.gold()[t];
            Map<Integer, double[][]> byUnit = new TreeMap<>();
            for (int k = 0; k < 5; k++) {
                int out = k;
                int[] learned = IntStream.range(0, gold.length)
                        .filter(row -> fold.get(corpus.unit()[row]) != out)
                        .toArray();
                SoftmaxRegression model = SoftmaxRegression.fit(corpus.features(), gold, learned, 3);
                IntStream.range(0, gold.length)
                        .filter(row -> fold.get(corpus.unit()[row]) == out)
                        .forEach(row -> byUnit.computeIfAbsent(corpus.unit()[row], any -> new double[3][3])[gold[row]][
                                model.predict(corpus.features()[row])]++);
            }
            counts.put(FrozenCorpus.TASKS.get(t), List.copyOf(byUnit.values()));
        }
        return counts;
    }

    private void run(String model, int draws, Seed seed) {
        Random random = seed.derive(model + task.name()).random();
        for (int draw = 0; draw < draws; draw++) {
            draw(random, new Seed(random.nextLong()));
        }
        OUT.printf(
                Locale.ROOT,
                "%n%s: %s, %d documents; %d draws, seed %d%n",
                model,
                task.name(),
                documents.length,
                draws,
                seed.value());
        tallies.forEach((method, tally) -> OUT.printf("  %-44s %s%n", method, tally));
    }

    private void draw(Random random, Seed seed) {
        int labels = task.labels().size();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, documents.length).boxed().toList());
        Collections.shuffle(order, random);
        // Few documents are population of both, each drawn with replacement; many are parted.
        List<Integer> population = held == 0 ? order : order.subList(held, order.size());
        List<double[][]> errors = IntStream.range(0, held == 0 ? documents.length : held)
                .mapToObj(i -> documents[order.get(held == 0 ? random.nextInt(documents.length) : i)])
                .toList();
        double strength = random.nextDouble();
        double[] tilt = random.doubles(labels)
                .map(any -> strength * random.nextGaussian())
                .toArray();
        double[] weights = population.stream()
                .mapToDouble(d -> Math.exp(IntStream.range(0, labels)
                        .mapToDouble(label -> tilt[label] * shares[d][label] / deviation[label])
                        .sum()))
                .toArray();
        double[] truth = new double[labels];
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            double[][] document = documents[population.get(i)];
            all += weights[i] * sum(document);
            for (int label = 0; label < labels; label++) {
                truth[label] += weights[i] * Arrays.stream(document[label]).sum();
            }
        }
        double whole = all;
        double[] shareTrue = Arrays.stream(truth).map(one -> one / whole).toArray();
        List<double[][]> articles = IntStream.range(0, 10 + random.nextInt(51))
                .mapToObj(i -> documents[population.get(Dice.one(weights, random))])
                .toList();
        String third = strength < 1 / 3.0 ? "weak" : strength < 2 / 3.0 ? "middling" : "strong";
        ErrorCounts counts =
                new ErrorCounts(errors.stream().map(CoverageBench::lists).toList(), 1);
        ErrorCounts pooled = new ErrorCounts(List.of(lists(plus(errors))), 1);
        List<ArticleCounts> unreviewed =
                articles.stream().map(CoverageBench::counted).toList();
        ShareEstimator estimator = new ShareEstimator(counts, seed);
        List<Interval> corrected = estimator.estimate(unreviewed, seed).shares();
        tally("naive: binomial, predicted labels").add(binomial(articles), shareTrue);
        tally("naive: bootstrap of articles, predicted labels").add(naive(articles, seed), shareTrue);
        tally("corrected, errors known in sum only")
                .add(new ShareEstimator(pooled, seed).estimate(unreviewed, seed).shares(), shareTrue);
        tally("corrected").add(corrected, shareTrue);
        tally("corrected, where the tilt is " + third).add(corrected, shareTrue);
        tally("prediction-powered, " + REVIEWED + " reviewed")
                .add(estimator.estimate(reviewed(articles, random), seed).shares(), shareTrue);
        double[][] one = articles.get(0);
        double[] ofOne = Arrays.stream(one)
                .mapToDouble(row -> Arrays.stream(row).sum() / sum(one))
                .toArray();
        tally("one article")
                .add(estimator.estimate(unreviewed.subList(0, 1), seed).shares(), ofOne);
    }

    private Tally tally(String name) {
        return tallies.computeIfAbsent(name, any -> new Tally());
    }

    private static List<Interval> binomial(List<double[][]> articles) {
        double[] predicted = predicted(articles);
        double all = Arrays.stream(predicted).sum();
        return Arrays.stream(predicted)
                .mapToObj(count -> {
                    double share = count / all;
                    double error = 1.96 * Math.sqrt(share * (1 - share) / all);
                    return new Interval(share, share - error, share + error, 0.95);
                })
                .toList();
    }

    private static List<Interval> naive(List<double[][]> articles, Seed seed) {
        int[] each = IntStream.range(0, articles.size()).toArray();
        return IntStream.range(0, articles.get(0).length)
                .mapToObj(label -> Bootstrap.of(each, seed).interval(some -> {
                    double[] predicted = predicted(
                            Arrays.stream(some).mapToObj(articles::get).toList());
                    return predicted[label] / Arrays.stream(predicted).sum();
                }))
                .toList();
    }

    private static double[] predicted(List<double[][]> articles) {
        double[] predicted = new double[articles.get(0).length];
        for (double[][] article : articles) {
            for (double[] row : article) {
                for (int label = 0; label < row.length; label++) {
                    predicted[label] += row[label];
                }
            }
        }
        return predicted;
    }

    /** The same articles, of whose sentences some drawn at random were reviewed. */
    private static List<ArticleCounts> reviewed(List<double[][]> articles, Random random) {
        List<int[]> sentences = new ArrayList<>();
        for (int a = 0; a < articles.size(); a++) {
            for (int gold = 0; gold < articles.get(a).length; gold++) {
                for (int label = 0; label < articles.get(a).length; label++) {
                    for (int i = 0; i < articles.get(a)[gold][label]; i++) {
                        sentences.add(new int[] {a, gold, label});
                    }
                }
            }
        }
        Collections.shuffle(sentences, random);
        List<ArticleCounts> counts = articles.stream()
                .map(article -> ArticleCounts.none(article.length))
                .toList();
        for (int i = 0; i < sentences.size(); i++) {
            int[] one = sentences.get(i);
            if (i < REVIEWED) {
                counts.get(one[0]).accepted().reviewed()[one[1]][one[2]]++;
            } else {
                counts.get(one[0]).accepted().predicted()[one[2]]++;
            }
        }
        return counts;
    }

    private static ArticleCounts counted(double[][] article) {
        ArticleCounts counts = ArticleCounts.none(article.length);
        for (double[] row : article) {
            for (int label = 0; label < row.length; label++) {
                counts.accepted().predicted()[label] += row[label];
            }
        }
        return counts;
    }

    private static double[][] plus(List<double[][]> documents) {
        double[][] sum = new double[documents.get(0).length][documents.get(0).length];
        for (double[][] document : documents) {
            for (int gold = 0; gold < sum.length; gold++) {
                for (int label = 0; label < sum.length; label++) {
                    sum[gold][label] += document[gold][label];
                }
            }
        }
        return sum;
    }

    private static List<List<Double>> lists(double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    private static double sum(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> Arrays.stream(row).sum()).sum();
    }
}
