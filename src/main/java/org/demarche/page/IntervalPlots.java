package org.demarche.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.demarche.evaluate.Interval;
import org.demarche.report.Axis;
import org.demarche.report.Figure;
import org.demarche.report.Frame;
import org.demarche.report.Ink;
import org.demarche.report.Node.Element;
import org.demarche.report.Svg;
import org.demarche.report.Svg.Anchor;
import org.demarche.report.Svg.Point;
import org.demarche.report.Written;
import org.demarche.trend.Group;
import org.demarche.trend.ShareEstimate;

/**
 * Pictures of estimated shares with their intervals: a filled mark on a line that spans the interval, and a
 * muted stroke for the share that was counted. Each label has a lane or a panel of its own, its letter and its shape, so
 * that none is told by its colour. The pictures are as wide as a phone.
 */
final class IntervalPlots {

    private static final String KEY = "Mark: estimated; line: 95 % interval; stroke: counted";

    /** More panels would not be looked at. */
    private static final int MOST_PANELS = 6;

    private static final double WIDTH = 358;
    private static final double LANE = 18;
    private static final double PANEL = 72;
    private static final Axis SHARES = new Axis(0, 1, 24, 244, 0.5);

    private final Signs signs;
    private final RunSums sums;
    private final Estimates estimates;
    private final Plots plots;

    IntervalPlots(Signs signs, RunSums sums, Estimates estimates, Plots plots) {
        this.signs = signs;
        this.sums = sums;
        this.estimates = estimates;
        this.plots = plots;
    }

