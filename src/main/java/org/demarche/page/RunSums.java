package org.demarche.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.demarche.Distribution;
import org.demarche.ScoredSentence;
import org.demarche.Task;
import org.demarche.Verdict;
import org.demarche.report.ArticleRow;
import org.demarche.report.SentenceRow;
import org.demarche.report.Tally;

/** What the index sums up, grown while the sentences come by. Its size goes by articles, sides and months. */
final class RunSums {

    /** One side towards another, which is empty where the sentences name none. */
    record Pair(String actor, String towards) {}

    /** Sums over the sentences of one article. */
    record ArticleSums(Tally tally, long toCheck, long outOfScope) {

        ArticleSums plus(ScoredSentence scored) {
            return new ArticleSums(
                    tally.plus(scored),
                    toCheck + (scored.verdict() == Verdict.REVIEW ? 1 : 0),
                    outOfScope + (scored.verdict() == Verdict.OUT_OF_SCOPE ? 1 : 0));
        }
    }

    /** Sums over a month. */
    record Month(long articles, Tally tally) {}

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

    private final List<Task> tasks;
    private final int taskIndex;

    private long sentences;
    private Tally sure;
    private Tally all;
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<String, ArticleSums> articles = new HashMap<>();
    private final Map<Pair, Tally> pairs = new LinkedHashMap<>();
    private final SortedMap<String, Month> months = new TreeMap<>();
    private final Map<String, SortedMap<String, Tally>> actors = new LinkedHashMap<>();
    private final PriorityQueue<Open> open = new PriorityQueue<>(LEAST_SURE_FIRST.reversed());

    RunSums(Signs signs) {
        this.tasks = signs.tasks();
        this.taskIndex = signs.taskIndex();
        this.all = Tally.none(tasks);
        this.sure = all;
    }

    /** @param file where the sentence stands, in the folder of articles */
    void add(ArticleRow article, SentenceRow row, String file) {
        ScoredSentence scored = row.scored();
        sentences++;
        verdicts.merge(scored.verdict(), 1L, Long::sum);
        all = all.plus(scored);
        if (scored.verdict() == Verdict.ACCEPT) {
            sure = sure.plus(scored);
        } else {
            open.add(new Open(row, file, margin(scored), sentences));
            if (open.size() > MOST_OPEN) {
                open.remove();
            }
        }
        boolean first = !articles.containsKey(row.articleId());
        ArticleSums sums = articles.getOrDefault(row.articleId(), new ArticleSums(Tally.none(tasks), 0, 0));
        articles.put(row.articleId(), sums.plus(scored));
        Optional<String> month = month(article);
        month.ifPresent(key -> addMonth(key, scored, first));
        row.attribution().filter(told -> !told.actor().isEmpty()).ifPresent(told -> {
            grow(pairs, new Pair(told.actor(), told.towards()), scored);
            month.ifPresent(key -> grow(actors.computeIfAbsent(told.actor(), a -> new TreeMap<>()), key, scored));
        });
    }

    private void addMonth(String month, ScoredSentence scored, boolean first) {
        Month sums = months.getOrDefault(month, new Month(0, Tally.none(tasks)));
        months.put(
                month, new Month(sums.articles() + (first ? 1 : 0), sums.tally().plus(scored)));
    }

    private <K> void grow(Map<K, Tally> tallies, K key, ScoredSentence scored) {
        tallies.put(key, tallies.getOrDefault(key, Tally.none(tasks)).plus(scored));
    }

    /** {@code 2031-05} of a date {@code 2031-05-14}. */
    private static Optional<String> month(ArticleRow article) {
        String date = article.facts().date();
        return date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(date.substring(0, 7)) : Optional.empty();
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
        return all;
    }

    /** Over the sentences that were accepted. */
    Tally sure() {
        return sure;
    }

    ArticleSums of(ArticleRow article) {
        return articles.getOrDefault(article.articleId(), new ArticleSums(Tally.none(tasks), 0, 0));
    }

    /** Those with most sentences first. */
    List<Map.Entry<Pair, Tally>> pairs() {
        List<Map.Entry<Pair, Tally>> sorted = new ArrayList<>(pairs.entrySet());
        sorted.sort(Comparator.comparingLong(
                        (Map.Entry<Pair, Tally> entry) -> -entry.getValue().sentences())
                .thenComparing(entry -> entry.getKey().actor())
                .thenComparing(entry -> entry.getKey().towards()));
        return sorted;
    }

    /** By month, those of the calendar's order first. */
    SortedMap<String, Month> months() {
        return Collections.unmodifiableSortedMap(months);
    }

    /** For each actor of dated articles its sums by month; those with most sentences first. */
    List<Map.Entry<String, SortedMap<String, Tally>>> actorsByMonth() {
        List<Map.Entry<String, SortedMap<String, Tally>>> sorted = new ArrayList<>(actors.entrySet());
        sorted.sort(Comparator.comparingLong(
                        (Map.Entry<String, SortedMap<String, Tally>> entry) -> -entry.getValue().values().stream()
                                .mapToLong(Tally::sentences)
                                .sum())
                .thenComparing(Map.Entry::getKey));
        return sorted;
    }

    /** At most 50, the least sure first. */
    List<Open> open() {
        return open.stream().sorted(LEAST_SURE_FIRST).toList();
    }
}
