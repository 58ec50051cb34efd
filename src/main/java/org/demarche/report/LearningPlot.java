package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import org.demarche.evaluate.LearningCurve;
import org.demarche.report.Node.Element;
import org.demarche.report.Svg.Anchor;
import org.demarche.report.Svg.Point;

/** Macro-F1 against the number of rows learned from. */
final class LearningPlot {

    private static final double BOTTOM = 290;
    private static final double TOP = 16;
    private static final Axis SCORE = new Axis(0, 1, BOTTOM, TOP, 0.2);

    private LearningPlot() {}

    static Figure of(String task, LearningCurve curve) {
        double most = rows(curve.points().get(curve.points().size() - 1));
        Frame frame = new Frame(Axis.upTo(most, 50, 430), SCORE);
        List<Element> marks = new ArrayList<>(frame.rows(Written::plain));
        List<Point> line = curve.points().stream()
                .map(point -> frame.at(rows(point), point.macroF1().estimate()))
                .toList();
        marks.add(Svg.stroked(Svg.polyline(line), Ink.ACCENT, 2.5));
        for (LearningCurve.Point point : curve.points()) {
            Point low = frame.at(rows(point), point.macroF1().low());
            Point high = frame.at(rows(point), point.macroF1().high());
            marks.add(Svg.stroked(Svg.line(low, high), Ink.TEXT, 1.5));
        }
        line.forEach(point -> marks.add(Svg.hollow(Svg.circle(point, 4.5), Ink.ACCENT, 2.5)));
        marks.addAll(frame.columns(rows -> Written.count(Math.round(rows)), BOTTOM + 14));
        marks.add(frame.yName("macro-F1"));
        marks.add(Svg.text(new Point(240, BOTTOM + 38), Anchor.MIDDLE, "sentences learned from"));
        return new Figure(
                450,
                BOTTOM + 46,
                "Learning curve of " + task,
                "Macro-F1 with 95 % intervals for models that learned from fewer and more sentences. The table"
                        + " “Sentences and score” holds the same numbers.",
                marks);
    }

    private static double rows(LearningCurve.Point point) {
        return (double) point.rows();
    }
}
