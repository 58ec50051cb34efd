package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Interval;
import org.demarche.evaluate.Slice;
import org.demarche.report.Node.Element;
import org.demarche.report.Svg.Anchor;
import org.demarche.report.Svg.Point;

/** Macro-F1 of all rows and of each slice as bars, with intervals and counts. */
final class SlicePlot {

    /** An interval from fewer groups means little, so its bar is hollow. */
    static final int FEW_GROUPS = 5;

    private static final Axis SCORE = new Axis(0, 1, 128, 300, 0.25);
    private static final double RIGHT = 450;
    private static final double ROW = 26;
    private static final double TOP = 30;
    private static final int LONGEST_NAME = 18;

    private final Evaluation evaluation;
    private final List<Element> marks = new ArrayList<>();
    private double y = TOP;

    private SlicePlot(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    static Figure of(Evaluation evaluation) {
        return new SlicePlot(evaluation).figure();
    }

    private Figure figure() {
        marks.add(Frame.muted(Svg.text(new Point(SCORE.atLow(), 14), Anchor.START, "macro-F1")));
        marks.add(Frame.muted(Svg.text(new Point(356, 14), Anchor.END, "score")));
        marks.add(Frame.muted(Svg.text(new Point(RIGHT, 14), Anchor.END, "sentences")));
        double bottom = bottom();
        for (double tick : SCORE.ticks()) {
            Point from = new Point(SCORE.at(tick), TOP - 6);
            marks.add(Svg.stroked(Svg.line(from, new Point(from.x(), bottom)), Ink.RULE, 1));
            marks.add(Frame.muted(Svg.text(new Point(from.x(), bottom + 16), Anchor.MIDDLE, Written.plain(tick))));
        }
        bar("all", evaluation.macroF1(), evaluation.rows(), evaluation.groups());
        String aspect = "";
        for (Slice slice : evaluation.slices()) {
            if (!slice.aspect().equals(aspect)) {
                aspect = slice.aspect();
                heading(aspect);
            }
            bar(name(slice, LONGEST_NAME), slice.macroF1(), slice.rows(), slice.groups());
        }
        return new Figure(
                RIGHT,
                bottom + 24,
                "Scores of parts, " + evaluation.task(),
                "Macro-F1 of all sentences and of those of each "
                        + String.join(", ", aspects()) + ", with 95 % intervals and numbers of sentences. The tables"
                        + " “By …” hold the same numbers.",
                marks);
    }

    private double bottom() {
        return TOP + ROW * (1 + evaluation.slices().size() + aspects().size());
    }

    private List<String> aspects() {
        return evaluation.slices().stream().map(Slice::aspect).distinct().toList();
    }

    private void heading(String aspect) {
        y += ROW;
        marks.add(Svg.text(new Point(0, y - 7), Anchor.START, "by " + aspect).with("font-weight", "600"));
    }

    private void bar(String name, Interval score, long rows, long groups) {
        double middle = y + ROW / 2 - 1;
        marks.add(Svg.text(new Point(SCORE.atLow() - 8, middle + 4), Anchor.END, name));
        Element bar = Svg.rect(SCORE.atLow(), middle - 8, SCORE.at(score.estimate()) - SCORE.atLow(), 16);
        marks.add(
                groups < FEW_GROUPS
                        ? Svg.stroked(bar.with("fill", "none"), Ink.ACCENT, 1.5).with("stroke-dasharray", "4 3")
                        : Svg.filled(bar, Ink.ACCENT).with("fill-opacity", 0.45));
        marks.addAll(whisker(score, middle));
        marks.add(Svg.text(new Point(356, middle + 4), Anchor.END, Written.score(score.estimate())));
        marks.add(Svg.text(new Point(RIGHT, middle + 4), Anchor.END, Written.count(rows)));
        y += ROW;
    }

    private static List<Element> whisker(Interval score, double middle) {
        Point low = new Point(SCORE.at(score.low()), middle);
        Point high = new Point(SCORE.at(score.high()), middle);
        return Svg.whisker(low, high, new Point(0, 4)).stream()
                .map(line -> Svg.stroked(line, Ink.TEXT, 1.5))
                .toList();
    }

    /** What is shown for its value. Of a file's name the end tells more. */
    static String name(Slice slice, int most) {
        if (slice.value().isEmpty()) {
            return "(none given)";
        }
        return slice.aspect().equals("file") ? Written.end(slice.value(), most) : Written.start(slice.value(), most);
    }
}
