package org.demarche.page;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Verdict;
import org.demarche.report.Figure;
import org.demarche.report.Ink;
import org.demarche.report.Node;
import org.demarche.report.Node.Element;
import org.demarche.report.Svg;
import org.demarche.report.Svg.Anchor;
import org.demarche.report.Svg.Point;
import org.demarche.report.Written;

/**
 * The labels along a text: a mark for each sentence, from left to right, in the lane of its label. Filled: accepted; hollow:
 * to review; crossed out: out of scope.
 */
final class Strip {

    /**
     * A sentence.
     *
     * @param id where it stands
     */
    record Tick(String id, int position, int label, Verdict verdict) {}

    private static final double WIDEST = 18;
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 72;

    private final Signs signs;
    private final List<Tick> ticks;
    private final double lane;
    private final double step;

    Strip(Signs signs, List<Tick> ticks) {
        this.signs = signs;
        this.ticks = List.copyOf(ticks);
        this.lane = Math.max(8, Math.min(24, HEIGHT / signs.order().size()));
        this.step = Math.min(WIDEST, WIDTH / Math.max(1, ticks.size()));
    }

    /** For the article's page: every mark leads to its sentence. By keyboard the list of what is to check does that. */
    Element inPage() {
        List<Element> lanes = signs.order().stream()
                .map(label -> Element.of("span", signs.mark(label))
                        .with("class", signs.tint(label).word()))
                .toList();
        List<Node> marks = new ArrayList<>(rules(0, width()));
        for (int i = 0; i < ticks.size(); i++) {
            Tick tick = ticks.get(i);
            String title = tick.position() + ": " + signs.name(tick.label()) + SentenceView.certainty(tick.verdict());
            // The whole height can be hit.
            Element field = Svg.rect(i * step, 0, step, height()).with("fill-opacity", 0);
            marks.add(Element.of("a", concat(List.of(Element.of("title", title), field), shape(tick, i * step)))
                    .with("href", "#" + tick.id())
                    .with("tabindex", "-1"));
        }
        Element drawing = Element.of("svg", marks)
                .with("viewBox", "0 0 " + Written.plain(width()) + " " + Written.plain(height()))
                .with("width", width())
                .with("height", height())
                .with("preserveAspectRatio", "none")
                .with("aria-hidden", "true");
        return Element.of("div", Element.of("div", lanes).with("class", "lanes").with("aria-hidden", "true"), drawing)
                .with("class", "strip");
    }

    /** A picture of its own, with the labels' names. */
    Figure alone() {
        double left = 12
                + signs.order().stream()
                        .mapToDouble(label -> Svg.width(signs.name(label), Figure.FONT_SIZE))
                        .max()
                        .orElse(0);
        List<Element> marks = new ArrayList<>(rules(left, width()));
        for (int place = 0; place < signs.order().size(); place++) {
            int label = signs.order().get(place);
            marks.add(Svg.text(
                    new Point(left - 8, middle(label) + Math.min(4, lane / 2)), Anchor.END, signs.name(label)));
        }
        for (int i = 0; i < ticks.size(); i++) {
            marks.addAll(shape(ticks.get(i), left + i * step));
        }
        return new Figure(
                left + width(),
                height(),
                signs.taskName() + " along the text",
                "One mark for each of " + Written.count(ticks.size(), "sentence", "sentences")
                        + ", in reading order. Filled: accepted; hollow: to review;" + " crossed out: out of scope.",
                marks);
    }

    private List<Element> rules(double left, double length) {
        return signs.order().stream()
                .map(label -> Svg.stroked(
                        Svg.line(new Point(left, middle(label)), new Point(left + length, middle(label))), Ink.RULE, 1))
                .toList();
    }

    private List<Element> shape(Tick tick, double x) {
        Tint tint = signs.tint(tick.label());
        double gap = Math.min(2, step / 5);
        double top = middle(tick.label()) - lane / 2 + 2;
        double bottom = top + lane - 4;
        Element box = Svg.rect(x + gap, top, step - 2 * gap, lane - 4);
        return switch (tick.verdict()) {
            case ACCEPT -> List.of(tint.filled(box));
            case REVIEW -> List.of(fixed(tint.hollow(box)));
            case OUT_OF_SCOPE ->
                List.of(
                        fixed(tint.stroked(Svg.line(new Point(x + gap, top), new Point(x + step - gap, bottom)), 1.5)),
                        fixed(tint.stroked(Svg.line(new Point(x + gap, bottom), new Point(x + step - gap, top)), 1.5)));
        };
    }

    /** Lines stay thin where the strip is pressed together. */
    private static Element fixed(Element shape) {
        return shape.with("vector-effect", "non-scaling-stroke");
    }

    private static List<Node> concat(List<Element> first, List<Element> second) {
        List<Node> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private double middle(int label) {
        return (signs.order().indexOf(label) + 0.5) * lane;
    }

    private double width() {
        return step * ticks.size();
    }

    private double height() {
        return lane * signs.order().size();
    }
}
