package org.demarche.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.report.Node.Element;
import org.demarche.report.Node.Style;

/**
 * A finished drawing.
 *
 * @param width in user units, about pixels
 * @param height in user units
 * @param title what it is, in a few words
 * @param description what it shows, for those who cannot see it
 * @param marks in the order in which they cover each other
 */
public record Figure(double width, double height, String title, String description, List<Element> marks) {

    public static final double FONT_SIZE = 13;

    /** Around a drawing that stands alone. */
    private static final double MARGIN = 10;

    private static final String FONT =
            "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";

    public Figure {
        marks = List.copyOf(marks);
    }

    /** To stand in a page that has {@link Ink#rules()}. */
    public Element inPage(String id) {
        return drawing(id, Element.of("svg"), 0, List.of());
    }

    /** A file of its own: an XML document. */
    String alone(String id) {
        return alone(id, Ink.rules());
    }

    /**
     * A file of its own, with colours besides those of {@link Ink}.
     *
     * @param rules those of {@link Ink} and what more there is
     */
    public String alone(String id, String rules) {
        Element svg = Element.of("svg").with("xmlns", "http://www.w3.org/2000/svg");
        return drawing(id, svg, MARGIN, List.of(new Style(rules))) + "\n";
    }

    private Element drawing(String id, Element svg, double margin, List<Node> first) {
        double outerWidth = width + 2 * margin;
        double outerHeight = height + 2 * margin;
        String box = Stream.of(-margin, -margin, outerWidth, outerHeight)
                .map(Written::plain)
                .collect(Collectors.joining(" "));
        Element drawn = svg.with("viewBox", box)
                .with("width", outerWidth)
                .with("height", outerHeight)
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .with("font-family", FONT)
                .with("font-size", FONT_SIZE)
                .with("class", "fill-text")
                .with("fill", Ink.TEXT.light())
                .plus(Element.of("title", title).with("id", id + "-title"))
                .plus(Element.of("desc", description).with("id", id + "-desc"));
        for (Node node : first) {
            drawn = drawn.plus(node);
        }
        drawn = drawn.plus(Svg.filled(Svg.rect(-margin, -margin, outerWidth, outerHeight), Ink.GROUND));
        for (Element mark : marks) {
            drawn = drawn.plus(mark);
        }
        return drawn;
    }
}
