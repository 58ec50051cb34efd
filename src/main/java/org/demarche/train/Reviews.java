package org.demarche.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.Label;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.RowReview;
import org.demarche.evaluate.Bootstrap;
import org.demarche.evaluate.ConfusionMatrix;
import org.demarche.evaluate.Interval;

/**
 * What of a corpus came of reviews, and where reviewers corrected the model whose report they read: {@code reviews.json} of a
 * bundle. It names no reviewer and no article, since a model may be passed on.
 *
 * @param sentences with a label that a reviewer gave or left to the model
 * @param articles that they are from
 * @param reviewers how many people
 * @param models that had predicted, in the order of their names
 * @param tasks those with such a label, in the order of the corpus
 */
public record Reviews(long sentences, long articles, long reviewers, List<String> models, List<TaskReviews> tasks) {

    public Reviews {
        models = List.copyOf(models);
        tasks = List.copyOf(tasks);
    }

    /**
     * What reviewers said in one task.
     *
     * @param labels in the order of rows and columns of {@code confusion}
     * @param given labels that reviewers gave
     * @param assumed predictions that were taken unseen; they are in no other number
     * @param compared those of {@code given} whose earlier label is known and of the task
     * @param articles that {@code compared} are from
     * @param kept the share of {@code compared} that is the earlier label; one, or none if nothing could be compared
     * @param resampled what its interval comes from: {@code "groups"} (articles), or {@code "rows"} of the only one
     * @param confusion counts of {@code compared}, row = given by the reviewer, column = earlier label
     */
    public record TaskReviews(
            String task,
            List<String> labels,
            long given,
            long assumed,
            long compared,
            long articles,
            List<Interval> kept,
            String resampled,
            List<List<Long>> confusion) {

        public TaskReviews {
            labels = List.copyOf(labels);
            kept = List.copyOf(kept);
            confusion = confusion.stream().map(List::copyOf).toList();
        }
    }

    /**
     * @param seed of the resampling behind the intervals
     * @return nothing if no label came of a review
     */
    public static Optional<Reviews> of(Corpus corpus, Seed seed) {
        List<AnnotatedRow> rows = corpus.rows().stream()
                .filter(row -> row.review().isPresent() && !row.labels().isEmpty())
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<String> reviewers = new HashSet<>();
        Set<String> models = new TreeSet<>();
        for (AnnotatedRow row : rows) {
            reviewers.addAll(review(row).reviewers());
            models.add(review(row).model());
        }
        models.remove("");
        List<TaskReviews> tasks = corpus.tasks().stream()
                .filter(task -> rows.stream().anyMatch(row -> row.label(task).isPresent()))
                .map(task -> of(task, rows, seed.derive("reviews")))
                .toList();
        return Optional.of(new Reviews(
                rows.size(),
                Arrays.stream(articles(rows)).distinct().count(),
                reviewers.size(),
                List.copyOf(models),
                tasks));
    }

    private static TaskReviews of(Task task, List<AnnotatedRow> all, Seed seed) {
        List<AnnotatedRow> labelled =
                all.stream().filter(row -> row.label(task).isPresent()).toList();
        List<AnnotatedRow> given =
                labelled.stream().filter(row -> !row.isAssumed(task)).toList();
        List<AnnotatedRow> compared =
                given.stream().filter(row -> previous(row, task).isPresent()).toList();
        int[] reviewed = compared.stream()
                .mapToInt(row -> index(task, row.label(task)).orElseThrow())
                .toArray();
        int[] earlier = compared.stream()
                .mapToInt(row -> previous(row, task).orElseThrow())
                .toArray();
        Optional<Bootstrap> bootstrap =
                compared.isEmpty() ? Optional.empty() : Optional.of(Bootstrap.of(articles(compared), seed));
        return new TaskReviews(
                task.name(),
                task.labels().labels().stream().map(Label::name).toList(),
                given.size(),
                labelled.size() - given.size(),
                compared.size(),
                bootstrap.map(Bootstrap::groups).orElse(0L),
                bootstrap.stream()
                        .map(some -> some.interval(rows -> Arrays.stream(rows)
                                .mapToDouble(row -> reviewed[row] == earlier[row] ? 1 : 0)
                                .average()
                                .orElse(0)))
                        .toList(),
                bootstrap.map(Bootstrap::resampled).orElse(""),
                ConfusionMatrix.of(task.labels(), reviewed, earlier).toLists());
    }

    private static RowReview review(AnnotatedRow row) {
        return row.review().orElseThrow();
    }

    /** Another model may have had other labels. */
    private static Optional<Integer> previous(AnnotatedRow row, Task task) {
        return index(task, Optional.ofNullable(review(row).previous().get(task.name())));
    }

    private static Optional<Integer> index(Task task, Optional<Label> label) {
        return label.flatMap(one -> task.labels().indexOf(one).stream().boxed().findFirst());
    }

    /** For each row the number of its article; one that names none is its own. Two runs may have articles of one name. */
    private static int[] articles(List<AnnotatedRow> rows) {
        Map<String, Integer> numbers = new HashMap<>();
        return rows.stream()
                .mapToInt(row -> {
                    String article = review(row).run() + " " + row.document().orElse(row.file() + ":" + row.line());
                    numbers.putIfAbsent(article, numbers.size());
                    return numbers.getOrDefault(article, 0);
                })
                .toArray();
    }
}
