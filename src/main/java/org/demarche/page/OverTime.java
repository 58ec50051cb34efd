package org.demarche.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.demarche.report.Figure;
import org.demarche.report.Node.Element;
import org.demarche.trend.Group;

/** Actors, and pairs of actor and counterpart, month by month with intervals: those that have a month of enough sentences. */
record OverTime(RunSums sums, Estimates estimates, IntervalPlots intervals, GroupTable tables) {

    static final String FILE = "over-time.html";
    static final String TITLE = "Actors and counterparts over time";

    private static final int MOST_GROUPS = 8;
    private static final int MOST_MONTHS = 12;

    /** The actors with most sentences, then the pairs. */
    List<Group> groups() {
        return Stream.of(sums.actors(), sums.pairs())
                .flatMap(all -> all.stream().limit(MOST_GROUPS))
                .filter(group -> latest(group).stream()
                        .anyMatch(month -> estimates.of(month).isPresent()))
                .toList();
    }

    /** The last months of a group. */
    private List<Group> latest(Group of) {
        return IntervalPlots.last(sums.months(of), MOST_MONTHS);
    }

    /** @param figure puts a picture into the page under a name */
    List<Element> page(BiFunction<String, Figure, Element> figure) {
        List<Element> parts = new ArrayList<>();
        parts.add(Element.of(
                "header",
                Element.of("h1", TITLE),
                Element.of("p", estimates.told()).with("class", "hint")));
        for (Group group : groups()) {
            String id = "over-time-" + parts.size();
            String name = Plots.name(group, Plots.LONGEST_NAME);
            List<Element> section = new ArrayList<>();
            section.add(Element.of("h2", Shell.foreign(name)));
            intervals.months(group, MOST_MONTHS).ifPresent(drawn -> section.add(figure.apply(id, drawn)));
            boolean cut = sums.months(group).size() > MOST_MONTHS;
            section.add(
                    tables.months(name + (cut ? ", the last " + MOST_MONTHS + " months" : " by month"), latest(group)));
            parts.add(Element.of("section", section));
        }
        return parts;
    }
}
