package org.demarche.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** The pictures of the index. Tables beside them hold the same numbers. */
final class Plots {

    static final int MOST_PAIRS = 12;
    static final int MOST_MONTHS = 60;

    private static final double WIDTH = 440;
    private static final double ROW = 44;
    private static final double BAR = 18;
    private static final int LONGEST_NAME = 52;

    /** More lines cannot be told apart. */
    private static final int MOST_LINES = 4;

    private final Signs signs;
    private final RunSums sums;

    Plots(Signs signs, RunSums sums) {
        this.signs = signs;
        this.sums = sums;
    }

    /** How the labels share the sentences, of all and of those that the model is sure of. */
    Figure shares() {
        List<Element> marks = new ArrayList<>();
        double y = 0;
        for (Map.Entry<String, Tally> row :
                List.of(Map.entry("all sentences", sums.all()), Map.entry("sure ones only", sums.sure()))) {
            marks.add(Svg.text(new Point(0, y + 13), Anchor.START, row.getKey()));
            marks.addAll(bar(row.getValue(), y + 19, WIDTH, BAR + 4));
            y += ROW + 6;
        }
        y = key(marks, y + 8);
        return new Figure(
                WIDTH,
                y,
                "Shares of the " + signs.task().name().replace('_', ' '),
                shareWords("all sentences", sums.all()) + " "
                        + shareWords("those that the model is sure of", sums.sure()),
                marks);
    }

    /** The sides that act most, and towards whom; the length of a bar is its number of sentences. */
    Optional<Figure> actors() {
        List<Map.Entry<RunSums.Pair, Tally>> pairs =
                sums.pairs().stream().limit(MOST_PAIRS).toList();
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        Axis axis = Axis.upTo((double) pairs.get(0).getValue().sentences(), 0, WIDTH - 40);
        List<Element> marks = new ArrayList<>();
        double y = 0;
        for (Map.Entry<RunSums.Pair, Tally> pair : pairs) {
            Tally tally = pair.getValue();
            double length = axis.at((double) tally.sentences());
            marks.add(Svg.text(new Point(0, y + 13), Anchor.START, pairName(pair.getKey(), LONGEST_NAME)));
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
                "Sentences of the " + pairs.size() + " pairs with most of them, by label: "
                        + pairs.stream()
                                .map(pair ->
                                        pairName(pair.getKey(), LONGEST_NAME) + ": " + signs.counts(pair.getValue()))
                                .collect(Collectors.joining("; "))
                        + ".",
                marks));
    }

    /** The labels' shares month by month; nothing if there are fewer than two months. */
    Optional<Figure> months() {
        List<Map.Entry<String, RunSums.Month>> all = List.copyOf(sums.months().entrySet());
        List<Map.Entry<String, RunSums.Month>> shown = all.subList(Math.max(0, all.size() - MOST_MONTHS), all.size());
        if (shown.size() < 2) {
            return Optional.empty();
        }
        int first = number(shown.get(0).getKey());
        int last = number(shown.get(shown.size() - 1).getKey());
        Axis x = new Axis(first, last, 46, 310, Math.max(1, Math.ceil((last - first) / 4.0)));
        Frame frame = new Frame(x, new Axis(0, 1, 200, 12, 0.25));
        List<Element> marks = new ArrayList<>(frame.rows(Written::percent));
        for (double tick : x.ticks()) {
            marks.add(Frame.muted(Svg.text(new Point(x.at(tick), 220), Anchor.MIDDLE, month((int) Math.round(tick)))));
        }
        List<Integer> labels = lines();
        Map<Integer, Double> ends =
                ends(labels, shown.get(shown.size() - 1).getValue().tally(), frame);
        for (int place = 0; place < labels.size(); place++) {
            int label = labels.get(place);
            List<Point> points = shown.stream()
                    .map(month -> frame.at(
                            number(month.getKey()), month.getValue().tally().share(signs.taskIndex(), label)))
                    .toList();
            marks.add(signs.tint(label).stroked(Svg.polyline(points), 2));
            for (Point point : points) {
                marks.add(signs.tint(label).filled(dot(point, place)));
            }
            double y = ends.getOrDefault(label, 0.0);
            marks.add(signs.tint(label).filled(dot(new Point(330, y), place)));
            marks.add(Svg.text(new Point(341, y + 4), Anchor.START, signs.name(label)));
        }
        return Optional.of(new Figure(
                WIDTH,
                228,
                signs.taskName() + " by month",
                "Shares of the labels among the sentences of each month's articles, "
                        + shown.get(0).getKey() + " to "
                        + shown.get(shown.size() - 1).getKey() + ". The table holds the numbers.",
                marks));
    }

    static String pairName(RunSums.Pair pair, int most) {
        return Written.start(pair.towards().isEmpty() ? pair.actor() : pair.actor() + " → " + pair.towards(), most);
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

    /** The labels with their colours and marks; gives where it ends. */
    private double key(List<Element> marks, double top) {
        double x = 0;
        double y = top;
        for (int label : signs.order()) {
            String text = signs.mark(label) + "  " + signs.name(label);
            double width = Svg.width(text, Figure.FONT_SIZE) + 34;
            if (x > 0 && x + width > WIDTH) {
                x = 0;
                y += 20;
            }
            marks.add(signs.tint(label).filled(Svg.rect(x, y, 12, 12)));
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

    private List<Integer> lines() {
        return signs.order().size() <= MOST_LINES
                ? signs.order()
                : signs.order().stream()
                        .sorted(Comparator.comparingLong((Integer label) -> -signs.count(sums.all(), label)))
                        .limit(MOST_LINES)
                        .toList();
    }

    /** Where the names of the lines stand: at their ends, and never on each other. */
    private Map<Integer, Double> ends(List<Integer> labels, Tally last, Frame frame) {
        List<Integer> downwards = labels.stream()
                .sorted(Comparator.comparingDouble((Integer label) -> -last.share(signs.taskIndex(), label)))
                .toList();
        double room = 16;
        double least = 12;
        Map<Integer, Double> ends = new HashMap<>();
        for (int i = 0; i < downwards.size(); i++) {
            double wanted = frame.y().at(last.share(signs.taskIndex(), downwards.get(i)));
            double most = 200 - room * (downwards.size() - 1 - i);
            double at = Math.max(least, Math.min(wanted, most));
            ends.put(downwards.get(i), at);
            least = at + room;
        }
        return ends;
    }

    /** A shape for each line. */
    private static Element dot(Point at, int place) {
        return switch (place) {
            case 0 -> Svg.circle(at, 4);
            case 1 -> Svg.rect(at.x() - 3.5, at.y() - 3.5, 7, 7);
            case 2 -> corners(at, 0, -5, 5, 4, -5, 4);
            default -> corners(at, 0, -5, 5, 0, 0, 5, -5, 0);
        };
    }

    private static Element corners(Point at, double... offsets) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < offsets.length; i += 2) {
            points.append(Written.plain(at.x() + offsets[i]))
                    .append(',')
                    .append(Written.plain(at.y() + offsets[i + 1]))
                    .append(' ');
        }
        return Element.of("polygon").with("points", points.toString().strip());
    }

    /** Months since the year 0. */
    private static int number(String month) {
        return Integer.parseInt(month.substring(0, 4)) * 12 + Integer.parseInt(month.substring(5)) - 1;
    }

    private static String month(int number) {
        return String.format(Locale.ROOT, "%04d-%02d", number / 12, number % 12 + 1);
    }
}
