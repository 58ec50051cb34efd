package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.Prediction;
import org.demarche.Seed;
import org.demarche.evaluate.SwapResult.SwappedSentence;
import org.demarche.evaluate.SwapResult.TaskSwaps;
import org.demarche.side.Sides;

/** Asks a model about sentences and about the same sentences with their sides exchanged ({@link ActorSwap}). */
public final class SwapTest {

    /** A sentence that can be swapped. */
    private record Pair(String text, String swapped, int group) {}

    private static final double PERCENTILE = 0.95;

    private final Sides sides;
    private final Seed seed;

    /** @param seed of the draw of sentences, of the sides that take a single one's place, and of the resampling */
    public SwapTest(Sides sides, Seed seed) {
        this.sides = sides;
        this.seed = seed;
    }

    /**
     * Equal arguments give equal results.
     *
     * @param texts sentences; of equal ones the first is taken
     * @param group for each text the number of its document; any numbers
     * @param most how many sentences to draw of those that can be swapped, at least 1
     * @param answers for a list of texts one list for each text, with one prediction for each task, always the same tasks
     *     in the same order; called once, or not at all if no sentence can be swapped
     */
    public SwapResult run(
            List<String> texts, int[] group, int most, Function<List<String>, List<List<Prediction>>> answers) {
        List<Pair> pairs = pairs(texts, group);
        List<Pair> drawn = draw(pairs, most);
        if (drawn.isEmpty()) {
            return new SwapResult(texts.size(), 0, 0, 0, "rows", List.of());
        }
        List<String> asked = new ArrayList<>(drawn.stream().map(Pair::text).toList());
        drawn.forEach(pair -> asked.add(pair.swapped()));
        List<List<Prediction>> answered = answers.apply(asked);
        Bootstrap bootstrap = Bootstrap.of(drawn.stream().mapToInt(Pair::group).toArray(), seed.derive("intervals"));
        List<TaskSwaps> tasks = IntStream.range(0, answered.get(0).size())
                .mapToObj(task -> task(drawn, answered, task, bootstrap))
                .toList();
        return new SwapResult(
                texts.size(), pairs.size(), drawn.size(), bootstrap.groups(), bootstrap.resampled(), tasks);
    }

    private List<Pair> pairs(List<String> texts, int[] group) {
        ActorSwap swap = new ActorSwap(sides, seed.derive("sides"));
        Set<String> seen = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (int row = 0; row < group.length; row++) {
            String text = texts.get(row);
            int ofRow = group[row];
            if (seen.add(text)) {
                swap.swap(text).ifPresent(swapped -> pairs.add(new Pair(text, swapped, ofRow)));
            }
        }
        return pairs;
    }

    private List<Pair> draw(List<Pair> pairs, int most) {
        List<Pair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, seed.derive("draw").random());
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }

    private static TaskSwaps task(List<Pair> pairs, List<List<Prediction>> answered, int task, Bootstrap bootstrap) {
        List<SwappedSentence> sentences = IntStream.range(0, pairs.size())
                .mapToObj(row -> sentence(
                        pairs.get(row),
                        answered.get(row).get(task),
                        answered.get(pairs.size() + row).get(task)))
                .toList();
        double[] distances = sentences.stream()
                .mapToDouble(SwappedSentence::distance)
                .sorted()
                .toArray();
        return new TaskSwaps(
                answered.get(0).get(task).task().name(),
                bootstrap.interval(rows -> Arrays.stream(rows)
                        .mapToDouble(row -> sentences.get(row).changed() ? 0 : 1)
                        .average()
                        .orElse(0)),
                Arrays.stream(distances).average().orElse(0),
                Bootstrap.quantile(distances, PERCENTILE),
                sentences.stream()
                        .sorted(Comparator.comparingDouble(SwappedSentence::distance)
                                .reversed())
                        .toList());
    }

    private static SwappedSentence sentence(Pair pair, Prediction before, Prediction after) {
        return new SwappedSentence(
                pair.text(),
                pair.swapped(),
                before.label().name(),
                before.confidence(),
                after.label().name(),
                after.confidence(),
                totalVariation(before.distribution(), after.distribution()));
    }

    /** Half the sum of the absolute differences: the most that the two can differ on any set of labels, 0 to 1. */
    static double totalVariation(Distribution first, Distribution second) {
        return IntStream.range(0, first.size())
                        .mapToDouble(label -> Math.abs(first.get(label) - second.get(label)))
                        .sum()
                / 2;
    }
}
