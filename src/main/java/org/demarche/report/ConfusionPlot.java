package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.evaluate.Evaluation;
import org.demarche.report.Node.Element;
import org.demarche.report.Svg.Anchor;
import org.demarche.report.Svg.Point;

/** The confusion matrix: a cell for each gold label (row) and predicted label (column), shaded by its share of the row. */
final class ConfusionPlot {

    private static final double WIDTH = 450;
    private static final double WIDEST_CELL = 108;
    private static final double NARROWEST_CELL = 18;
    private static final int LONGEST_LABEL = 18;
    private static final double TOP = 40;

    private final Evaluation evaluation;
    private final int labels;
    private final double left;
    private final double cell;
    private final boolean upright;
    private final double top;

    private ConfusionPlot(Evaluation evaluation) {
        this.evaluation = evaluation;
        labels = evaluation.labels().size();
        double widest = evaluation.labels().stream()
                .mapToDouble(label -> Svg.width(shortened(label), Figure.FONT_SIZE))
                .max()
                .orElse(0);
        left = Math.max(84, widest + 12);
        cell = Math.max(NARROWEST_CELL, Math.min(WIDEST_CELL, (WIDTH - left) / labels));
        upright = widest > cell - 4;
        top = upright ? TOP + widest : TOP;
    }

    static Figure of(Evaluation evaluation) {
        return new ConfusionPlot(evaluation).figure();
    }

    private Figure figure() {
        List<Element> marks = new ArrayList<>();
        marks.add(Frame.muted(Svg.text(new Point(0, 14), Anchor.START, "gold ↓")));
        marks.add(Frame.muted(Svg.text(new Point(left, 14), Anchor.START, "predicted →")));
        for (int label = 0; label < labels; label++) {
            marks.add(columnName(label));
            marks.addAll(rowName(label));
        }
        for (int gold = 0; gold < labels; gold++) {
            for (int predicted = 0; predicted < labels; predicted++) {
                marks.addAll(cell(gold, predicted));
            }
        }
        IntStream.range(0, labels).forEach(label -> marks.add(right(label)));
        return new Figure(
                left + labels * cell + 2,
                top + labels * cell + 2,
                "Confusion matrix of " + evaluation.task(),
                "For each label that people gave, how many sentences were predicted as each label. The table"
                        + " “Gold and predicted” holds the same numbers.",
                marks);
    }

    private Element columnName(int label) {
        String name = shortened(evaluation.labels().get(label));
        double middle = left + (label + 0.5) * cell;
        return upright
                ? Svg.upright(new Point(middle + 4, top - 8), Anchor.START, name)
                : Svg.text(new Point(middle, top - 8), Anchor.MIDDLE, name);
    }

    private List<Element> rowName(int label) {
        double middle = top + (label + 0.5) * cell;
        Element name = Svg.text(
                new Point(left - 8, middle + (roomy() ? -2 : 4)),
                Anchor.END,
                shortened(evaluation.labels().get(label)));
        if (!roomy()) {
            return List.of(name);
        }
        String rows = "of " + Written.count(rows(label));
        return List.of(name, Frame.muted(Svg.text(new Point(left - 8, middle + 15), Anchor.END, rows)));
    }

    private List<Element> cell(int gold, int predicted) {
        double share = share(gold, predicted);
        Element ground = Svg.rect(left + predicted * cell + 1, top + gold * cell + 1, cell - 2, cell - 2)
                .with("fill-opacity", Ink.DEEPEST * (0.06 + 0.94 * share));
        List<Element> marks = new ArrayList<>(List.of(Svg.filled(ground, Ink.ACCENT)));
        Point middle = new Point(left + (predicted + 0.5) * cell, top + (gold + 0.5) * cell);
        String count = Written.count(count(gold, predicted));
        if (roomy()) {
            marks.add(
                    Svg.text(middle, Anchor.MIDDLE, count).with("font-size", 20).with("font-weight", "600"));
            marks.add(Svg.text(new Point(middle.x(), middle.y() + 20), Anchor.MIDDLE, Written.percent(share)));
        } else if (Svg.width(count, 11) < cell - 3) {
            marks.add(Svg.text(new Point(middle.x(), middle.y() + 4), Anchor.MIDDLE, count)
                    .with("font-size", 11));
        }
        return marks;
    }

    /** A line around the cell whose sentences are right. */
    private Element right(int label) {
        Element around = Svg.rect(left + label * cell + 1, top + label * cell + 1, cell - 2, cell - 2);
        return Svg.stroked(around.with("fill", "none"), Ink.TEXT, 1.5);
    }

    private boolean roomy() {
        return cell >= 56;
    }

    private double share(int gold, int predicted) {
        return rows(gold) == 0 ? 0 : (double) count(gold, predicted) / rows(gold);
    }

    private long count(int gold, int predicted) {
        return evaluation.confusion().get(gold).get(predicted);
    }

    private long rows(int gold) {
        return evaluation.classes().get(gold).support();
    }

    private static String shortened(String label) {
        return Written.start(label, LONGEST_LABEL);
    }
}