    /** Those of the groups that have estimates, one under the other, each with a lane for each label. */
    Optional<Figure> lanes(String title, List<Group> groups) {
        List<Element> marks = new ArrayList<>();
        List<String> words = new ArrayList<>();
        double y = 0;
        for (Group group : groups) {
            Optional<ShareEstimate> estimate = estimates.of(group);
            if (estimate.isEmpty()) {
                continue;
            }
            String name = Plots.name(group, Plots.LONGEST_NAME);
            marks.add(Svg.text(new Point(0, y + 13), Anchor.START, name));
            y += 18;
            for (int label : signs.order()) {
                marks.addAll(lane(label, y + LANE / 2, estimate.get(), share(group, label)));
                y += LANE;
            }
            y += 8;
            words.add(name + ": " + words(estimate.get()));
        }
        for (double tick : SHARES.ticks()) {
            marks.add(Frame.muted(Svg.text(new Point(SHARES.at(tick), y + 8), Anchor.MIDDLE, Written.percent(tick))));
        }
        marks.add(key(y + 32));
        y = plots.key(marks, y + 42, WIDTH, (at, label) -> dot(at, label, 4));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(WIDTH, y, title, KEY + ". " + String.join("; ", words) + ".", marks));
    }

    private List<Element> lane(int label, double middle, ShareEstimate estimate, double share) {
        Tint tint = signs.tint(label);
        Interval interval = estimate.shares().get(label);
        Point low = new Point(SHARES.at(interval.low()), middle);
        Point high = new Point(SHARES.at(interval.high()), middle);
        double counted = SHARES.at(share);
        List<Element> marks = new ArrayList<>();
        marks.add(tint.filled(Svg.text(new Point(0, middle + 4.5), Anchor.START, signs.mark(label))
                .with("font-weight", "600")));
        marks.add(Svg.stroked(
                Svg.line(new Point(SHARES.atLow(), middle), new Point(SHARES.atHigh(), middle)), Ink.RULE, 1));
        marks.add(
                Svg.stroked(Svg.line(new Point(counted, middle - 7), new Point(counted, middle + 7)), Ink.MUTED, 1.5));
        Svg.whisker(low, high, new Point(0, 4)).forEach(line -> marks.add(tint.stroked(line, 2)));
        marks.add(tint.filled(dot(new Point(SHARES.at(interval.estimate()), middle), label, 4)));
        marks.add(Svg.text(new Point(SHARES.atHigh() + 12, middle + 4.5), Anchor.START, Written.share(interval)));
        return marks;
    }

    private String words(ShareEstimate estimate) {
        return signs.order().stream()
                .map(label -> signs.name(label) + " "
                        + Written.share(estimate.shares().get(label)))
                .collect(Collectors.joining(", "));
    }

    /**
     * The labels' shares in the last months of a group, a panel for each label; counted ones where no month has an
     * estimate. Nothing if there are fewer than two months.
     */
    Optional<Figure> months(Group of, int mostMonths) {
        List<Group> months = last(sums.months(of), mostMonths);
        if (months.size() < 2) {
            return Optional.empty();
        }
        boolean estimated =
                months.stream().anyMatch(month -> estimates.of(month).isPresent());
        int first = number(months.get(0));
        int last = number(months.get(months.size() - 1));
        Axis x = new Axis(first, last, 50, WIDTH - 28, Math.max(1, Math.ceil((last - first) / 4.0)));
        double most = Math.ceil(greatest(months) * 4) / 4;
        List<Element> marks = new ArrayList<>();
        double y = 0;
        for (int label : panels()) {
            marks.add(signs.tint(label).filled(dot(new Point(6, y + 9), label, 4)));
            marks.add(Svg.text(new Point(16, y + 13), Anchor.START, signs.mark(label) + "  " + signs.name(label)));
            Frame frame = new Frame(x, new Axis(0, most, y + 28 + PANEL, y + 28, 0.25));
            marks.addAll(frame.rows(Written::percent));
            marks.addAll(estimated ? estimated(label, months, frame) : counted(label, months, frame));
            y += PANEL + 44;
        }
        for (double tick : x.ticks()) {
            marks.add(
                    Frame.muted(Svg.text(new Point(x.at(tick), y + 4), Anchor.MIDDLE, month((int) Math.round(tick)))));
        }
        if (estimated) {
            marks.add(key(y + 26));
            y += 24;
        }
        String range = month(first) + " to " + month(last);
        String name = of.actor().isEmpty() ? "" : Plots.name(of, Plots.LONGEST_NAME) + ": ";
        return Optional.of(new Figure(
                WIDTH,
                y + 8,
                name + signs.task().name().replace('_', ' ') + " by month",
                name + "shares of the labels among the sentences of each month, " + range + ". "
                        + (estimated ? KEY + ". " : "") + "The table holds the numbers.",
                marks));
    }

    private static Element key(double y) {
        return Frame.muted(Svg.text(new Point(0, y), Anchor.START, KEY));
    }

    static List<Group> last(SortedMap<String, Group> months, int most) {
        return List.copyOf(months.values()).subList(Math.max(0, months.size() - most), months.size());
    }

    private List<Element> counted(int label, List<Group> months, Frame frame) {
        List<Point> points = points(months, frame, group -> share(group, label));
        List<Element> marks = new ArrayList<>(List.of(signs.tint(label).stroked(Svg.polyline(points), 2)));
        points.forEach(point -> marks.add(signs.tint(label).filled(dot(point, label, 3.5))));
        return marks;
    }

    private List<Element> estimated(int label, List<Group> months, Frame frame) {
        Tint tint = signs.tint(label);
        List<Element> marks = new ArrayList<>();
        for (Point at : points(months, frame, group -> share(group, label))) {
            marks.add(Svg.stroked(
                    Svg.line(new Point(at.x() - 5, at.y()), new Point(at.x() + 5, at.y())), Ink.MUTED, 1.5));
        }
        for (Group month : months) {
            estimates.of(month).ifPresent(estimate -> {
                Interval share = estimate.shares().get(label);
                Point low = frame.at(number(month), share.low());
                Point high = frame.at(number(month), share.high());
                Svg.whisker(low, high, new Point(2.5, 0)).forEach(line -> marks.add(tint.stroked(line, 2)));
                marks.add(tint.filled(dot(frame.at(number(month), share.estimate()), label, 3.5)));
            });
        }
        return marks;
    }

    private static List<Point> points(List<Group> months, Frame frame, ToDoubleFunction<Group> share) {
        return months.stream()
                .map(month -> frame.at(number(month), share.applyAsDouble(month)))
                .toList();
    }

    private double share(Group group, int label) {
        return sums.of(group).tally().share(signs.taskIndex(), label);
    }

    /** Of all that is drawn of the months. */
    private double greatest(List<Group> months) {
        return months.stream()
                .flatMap(month -> panels().stream()
                        .map(label -> Math.max(
                                share(month, label),
                                estimates
                                        .of(month)
                                        .map(of -> of.shares().get(label).high())
                                        .orElse(0.0))))
                .max(Double::compare)
                .orElse(1.0);
    }

    private List<Integer> panels() {
        return signs.order().size() <= MOST_PANELS
                ? signs.order()
                : signs.order().stream()
                        .sorted(Comparator.comparingLong((Integer label) -> -signs.count(sums.all(), label)))
                        .limit(MOST_PANELS)
                        .toList();
    }

    /** A shape for each of the first labels. */
    private Element dot(Point at, int label, double size) {
        return switch (signs.order().indexOf(label)) {
            case 0 -> Svg.circle(at, size);
            case 1 -> Svg.rect(at.x() - size, at.y() - size, 2 * size, 2 * size);
            case 2 -> corners(at, 0, -size - 1, size + 1, size, -size - 1, size);
            default -> corners(at, 0, -size - 1, size + 1, 0, 0, size + 1, -size - 1, 0);
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
    private static int number(Group of) {
        String month = of.month().orElseThrow();
        return Integer.parseInt(month.substring(0, 4)) * 12 + Integer.parseInt(month.substring(5)) - 1;
    }

    private static String month(int number) {
        return String.format(Locale.ROOT, "%04d-%02d", number / 12, number % 12 + 1);
    }
}
