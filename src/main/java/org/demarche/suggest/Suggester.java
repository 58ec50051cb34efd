package org.demarche.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.Attribution;
import org.demarche.Distribution;
import org.demarche.Matrix;
import org.demarche.Prediction;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.Verdict;
import org.demarche.bundle.Bundle;
import org.demarche.encode.Encoder;
import org.demarche.encode.Passage;
import org.demarche.explain.Neighbour;
import org.demarche.report.FinishedReport;
import org.demarche.report.SentenceRow;
import org.demarche.table.TableException;

/** The scored sentences of reports, of which some are suggested for labelling. */
public final class Suggester {

    private static final double RARE = 0.15;
    private static final double MAY_BE = 0.25;
    private static final int FEWEST_OF_AN_ARTICLE = 5;
    private static final double UNSURE = 0.5;

    private final List<Task> tasks;
    private final List<SentenceRow> rows;
    private final List<Candidate> candidates;

    private Suggester(List<Task> tasks, List<SentenceRow> rows, List<Candidate> candidates) {
        this.tasks = tasks;
        this.rows = rows;
        this.candidates = candidates;
    }

    /**
     * Reads all sentences, each text once. Those out of scope are left out: they are seldom sentences of an article.
     *
     * @param reports of this model, at least one
     * @param done ids of sentences that need no labels any more
     * @throws TableException if a report cannot be read or is of another model
     */
    public static Suggester read(List<FinishedReport> reports, Bundle bundle, Predicate<String> done, Progress progress)
            throws TableException {
        List<SentenceRow> rows = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < reports.size(); i++) {
            progress.at("reading reports", i, reports.size());
            requireOf(bundle, reports.get(i));
            reports.get(i).sentences(row -> {
                boolean fits = row.scored().verdict() != Verdict.OUT_OF_SCOPE && !done.test(row.sentenceId());
                if (fits && texts.add(row.scored().sentence().text().toLowerCase(Locale.ROOT))) {
                    rows.add(row);
                }
            });
        }
        progress.at("reading reports", reports.size(), reports.size());
        Predicate<String> known = knownActors(bundle);
        Map<String, Boolean> isKnown = new HashMap<>();
        List<Candidate> candidates = rows.stream()
                .map(row -> {
                    String actor = row.attribution().map(Attribution::actor).orElse("");
                    boolean old = actor.isEmpty() || isKnown.computeIfAbsent(actor, known::test);
                    return new Candidate(distributions(row), old ? "" : actor);
                })
                .toList();
        return new Suggester(bundle.tasks(), rows, candidates);
    }

    private static void requireOf(Bundle bundle, FinishedReport report) throws TableException {
        if (!report.run().model().sha256().equals(bundle.sha256())) {
            throw TableException.of(
                    report.folder().toString(),
                    0,
                    "a report of another model",
                    "expected one of " + bundle.id() + ": name the model of the report by --model");
        }
    }

    private static List<Distribution> distributions(SentenceRow row) {
        return row.scored().predictions().stream().map(Prediction::distribution).toList();
    }

    /** Whether a training sentence names the actor; all are known where the model does not keep its sentences. */
    private static Predicate<String> knownActors(Bundle bundle) {
        List<String> texts = bundle.neighbours().stream()
                .flatMap(neighbours -> neighbours.entries().stream())
                .map(Neighbour::text)
                .toList();
        return actor -> texts.isEmpty() || texts.stream().anyMatch(text -> text.contains(actor));
    }

    /** How many sentences may be suggested. */
    public int size() {
        return rows.size();
    }

    /** The sentences that would teach most, the best first; {@link Chooser} says which these are. */
    public List<Suggestion> sentences(int wanted, Encoder encoder, Progress progress) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int[] shortlist = Chooser.USUAL.shortlist(candidates, wanted);
        List<Passage> passages = Arrays.stream(shortlist)
                .mapToObj(i -> rows.get(i).scored().sentence())
                .map(sentence -> new Passage(sentence.text(), sentence.before()))
                .toList();
        Matrix vectors = encoder.read(passages, progress).vectors();
        double[][] shares = Chooser.shares(candidates);
        Set<String> actors = new HashSet<>();
        return Chooser.USUAL.choose(candidates, shortlist, vectors, wanted).stream()
                .map(i -> new Suggestion(rows.get(i), why(candidates.get(i), shares, actors)))
                .toList();
    }

    /**
     * All sentences of the articles with the most uncertain labels, until there are as many as wanted; articles of fewer than 5
     * sentences are passed by.
     */
    public List<Suggestion> articles(int wanted) {
        if (rows.isEmpty()) {
            return List.of();
        }
        double[] worth = Chooser.USUAL.worth(candidates);
        Map<String, List<Integer>> articles = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            articles.computeIfAbsent(rows.get(i).articleId(), any -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> ranked = articles.values().stream()
                .filter(article -> article.size() >= FEWEST_OF_AN_ARTICLE)
                .sorted(Comparator.comparingDouble(article -> -mean(article, worth)))
                .toList();
        List<Suggestion> suggestions = new ArrayList<>();
        for (List<Integer> article : ranked) {
            if (suggestions.size() >= wanted) {
                break;
            }
            long unsure =
                    article.stream().filter(i -> isUnsure(candidates.get(i))).count();
            String why = "an article with " + unsure + " uncertain sentences of " + article.size();
            article.forEach(i -> suggestions.add(new Suggestion(rows.get(i), why)));
        }
        return suggestions;
    }

    /** A random sample, each sentence as likely as the others: what shares and error rates can be told by. */
    public List<Suggestion> atRandom(int wanted, Seed seed) {
        List<SentenceRow> left = new ArrayList<>(rows);
        Random random = seed.derive("sample").random();
        List<Suggestion> suggestions = new ArrayList<>();
        while (suggestions.size() < wanted && !left.isEmpty()) {
            int at = random.nextInt(left.size());
            suggestions.add(new Suggestion(left.get(at), "drawn at random"));
            left.set(at, left.get(left.size() - 1));
            left.remove(left.size() - 1);
        }
        return suggestions;
    }

    private static double mean(List<Integer> some, double[] worth) {
        return some.stream().mapToDouble(i -> worth[i]).average().orElse(0);
    }

    private static boolean isUnsure(Candidate candidate) {
        for (int task = 0; task < candidate.predictions().size(); task++) {
            if (candidate.uncertainty(task) >= UNSURE) {
                return true;
            }
        }
        return false;
    }

    /** {@code stance: hardline (0.45) or analytical (0.41); hardline is rare here (8 %); first of Norland}. */
    private String why(Candidate candidate, double[][] shares, Set<String> actors) {
        List<String> reasons = new ArrayList<>();
        List<String> rare = new ArrayList<>();
        for (int task = 0; task < tasks.size(); task++) {
            Distribution predicted = candidate.predictions().get(task);
            int first = predicted.argMax();
            int second = candidate.second(task);
            if (candidate.uncertainty(task) >= UNSURE || tasks.size() == 1) {
                reasons.add(String.format(
                        Locale.ROOT,
                        "%s: %s (%.2f) or %s (%.2f)",
                        tasks.get(task).name(),
                        tasks.get(task).labels().get(first),
                        predicted.get(first),
                        tasks.get(task).labels().get(second),
                        predicted.get(second)));
            }
            for (int label : new int[] {first, second}) {
                if (shares[task][label] < RARE && predicted.get(label) >= MAY_BE) {
                    rare.add(String.format(
                            Locale.ROOT,
                            "%s is rare here (%.0f %%)",
                            tasks.get(task).labels().get(label),
                            100 * shares[task][label]));
                }
            }
        }
        reasons.addAll(rare);
        if (!candidate.newActor().isEmpty() && actors.add(candidate.newActor())) {
            reasons.add("no training sentence names " + candidate.newActor());
        }
        return reasons.isEmpty() ? "unlike the others on this sheet" : String.join("; ", reasons);
    }
}
