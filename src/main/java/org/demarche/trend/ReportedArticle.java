package org.demarche.trend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.ArticleFacts;
import org.demarche.Attribution;
import org.demarche.Task;
import org.demarche.Verdict;
import org.demarche.report.SentenceRow;

/** The counts of one article of a report, while its rows are read and after. */
final class ReportedArticle {

    private final String id;
    private final String name;
    private final String run;
    private final ArticleFacts facts;
    private final List<Task> tasks;
    private final List<ArticleCounts> whole;
    private final Map<Sides, List<ArticleCounts>> bySides = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private long outOfScope;

    /** Both empty for sentences that tell none. */
    private record Sides(String actor, String towards) {}

    ReportedArticle(String id, String name, String run, ArticleFacts facts, List<Task> tasks) {
        this.id = id;
        this.name = name;
        this.run = run;
        this.facts = facts;
        this.tasks = tasks;
        this.whole = none(tasks);
    }

    private static List<ArticleCounts> none(List<Task> tasks) {
        return tasks.stream()
                .map(task -> ArticleCounts.none(task.labels().size()))
                .toList();
    }

    void add(SentenceRow row, Reviewed reviewed) {
        text.append(row.sentenceId()).append(' ');
        boolean out = row.scored().verdict() == Verdict.OUT_OF_SCOPE;
        boolean read = IntStream.range(0, tasks.size())
                .anyMatch(task -> reviewed.label(row.sentenceId(), task).isPresent());
        if (out && !read) {
            outOfScope++;
            return;
        }
        Attribution told = row.attribution().orElse(Attribution.NONE);
        List<ArticleCounts> ofSides =
                bySides.computeIfAbsent(new Sides(told.actor(), told.towards()), any -> none(tasks));
        for (int task = 0; task < tasks.size(); task++) {
            OptionalInt said = reviewed.label(row.sentenceId(), task);
            int predicted = row.scored().predictions().get(task).distribution().argMax();
            if (said.isPresent() || !out) {
                count(whole.get(task), row, predicted, said);
                count(ofSides.get(task), row, predicted, said);
            }
        }
    }

    private static void count(ArticleCounts counts, SentenceRow row, int predicted, OptionalInt said) {
        ArticleCounts.Part part = row.scored().verdict() == Verdict.ACCEPT ? counts.accepted() : counts.others();
        if (said.isPresent()) {
            part.reviewed()[said.getAsInt()][predicted]++;
        } else {
            part.predicted()[predicted]++;
        }
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String run() {
        return run;
    }

    ArticleFacts facts() {
        return facts;
    }

    long outOfScope() {
        return outOfScope;
    }

    /** The ids of its sentences, which tell article and text. */
    String text() {
        return text.toString();
    }

    ArticleCounts whole(int task) {
        return whole.get(task);
    }

    /** The empty one for sentences that tell none. */
    Set<String> actors() {
        return bySides.keySet().stream().map(Sides::actor).collect(Collectors.toSet());
    }

    /** Of the sentences that are of the group. */
    ArticleCounts of(int task, Group group) {
        ArticleCounts counts = ArticleCounts.none(tasks.get(task).labels().size());
        if (group.month().isPresent() && !group.month().equals(Group.month(facts))) {
            return counts;
        }
        if (group.actor().isEmpty()) {
            return whole(task);
        }
        bySides.forEach((sides, told) -> {
            if (group.actor().get().equals(sides.actor)
                    && group.towards().map(sides.towards::equals).orElse(true)) {
                counts.add(told.get(task));
            }
        });
        return counts;
    }
}
