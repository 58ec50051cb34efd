package org.demarche.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.demarche.Attribution;
import org.demarche.Distribution;
import org.demarche.ScoredSentence;
import org.demarche.Task;
import org.demarche.Verdict;
import org.demarche.report.ArticleRow;
import org.demarche.report.SentenceRow;
import org.demarche.report.Tally;
import org.demarche.trend.Group;

/** What the index sums up, grown while the sentences come by. Its size goes by articles, sides and months. */
final class RunSums {

    /**
     * Sums over a group.
     *
     * @param articles in how many its sentences stand
     * @param last the id of the last of these
     */
    record Sums(Tally tally, long articles, String last) {

        private Sums plus(SentenceRow row) {
            long more = row.articleId().equals(last) ? 0 : 1;
            return new Sums(tally.plus(row.scored()), articles + more, row.articleId());
        }
    }

    /** Sums over the sentences of one article. */
    record ArticleSums(Tally tally, long toReview, long outOfScope) {

        ArticleSums plus(ScoredSentence scored) {
            return new ArticleSums(
                    tally.plus(scored),
                    toReview + (scored.verdict() == Verdict.REVIEW ? 1 : 0),
                    outOfScope + (scored.verdict() == Verdict.OUT_OF_SCOPE ? 1 : 0));
        }
    }

    /**
     * A sentence that somebody should look at.
     *
     * @param file where it stands, in the folder of articles
     * @param margin between the probabilities of the two most probable labels
     * @param order place in the run
     */
    record Open(SentenceRow row, String file, double margin, long order) {}

    static final int MOST_OPEN = 50;

    private static final Comparator<Open> LEAST_SURE_FIRST =
            Comparator.comparingDouble(Open::margin).thenComparingLong(Open::order);

    private final Sums none;
    private final int taskIndex;

    private long sentences;
    private Tally accepted;
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<String, ArticleSums> articles = new HashMap<>();
    private final Map<Group, Sums> groups = new HashMap<>();
    private final PriorityQueue<Open> open = new PriorityQueue<>(LEAST_SURE_FIRST.reversed());

    RunSums(Signs signs) {
        List<Task> tasks = signs.tasks();
        this.taskIndex = signs.taskIndex();
        this.none = new Sums(Tally.none(tasks), 0, "");
        this.accepted = none.tally();
    }

    /** @param file where the sentence stands, in the folder of articles */
    void add(ArticleRow article, SentenceRow row, String file) {
        ScoredSentence scored = row.scored();
        sentences++;
        verdicts.merge(scored.verdict(), 1L, Long::sum);
        if (scored.verdict() == Verdict.ACCEPT) {
            accepted = accepted.plus(scored);
        } else {
            open.add(new Open(row, file, margin(scored), sentences));
            if (open.size() > MOST_OPEN) {
                open.remove();
            }
        }
        articles.put(row.articleId(), of(article).plus(scored));
        Optional<String> month = Group.month(article.facts());
        grow(Group.ALL, month, row);
        Attribution told = row.attribution().orElse(Attribution.NONE);
        if (!told.actor().isEmpty()) {
            grow(Group.of(told.actor()), month, row);
            if (!told.towards().isEmpty()) {
                grow(Group.of(told.actor(), told.towards()), month, row);
            }
        }
    }

    private void grow(Group group, Optional<String> month, SentenceRow row) {
        grow(group, row);
        month.ifPresent(in -> grow(group.in(in), row));
    }

    private void grow(Group group, SentenceRow row) {
        groups.put(group, groups.getOrDefault(group, none).plus(row));
    }

    private double margin(ScoredSentence scored) {
        Distribution distribution = scored.predictions().get(taskIndex).distribution();
        double[] sorted = distribution.toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1] - sorted[sorted.length - 2];
    }

    long sentences() {
        return sentences;
    }

    long with(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }

    Tally all() {
        return of(Group.ALL).tally();
    }

    Tally accepted() {
        return accepted;
    }

    ArticleSums of(ArticleRow article) {
        return articles.getOrDefault(article.articleId(), new ArticleSums(none.tally(), 0, 0));
    }

    /** Empty for a group without sentences. */
    Sums of(Group group) {
        return groups.getOrDefault(group, none);
    }

    /** Each side, towards anybody; those with most sentences first. */
    List<Group> actors() {
        return largest(group -> group.actor().isPresent() && group.towards().isEmpty());
    }

    /** Each side towards each counterpart that is named; those with most sentences first. */
    List<Group> pairs() {
        return largest(group -> group.towards().isPresent());
    }

    private List<Group> largest(Predicate<Group> wanted) {
        return groups.keySet().stream()
                .filter(group -> group.month().isEmpty() && wanted.test(group))
                .sorted(Comparator.comparingLong(
                                (Group group) -> -of(group).tally().sentences())
                        .thenComparing(group -> group.actor().orElse(""))
                        .thenComparing(group -> group.towards().orElse("")))
                .toList();
    }

    /** The months in which a group has sentences, in the calendar's order, each as a group of its own. */
    SortedMap<String, Group> months(Group of) {
        SortedMap<String, Group> months = new TreeMap<>();
        for (Group group : groups.keySet()) {
            group.month().filter(in -> group.equals(of.in(in))).ifPresent(in -> months.put(in, group));
        }
        return months;
    }

    /** At most 50, the least sure first. */
    List<Open> open() {
        return open.stream().sorted(LEAST_SURE_FIRST).toList();
    }
}
