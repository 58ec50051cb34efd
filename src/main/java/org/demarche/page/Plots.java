package org.demarche.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.demarche.report.Axis;
import org.demarche.report.Figure;
import org.demarche.report.Frame;
import org.demarche.report.Ink;
import org.demarche.report.Node.Element;
import org.demarche.report.Svg;
import org.demarche.report.Svg.Anchor;
import org.demarche.report.Svg.Point;
import org.demarche.report.Tally;
import org.demarche.report.Written;
import org.demarche.trend.Group;

/** The pictures of what was counted. Tables beside them hold the same numbers. */
final class Plots {

    static final int MOST_PAIRS = 12;
    static final int LONGEST_NAME = 52;

    private static final double WIDTH = 440;
    private static final double ROW = 44;
    private static final double BAR = 18;

    private final Signs signs;
    private final RunSums sums;

    Plots(Signs signs, RunSums sums) {
        this.signs = signs;
        this.sums = sums;
    }

    /** How the predicted labels share the sentences, all and those accepted. */
    Figure shares() {
        List<Element> marks = new ArrayList<>();
        double y = 0;
        for (Map.Entry<String, Tally> row :
                List.of(Map.entry("all sentences", sums.all()), Map.entry("accepted ones only", sums.accepted()))) {
            marks.add(Svg.text(new Point(0, y + 13), Anchor.START, row.getKey()));
            marks.addAll(bar(row.getValue(), y + 19, WIDTH, BAR + 4));
            y += ROW + 6;
        }
        y = key(marks, y + 8);
        return new Figure(
                WIDTH,
                y,
                "Counted shares of the " + signs.task().name().replace('_', ' '),
                shareWords("all sentences", sums.all()) + " " + shareWords("those accepted", sums.accepted()),
                marks);
    }

    /** The pairs with most sentences; the length of a bar is their number. */
    Optional<Figure> pairs() {
        List<Group> pairs = sums.pairs().stream().limit(MOST_PAIRS).toList();
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        Axis axis = Axis.upTo((double) sums.of(pairs.get(0)).tally().sentences(), 0, WIDTH - 40);
        List<Element> marks = new ArrayList<>();
        double y = 0;
        for (Group pair : pairs) {
            Tally tally = sums.of(pair).tally();
            double length = axis.at((double) tally.sentences());
            marks.add(Svg.text(new Point(0, y + 13), Anchor.START, name(pair, LONGEST_NAME)));
            marks.addAll(bar(tally, y + 19, length, BAR));
            marks.add(Frame.muted(
                    Svg.text(new Point(length + 6, y + 32), Anchor.START, Written.count(tally.sentences()))));
            y += ROW;
        }
        y = key(marks, y + 8);
        return Optional.of(new Figure(
                WIDTH,
                y,
                signs.taskName() + " by actor and counterpart",
                "Sentences of the " + Written.count(pairs.size(), "pair", "pairs") + " with most of them, by label: "
                        + pairs.stream()
                                .map(pair -> name(pair, LONGEST_NAME) + ": "
                                        + signs.counts(sums.of(pair).tally()))
                                .collect(Collectors.joining("; "))
                        + ".",
                marks));
    }

    /** {@code Norway → Peru}, or the actor alone. */
    static String name(Group group, int most) {
        String actor = group.actor().orElse("All sentences");
        return Written.start(group.towards().map(to -> actor + " → " + to).orElse(actor), most);
    }

    /** For a cell of a table: a small bar, and the same in numbers. */
    Element cells(Tally tally) {
        return Element.of("div", cell(tally), Element.of("span", signs.counts(tally)))
                .with("class", "bars");
    }

    private Element cell(Tally tally) {
        return Element.of("svg", bar(tally, 0, 110, 10))
                .with("viewBox", "0 0 110 10")
                .with("width", 110)
                .with("height", 10)
                .with("class", "cell")
                .with("aria-hidden", "true");
    }

    private List<Element> bar(Tally tally, double y, double length, double height) {
        List<Element> parts = new ArrayList<>();
        double from = 0;
        for (int label : signs.order()) {
            long count = signs.count(tally, label);
            if (count == 0) {
                continue;
            }
            double width = length * count / tally.sentences();
            parts.add(signs.tint(label).filled(Svg.rect(from, y, Math.max(0.5, width - 1), height)));
            String mark = signs.mark(label);
            if (height > 12 && width > Svg.width(mark, Figure.FONT_SIZE) + 8) {
                parts.add(Svg.filled(
                        Svg.text(new Point(from + 4, y + height / 2 + 4.5), Anchor.START, mark)
                                .with("font-weight", "600"),
                        Ink.GROUND));
            }
            from += width;
        }
        return parts;
    }

    private double key(List<Element> marks, double top) {
        return key(marks, top, WIDTH, (at, label) -> Svg.rect(at.x() - 6, at.y() - 6, 12, 12));
    }

    /**
     * The labels with their colours and marks.
     *
     * @param shape of a label around a point
     * @return where it ends
     */
    double key(List<Element> marks, double top, double most, BiFunction<Point, Integer, Element> shape) {
        double x = 0;
        double y = top;
        for (int label : signs.order()) {
            String text = signs.mark(label) + "  " + signs.name(label);
            double width = Svg.width(text, Figure.FONT_SIZE) + 34;
            if (x > 0 && x + width > most) {
                x = 0;
                y += 20;
            }
            marks.add(signs.tint(label).filled(shape.apply(new Point(x + 6, y + 6), label)));
            marks.add(Svg.text(new Point(x + 18, y + 11), Anchor.START, text));
            x += width;
        }
        return y + 20;
    }

    private String shareWords(String of, Tally tally) {
        return "Of " + of + ": "
                + signs.order().stream()
                        .map(label -> signs.name(label) + " "
                                + (tally.sentences() == 0
                                        ? "none"
                                        : Written.percent(tally.share(signs.taskIndex(), label))))
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
