package org.demarche.page;

import static org.demarche.page.Shell.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.report.Node;
import org.demarche.report.Node.Element;
import org.demarche.report.Node.Text;
import org.demarche.report.Tally;
import org.demarche.report.Written;
import org.demarche.trend.Group;
import org.demarche.trend.ShareEstimate;

/** Groups of sentences as rows of a table: how often the labels are estimated to occur, and what was counted. */
record GroupTable(Signs signs, RunSums sums, Estimates estimates, Plots plots) {

    private static final int LONGEST_NAME = 80;

    Element actors(String caption, List<Group> groups) {
        return table(
                "actors",
                caption,
                List.of("Actor"),
                groups,
                group -> List.of(name(group.actor().orElse(""))));
    }

    Element pairs(String caption, List<Group> groups) {
        return table(
                "pairs",
                caption,
                List.of("Actor", "Towards"),
                groups,
                group -> List.of(
                        name(group.actor().orElse("")), name(group.towards().orElse(""))));
    }

    Element months(String caption, List<Group> groups) {
        return table(
                "months",
                caption,
                List.of("Month"),
                groups,
                group -> List.of(new Text(group.month().orElse(""))));
    }

    private Element table(
            String kind, String caption, List<String> names, List<Group> groups, Function<Group, List<Node>> name) {
        List<String> numbers = List.of("Counted", "Balance", "Articles", "Sentences");
        boolean known = groups.stream().anyMatch(group -> estimates.of(group).isPresent());
        List<String> header = Stream.of(names, known ? List.of("Estimated") : List.<String>of(), numbers)
                .flatMap(List::stream)
                .toList();
        List<List<Node>> rows = new ArrayList<>();
        for (Group group : groups) {
            Tally tally = sums.of(group).tally();
            List<Node> row = new ArrayList<>(name.apply(group));
            if (known) {
                row.add(estimated(group));
            }
            row.add(plots.cells(tally));
            row.add(new Text(signs.balanceWritten(tally)));
            row.add(new Text(Written.count(sums.of(group).articles())));
            row.add(new Text(Written.count(tally.sentences())));
            rows.add(row);
        }
        String told = known || !estimates.known() ? "" : "; none has enough sentences for an estimate";
        return Shell.table(known ? kind + " estimated" : kind, caption + told, header, rows);
    }

    /** A line for each label, or that there are too few sentences. */
    private Element estimated(Group group) {
        return estimates
                .of(group)
                .map(estimate -> Element.of(
                                "div",
                                signs.order().stream()
                                        .map(label -> line(label, estimate))
                                        .toList())
                        .with("class", "est"))
                .orElse(Element.of("span", "too few").with("class", "hint"));
    }

    private Element line(int label, ShareEstimate estimate) {
        return Shell.line(
                "span",
                Element.of("span", signs.mark(label) + " ").with("aria-hidden", "true"),
                Element.of("span", signs.name(label) + " ").with("class", "sr"),
                new Text(Written.share(estimate.shares().get(label))));
    }

    static Element name(String name) {
        return foreign(Written.start(name, LONGEST_NAME));
    }
}
