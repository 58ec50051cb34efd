package org.demarche.page;

import static org.demarche.page.Shell.link;
import static org.demarche.page.Shell.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.demarche.report.Figure;
import org.demarche.report.Node;
import org.demarche.report.Node.Element;
import org.demarche.report.Node.Text;
import org.demarche.report.Tally;
import org.demarche.report.Written;
import org.demarche.trend.Group;
import org.demarche.trend.ShareEstimate;

/**
 * The sections of the index that sum a run up: shares, actors and counterparts, time.
 *
 * @param inPage puts a picture into the page under a name
 */
record SummedSections(
        Signs signs,
        RunSums sums,
        Estimates estimates,
        Plots plots,
        IntervalPlots intervals,
        GroupTable tables,
        OverTime overTime,
        BiFunction<String, Figure, Element> inPage) {

    private static final int MOST_PAIRS = 24;
    private static final int MOST_ACTORS = 8;
    private static final int MOST_MONTHS = 36;
    private static final int MOST_COLUMNS = 12;

    Element shares() {
        List<Element> parts = new ArrayList<>();
        parts.add(Element.of("h2", "Shares of the " + signs.task().name().replace('_', ' ')));
        parts.add(Shell.hint(estimates.told()));
        intervals
                .lanes("Estimated shares of the " + signs.task().name().replace('_', ' '), List.of(Group.ALL))
                .ifPresent(figure -> parts.add(inPage.apply("estimates", figure)));
        parts.add(inPage.apply("shares", plots.shares()));
        parts.add(shareTable());
        balance().ifPresent(parts::add);
        parts.add(Shell.hint(
                "Counts, here and in all tables of these pages, are of predictions, and no estimates: a model errs"
                        + " more often one way than the other, and expects the labels as often as it learned them."));
        return Shell.section("shares", parts);
    }

    private Element shareTable() {
        Optional<ShareEstimate> estimate = estimates.of(Group.ALL);
        List<String> header = new ArrayList<>(List.of(signs.taskName(), "Counted", "Share", "Accepted", "Share"));
        estimate.ifPresent(any -> header.add(1, "Estimated"));
        List<List<Node>> rows = new ArrayList<>();
        for (int label : signs.order()) {
            List<Node> row = new ArrayList<>(List.of(new Text(signs.name(label))));
            estimate.ifPresent(of -> row.add(new Text(Written.share(of.shares().get(label)))));
            for (Tally tally : List.of(sums.all(), sums.accepted())) {
                row.add(new Text(Written.count(signs.count(tally, label))));
                row.add(new Text(Written.percent(signs.count(tally, label), tally.sentences())));
            }
            rows.add(row);
        }
        String counted = "predicted labels, counted over all sentences and over the accepted ones";
        return table(
                "plain",
                estimate.isPresent() ? "Estimated shares with 95 % intervals; " + counted : upper(counted),
                header,
                rows);
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private Optional<Element> balance() {
        return signs.task()
                .scale()
                .map(scale -> Element.of(
                        "p",
                        "Balance of all sentences: " + signs.balanceWritten(sums.all()) + ". It is ("
                                + Signs.spoken(scale.high())
                                + " − " + Signs.spoken(scale.low()) + ") / (" + Signs.spoken(scale.high()) + " + "
                                + Signs.spoken(scale.low())
                                + "), from −1 to +1. It tells which way sentences lean, not how many"
                                + " do: read the counts beside it."));
    }

    Element actors() {
        List<Element> parts = new ArrayList<>(List.of(Element.of("h2", "By actor and counterpart")));
        List<Group> actors = sums.actors();
        List<Group> pairs = sums.pairs();
        if (actors.isEmpty()) {
            parts.add(Element.of("p", "No sentence tells whose stance it is. Rows of tables never do."));
            return Shell.section("actors", parts);
        }
        parts.add(Element.of(
                "p",
                "Whose stance a sentence tells, and towards whom, as far as the text says it. It is found by rules, which"
                        + " err more often than the labels do"
                        + (estimates.known() ? "; the intervals do not hold that." : ".")));
        List<Group> largest = Stream.concat(
                        actors.stream().limit(MOST_ACTORS), pairs.stream().limit(Plots.MOST_PAIRS))
                .toList();
        intervals
                .lanes(signs.taskName() + " by actor and counterpart, estimated", largest)
                .map(figure -> inPage.apply("estimated-actors", figure))
                .or(() -> plots.pairs().map(figure -> inPage.apply("actors", figure)))
                .ifPresent(parts::add);
        parts.add(tables.actors(
                most(actors, MOST_ACTORS, "actors") + ", towards anybody or nobody",
                actors.stream().limit(MOST_ACTORS).toList()));
        if (!pairs.isEmpty()) {
            parts.add(tables.pairs(
                    most(pairs, MOST_PAIRS, "pairs of actor and named counterpart")
                            + "; by article they are in actors.csv",
                    pairs.stream().limit(MOST_PAIRS).toList()));
        }
        return Shell.section("actors", parts);
    }

    private static String most(List<Group> groups, int most, String named) {
        return groups.size() <= most
                ? "All " + named
                : "The " + most + " " + named + " with most sentences, of " + Written.count(groups.size());
    }

    Element time() {
        List<Element> parts = new ArrayList<>(List.of(Element.of("h2", "Over time")));
        SortedMap<String, Group> months = sums.months(Group.ALL);
        if (months.isEmpty()) {
            parts.add(Element.of("p", "No article tells its date, so nothing can be said of time."));
            return Shell.section("time", parts);
        }
        long dated = months.values().stream()
                .mapToLong(month -> sums.of(month).articles())
                .sum();
        parts.add(Element.of(
                "p",
                Written.count(dated, "article tells its date", "articles tell their date")
                        + "; those without one are in no month. A month of few articles says little."));
        intervals.months(Group.ALL, MOST_MONTHS).ifPresent(figure -> parts.add(inPage.apply("months", figure)));
        List<Group> shown = IntervalPlots.last(months, MOST_MONTHS);
        parts.add(tables.months(
                shown.size() == months.size() ? "By month" : "The last " + shown.size() + " months of " + months.size(),
                shown));
        if (!overTime.groups().isEmpty()) {
            parts.add(Element.of("p", link(OverTime.FILE, OverTime.TITLE + ", with intervals")));
        } else if (estimates.known()) {
            parts.add(Shell.hint("No actor has a month with enough sentences for an estimate."));
        }
        actorsByMonth().ifPresent(parts::add);
        return Shell.section("time", parts);
    }

    private Optional<Element> actorsByMonth() {
        List<Group> actors = sums.actors().stream()
                .filter(actor -> !sums.months(actor).isEmpty())
                .limit(MOST_ACTORS)
                .toList();
        TreeSet<String> months = new TreeSet<>();
        actors.forEach(actor -> months.addAll(sums.months(actor).keySet()));
        while (months.size() > MOST_COLUMNS) {
            months.pollFirst();
        }
        if (actors.isEmpty() || signs.task().scale().isEmpty()) {
            return Optional.empty();
        }
        List<String> header = new ArrayList<>(List.of("Actor"));
        header.addAll(months);
        List<List<Node>> rows = new ArrayList<>();
        for (Group actor : actors) {
            List<Node> row =
                    new ArrayList<>(List.of(GroupTable.name(actor.actor().orElse(""))));
            for (String month : months) {
                Tally tally = sums.of(actor.in(month)).tally();
                row.add(new Text(
                        tally.sentences() == 0
                                ? ""
                                : signs.balanceWritten(tally) + " (" + Written.count(tally.sentences()) + ")"));
            }
            rows.add(row);
        }
        return Optional.of(table(
                "plain",
                "Counted balance of the actors with most sentences by month, with the number of sentences in brackets; a"
                        + " dash where neither end occurs",
                header,
                rows));
    }
}
