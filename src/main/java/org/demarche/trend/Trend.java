package org.demarche.trend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.ArticleFacts;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.report.FinishedReport;
import org.demarche.table.TableException;

/** The articles of one or several reports of one model, and the shares of labels in groups of them. */
public final class Trend {

    /** What a group is called whose articles do not tell the fact. */
    public static final String NONE = "(none given)";

    static final String EVERYTHING = "(all)";

    private final List<Task> tasks;
    private final List<ReportedArticle> articles;
    private final long counted;
    private final Set<String> changed;

    private Trend(List<Task> tasks, List<ReportedArticle> articles, long counted, Set<String> changed) {
        this.tasks = List.copyOf(tasks);
        this.articles = List.copyOf(articles);
        this.counted = counted;
        this.changed = changed;
    }

    /**
     * One group of articles with the shares of one task.
     *
     * @param group its name: a month {@code 2031-05}, an outlet, an actor; {@code "(all)"}, or {@link #NONE}
     */
    public record Row(Task task, By by, String group, ShareEstimate estimate) {}

    /**
     * Reads reports. An article that stands in several with the same text counts once, for the first.
     *
     * @param reports at least one
     * @param reviewed what overrules predictions
     * @throws TableException if a report cannot be read, is of another model than the first, or was made with
     *     {@code --shares}, so that its labels are not those that the errors are known of
     */
    public static Trend read(List<FinishedReport> reports, Reviewed reviewed, Progress progress) throws TableException {
        FinishedReport first = reports.get(0);
        Set<String> seen = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Set<String> changed = new HashSet<>();
        List<ReportedArticle> articles = new ArrayList<>();
        long twice = 0;
        for (int i = 0; i < reports.size(); i++) {
            progress.at("reading reports", i, reports.size());
            requireLike(first, reports.get(i));
            for (ReportedArticle article : read(reports.get(i), reviewed)) {
                if (!seen.add(article.text())) {
                    twice++;
                    continue;
                }
                if (!ids.add(article.id())) {
                    changed.add(article.name());
                }
                articles.add(article);
            }
        }
        progress.at("reading reports", reports.size(), reports.size());
        return new Trend(first.tasks(), articles, twice, Set.copyOf(changed));
    }

    private static void requireLike(FinishedReport first, FinishedReport other) throws TableException {
        if (!other.run().model().sha256().equals(first.run().model().sha256())) {
            throw TableException.of(
                    other.folder().toString(),
                    0,
                    "a report of another model than " + first.folder(),
                    "expected reports of one model, whose errors are known: score again, or take them one by one");
        }
        if (leans(other)) {
            throw TableException.of(
                    other.folder().toString(),
                    0,
                    "a report made with --shares",
                    "expected one made without: its labels lean another way than those that the errors are known of");
        }
    }

    /** Whether a report was made with {@code --shares}, so that its labels are not those that errors are known of. */
    public static boolean leans(FinishedReport report) {
        return !report.run().settings().getOrDefault("shares", "{}").equals("{}");
    }

    private static List<ReportedArticle> read(FinishedReport report, Reviewed reviewed) throws TableException {
        String run = String.valueOf(report.folder().toAbsolutePath().normalize().getFileName());
        Map<String, ArticleFacts> facts = report.facts();
        Map<String, ReportedArticle> articles = new LinkedHashMap<>();
        report.sentences(row -> articles.computeIfAbsent(
                        row.articleId(),
                        id -> new ReportedArticle(
                                id,
                                row.article(),
                                run,
                                facts.getOrDefault(id, ArticleFacts.titled("")),
                                report.tasks()))
                .add(row, reviewed));
        return List.copyOf(articles.values());
    }

    public List<Task> tasks() {
        return tasks;
    }

    /** How many there are, each once. */
    public int articles() {
        return articles.size();
    }

    /** Articles that stood in a report and had been counted from an earlier one. */
    public long countedBefore() {
        return counted;
    }

    /** Names of articles that are in several reports with different texts: each text counts. */
    public List<String> changed() {
        return changed.stream().sorted().toList();
    }

    /** Sentences that nobody reviewed and the model knows nothing like; they are left out. */
    public long outOfScope() {
        return articles.stream().mapToLong(ReportedArticle::outOfScope).sum();
    }

    /**
     * The shares of a task, group after group by name.
     *
     * @param task the index of the task
     */
    public List<Row> shares(int task, By by, ShareEstimator estimator, Seed seed, Progress progress) {
        Map<String, List<ArticleCounts>> groups = new TreeMap<>();
        for (ReportedArticle article : articles) {
            if (by == By.ACTOR) {
                article.actors().forEach(actor -> add(groups, given(actor), article.of(task, Group.of(actor))));
            } else {
                add(groups, group(article, by), article.whole(task));
            }
        }
        String stage = tasks.get(task).name() + " by " + by.name().toLowerCase(Locale.ROOT);
        List<Row> rows = new ArrayList<>();
        groups.forEach((name, counts) -> {
            progress.at(stage, rows.size(), groups.size());
            Seed drawn = seed.derive(tasks.get(task).name() + " " + by.name() + " " + name);
            rows.add(new Row(tasks.get(task), by, name, estimator.estimate(counts, drawn)));
        });
        progress.at(stage, groups.size(), groups.size());
        return rows;
    }

    /**
     * The shares of a task in one group, the same as {@link #shares(int, By, ShareEstimator, Seed, Progress)} has for it;
     * nothing where it has fewer than 5 articles or 30 sentences, for then nearly every share would lie in the interval.
     *
     * @param task the index of the task
     */
    public Optional<ShareEstimate> shares(int task, Group group, ShareEstimator estimator, Seed seed) {
        List<ArticleCounts> counts = articles.stream()
                .map(article -> article.of(task, group))
                .filter(of -> of.sentences() > 0)
                .toList();
        boolean enough = counts.size() >= ShareEstimator.FEW_ARTICLES
                && counts.stream().mapToDouble(ArticleCounts::sentences).sum() >= ShareEstimator.FEW_SENTENCES;
        return enough
                ? Optional.of(
                        estimator.estimate(counts, seed.derive(tasks.get(task).name() + " " + group.seedName())))
                : Optional.empty();
    }

    private static void add(Map<String, List<ArticleCounts>> groups, String group, ArticleCounts counts) {
        if (counts.sentences() > 0) {
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(counts);
        }
    }

    private String group(ReportedArticle article, By by) {
        return switch (by) {
            case ALL -> EVERYTHING;
            case RUN -> article.run();
            case MONTH -> Group.month(article.facts()).orElse(NONE);
            case OUTLET -> given(article.facts().outlet());
            case ACTOR -> throw new IllegalArgumentException("an article has several actors");
            case ARTICLE ->
                changed.contains(article.name()) ? article.name() + " (" + article.run() + ")" : article.name();
        };
    }

    private static String given(String name) {
        return name.isBlank() ? NONE : name;
    }
}
