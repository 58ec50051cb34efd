package org.demarche.report;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.report.Node.Element;

/** The shapes of our plots. Lengths are user units of SVG; x grows to the right, y downwards. */
public final class Svg {

    /** Where text stands as seen from its point. */
    public enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String written;

        Anchor(String written) {
            this.written = written;
        }
    }

    /** A place in a drawing. */
    public record Point(double x, double y) {}

    private Svg() {}

    public static Element rect(double x, double y, double width, double height) {
        return Element.of("rect").with("x", x).with("y", y).with("width", width).with("height", height);
    }

    public static Element line(Point from, Point to) {
        return Element.of("line")
                .with("x1", from.x())
                .with("y1", from.y())
                .with("x2", to.x())
                .with("y2", to.y());
    }

    /**
     * A line between two points with an end across each.
     *
     * @param half of an end, from its middle
     */
    public static List<Element> whisker(Point low, Point high, Point half) {
        return List.of(line(low, high), across(low, half), across(high, half));
    }

    private static Element across(Point middle, Point half) {
        return line(
                new Point(middle.x() - half.x(), middle.y() - half.y()),
                new Point(middle.x() + half.x(), middle.y() + half.y()));
    }

    public static Element circle(Point centre, double radius) {
        return Element.of("circle")
                .with("cx", centre.x())
                .with("cy", centre.y())
                .with("r", radius);
    }

    public static Element polyline(List<Point> points) {
        String written = points.stream()
                .map(point -> Written.plain(point.x()) + "," + Written.plain(point.y()))
                .collect(Collectors.joining(" "));
        return Element.of("polyline").with("points", written).with("fill", "none");
    }

    public static Element text(Point at, Anchor anchor, String text) {
        Element element = Element.of("text", text).with("x", at.x()).with("y", at.y());
        return anchor == Anchor.START ? element : element.with("text-anchor", anchor.written);
    }

    /** Reads from below upwards. */
    public static Element upright(Point at, Anchor anchor, String text) {
        String turn = "rotate(-90 " + Written.plain(at.x()) + " " + Written.plain(at.y()) + ")";
        return text(at, anchor, text).with("transform", turn);
    }

    /** The colour as an attribute for programs that know no style sheets, and as a class for those that do. */
    public static Element filled(Element shape, Ink ink) {
        return shape.with("class", "fill-" + ink.word()).with("fill", ink.light());
    }

    public static Element stroked(Element shape, Ink ink, double width) {
        return shape.with("class", "stroke-" + ink.word())
                .with("stroke", ink.light())
                .with("stroke-width", width);
    }

    /** A line around ground. */
    public static Element hollow(Element shape, Ink ink, double width) {
        return shape.with("class", "fill-ground stroke-" + ink.word())
                .with("fill", Ink.GROUND.light())
                .with("stroke", ink.light())
                .with("stroke-width", width);
    }

    /** About how wide a line of text is; fonts differ. */
    public static double width(String text, double size) {
        return text.codePoints()
                .mapToDouble(c -> c > 0x2E80 ? size : 0.56 * size)
                .sum();
    }
}
