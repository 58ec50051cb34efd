package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import org.demarche.evaluate.CoverageCurve;
import org.demarche.evaluate.Evaluation;
import org.demarche.report.Node.Element;
import org.demarche.report.Svg.Anchor;
import org.demarche.report.Svg.Point;

/** The error among the most confident sentences, against their share of all. */
final class CoveragePlot {

    private static final double LEFT = 56;
    private static final double RIGHT = 428;
    private static final double BOTTOM = 290;
    private static final double TOP = 16;

    private CoveragePlot() {}

    static Figure of(Evaluation evaluation) {
        CoverageCurve curve = evaluation.coverage();
        double worst = curve.points().stream()
                .mapToDouble(CoverageCurve.Point::error)
                .max()
                .orElse(0);
        Frame frame = new Frame(new Axis(0, 1, LEFT, RIGHT, 0.2), Axis.upTo(Math.max(0.05, 1.08 * worst), BOTTOM, TOP));
        List<Element> marks = new ArrayList<>(frame.rows(Written::percent));
        marks.add(Svg.stroked(Svg.line(frame.at(0.8, 0), new Point(frame.x().at(0.8), TOP)), Ink.MUTED, 1)
                .with("stroke-dasharray", "4 4"));
        marks.add(Svg.stroked(Svg.polyline(line(curve, frame)), Ink.ACCENT, 2.5).with("stroke-linejoin", "round"));
        marks.addAll(named(frame.at(0.8, curve.errorAt80()), Written.percent(curve.errorAt80())));
        double all = 1 - evaluation.accuracy().estimate();
        marks.addAll(named(frame.at(1, all), Written.percent(all)));
        marks.addAll(frame.columns(Written::percent, BOTTOM + 14));
        marks.add(frame.yName("share of them that is wrong"));
        marks.add(frame.xName("share of sentences, most confident first", BOTTOM + 38));
        return new Figure(
                450,
                BOTTOM + 46,
                "Coverage and error of " + evaluation.task(),
                "The share of wrong sentences among the most confident ones, from few sentences at the left to all at"
                        + " the right. The table “Coverage and error” holds the same numbers.",
                marks);
    }

    private static List<Point> line(CoverageCurve curve, Frame frame) {
        return curve.points().stream()
                .map(point -> frame.at(point.coverage(), point.error()))
                .toList();
    }

    /** A circle with its value where the curve seldom is: below it at the right, or above it at the end. */
    private static List<Element> named(Point at, String value) {
        boolean last = at.x() > RIGHT - 1;
        Point beside = last ? new Point(at.x() + 8, at.y() - 12) : new Point(at.x() + 8, at.y() + 20);
        return List.of(
                Svg.hollow(Svg.circle(at, 5), Ink.ACCENT, 2.5),
                Svg.text(beside, last ? Anchor.END : Anchor.START, value).with("font-weight", "600"));
    }
}
