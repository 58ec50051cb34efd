package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.demarche.report.Node.Element;
import org.demarche.report.Svg.Anchor;
import org.demarche.report.Svg.Point;

/** The axes of a plot of two quantities: thin lines across, numbers at the left and below. */
public record Frame(Axis x, Axis y) {

    public Point at(double xValue, double yValue) {
        return new Point(x.at(xValue), y.at(yValue));
    }

    /** Lines across with the values of y at their left. */
    public List<Element> rows(DoubleFunction<String> written) {
        List<Element> marks = new ArrayList<>();
        for (double tick : y.ticks()) {
            Point from = new Point(x.atLow(), y.at(tick));
            marks.add(Svg.stroked(Svg.line(from, new Point(x.atHigh(), from.y())), Ink.RULE, 1));
            marks.add(muted(Svg.text(new Point(from.x() - 8, from.y() + 4), Anchor.END, written.apply(tick))));
        }
        return marks;
    }

    /** The values of x, their middle at this height. */
    List<Element> columns(DoubleFunction<String> written, double height) {
        return x.ticks().stream()
                .map(tick -> muted(Svg.text(new Point(x.at(tick), height + 4), Anchor.MIDDLE, written.apply(tick))))
                .toList();
    }

    /** What x is, below the middle of the axis. */
    Element xName(String name, double height) {
        return Svg.text(new Point((x.atLow() + x.atHigh()) / 2, height), Anchor.MIDDLE, name);
    }

    /** What y is, at the very left. */
    Element yName(String name) {
        return Svg.upright(new Point(13, (y.atLow() + y.atHigh()) / 2), Anchor.MIDDLE, name);
    }

    public static Element muted(Element text) {
        return Svg.filled(text.with("font-size", 12), Ink.MUTED);
    }
}
