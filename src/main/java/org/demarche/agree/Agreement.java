package org.demarche.agree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.demarche.Seed;
import org.demarche.evaluate.Bootstrap;
import org.demarche.evaluate.Interval;

/**
 * How far people agree on one task. Intervals resample documents.
 *
 * @param task name of the label column
 * @param sentences how many have two labels or more
 * @param differing how many of these have two that differ
 * @param alpha Krippendorff's
 * @param pairs Cohen's kappa of each two annotators who share sentences
 * @param labels alpha for each label against all others together
 * @param genres alpha by genre, where the sentences have one
 */
public record Agreement(
        String task,
        long sentences,
        long differing,
        Interval alpha,
        List<Pair> pairs,
        List<Part> labels,
        List<Part> genres) {

    /**
     * @param sentences how many both labelled
     * @param same the share of these on which they agree
     */
    public record Pair(String first, String second, long sentences, double same, Interval kappa) {}

    /** @param sentences how many: of a label those that anybody gave it to, of a genre those of the genre */
    public record Part(String name, long sentences, Interval alpha) {}

    private static final int FEWEST_OF_A_GENRE = 30;

    /** One for each task that two people answered for at least one sentence. */
    public static List<Agreement> of(Annotations annotations, Seed seed) {
        int[] documents = annotations.documents();
        return annotations.tasks().stream()
                .filter(task -> IntStream.range(0, documents.length).anyMatch(row -> task.count(row) >= 2))
                .map(task -> of(annotations, task, documents, seed))
                .toList();
    }

    private static Agreement of(Annotations annotations, TaskAnnotations task, int[] documents, Seed seed) {
        int[] rows = IntStream.range(0, documents.length)
                .filter(row -> task.count(row) >= 2)
                .toArray();
        return new Agreement(
                task.task(),
                rows.length,
                IntStream.of(rows).filter(task::differ).count(),
                alpha(task.chosen(), rows, documents, task.labels().size(), seed),
                pairs(annotations.annotators(), task, documents, seed),
                labels(task, rows, documents, seed),
                genres(annotations.sentences(), task, rows, documents, seed));
    }

    private static Interval alpha(int[][] chosen, int[] rows, int[] documents, int size, Seed seed) {
        int[][] labels = IntStream.of(rows).mapToObj(row -> chosen[row]).toArray(int[][]::new);
        int[] groups = IntStream.of(rows).map(row -> documents[row]).toArray();
        return Bootstrap.of(groups, seed).interval(drawn -> Alpha.of(labels, drawn, size));
    }

    private static List<Pair> pairs(List<String> annotators, TaskAnnotations task, int[] documents, Seed seed) {
        List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first < annotators.size(); first++) {
            for (int second = first + 1; second < annotators.size(); second++) {
                int one = first;
                int other = second;
                int[] both = IntStream.range(0, documents.length)
                        .filter(row -> task.chosen()[row][one] >= 0 && task.chosen()[row][other] >= 0)
                        .toArray();
                if (both.length > 0) {
                    pairs.add(pair(annotators, task, both, documents, one, other, seed));
                }
            }
        }
        return pairs;
    }

    private static Pair pair(
            List<String> annotators, TaskAnnotations task, int[] rows, int[] documents, int one, int other, Seed seed) {
        int[][] labels = IntStream.of(rows).mapToObj(row -> task.chosen()[row]).toArray(int[][]::new);
        int[] groups = IntStream.of(rows).map(row -> documents[row]).toArray();
        long same = IntStream.range(0, rows.length)
                .filter(row -> labels[row][one] == labels[row][other])
                .count();
        Interval kappa = Bootstrap.of(groups, seed)
                .interval(drawn ->
                        Kappa.of(labels, drawn, one, other, task.labels().size()));
        return new Pair(annotators.get(one), annotators.get(other), rows.length, (double) same / rows.length, kappa);
    }

    private static List<Part> labels(TaskAnnotations task, int[] rows, int[] documents, Seed seed) {
        List<Part> parts = new ArrayList<>();
        for (int label = 0; label < task.labels().size(); label++) {
            int asked = label;
            int[][] against = new int[task.chosen().length][];
            for (int row : rows) {
                against[row] = IntStream.of(task.chosen()[row])
                        .map(chosen -> chosen < 0 ? -1 : chosen == asked ? 1 : 0)
                        .toArray();
            }
            long given = IntStream.of(rows)
                    .filter(row -> IntStream.of(task.chosen()[row]).anyMatch(chosen -> chosen == asked))
                    .count();
            parts.add(new Part(task.name(label), given, alpha(against, rows, documents, 2, seed)));
        }
        return parts;
    }

    private static List<Part> genres(
            List<AnnotatedSentence> sentences, TaskAnnotations task, int[] rows, int[] documents, Seed seed) {
        Map<String, List<Integer>> ofGenre = new TreeMap<>();
        for (int row : rows) {
            String genre = sentences.get(row).genre();
            if (!genre.isEmpty()) {
                ofGenre.computeIfAbsent(genre, name -> new ArrayList<>()).add(row);
            }
        }
        return ofGenre.entrySet().stream()
                .filter(genre -> genre.getValue().size() >= FEWEST_OF_A_GENRE)
                .map(genre -> new Part(
                        genre.getKey(),
                        genre.getValue().size(),
                        alpha(
                                task.chosen(),
                                genre.getValue().stream()
                                        .mapToInt(Integer::intValue)
                                        .toArray(),
                                documents,
                                task.labels().size(),
                                seed)))
                .toList();
    }
}
