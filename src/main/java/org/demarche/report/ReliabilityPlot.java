package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.ReliabilityBin;
import org.demarche.report.Node.Element;
import org.demarche.report.Svg.Anchor;
import org.demarche.report.Svg.Point;

/**
 * The reliability diagram (DeGroot and Fienberg 1983): for each tenth of confidence how often the model was right, and
 * below it how many sentences that is.
 */
final class ReliabilityPlot {

    /** A share of fewer sentences says little, so its mark is hollow. */
    static final int FEW_ROWS = 10;

    private static final Axis CONFIDENCE = new Axis(0, 1, 50, 440, 0.2);
    private static final Axis ACCURACY = new Axis(0, 1, 300, 12, 0.2);
    private static final Frame FRAME = new Frame(CONFIDENCE, ACCURACY);
    private static final double LOWEST = 384;
    private static final double TALLEST = 52;

    private ReliabilityPlot() {}

    static Figure of(Evaluation evaluation) {
        List<ReliabilityBin> bins =
                evaluation.reliability().stream().filter(bin -> bin.rows() > 0).toList();
        List<Element> marks = new ArrayList<>(FRAME.rows(Written::plain));
        marks.add(Svg.stroked(Svg.line(FRAME.at(0, 0), FRAME.at(1, 1)), Ink.MUTED, 1)
                .with("stroke-dasharray", "4 4"));
        marks.add(Frame.muted(Svg.text(FRAME.at(0.03, 0.93), Anchor.START, "above the line: too careful")));
        marks.add(Frame.muted(Svg.text(FRAME.at(0.99, 0.04), Anchor.END, "below the line: too sure")));
        bins.forEach(bin -> marks.addAll(mark(bin)));
        long most = bins.stream().mapToLong(ReliabilityBin::rows).max().orElse(1);
        bins.forEach(bin -> marks.addAll(bar(bin, most)));
        marks.addAll(FRAME.columns(Written::plain, LOWEST + 14));
        marks.add(FRAME.yName("share that was right"));
        marks.add(FRAME.xName("confidence; bars: number of sentences", LOWEST + 38));
        return new Figure(
                450,
                LOWEST + 46,
                "Reliability of " + evaluation.task(),
                "For each tenth of confidence, the share of sentences that was right. On the dashed line both are equal."
                        + " The table “Confidence and accuracy” holds the same numbers.",
                marks);
    }

    /** A line from the bin to where it should be, and the bin. */
    private static List<Element> mark(ReliabilityBin bin) {
        Point at = FRAME.at(bin.confidence(), bin.accuracy());
        Element gap = Svg.line(at, FRAME.at(bin.confidence(), bin.confidence()));
        Element circle = Svg.circle(at, 5.5);
        return List.of(
                Svg.stroked(gap, Ink.WARM, 2),
                bin.rows() < FEW_ROWS ? Svg.hollow(circle, Ink.ACCENT, 2) : Svg.filled(circle, Ink.ACCENT));
    }

    private static List<Element> bar(ReliabilityBin bin, long most) {
        double height = TALLEST * bin.rows() / most;
        double from = CONFIDENCE.at(bin.from());
        double to = CONFIDENCE.at(bin.to());
        Element bar = Svg.rect(from + 1, LOWEST - height, to - from - 2, height).with("fill-opacity", 0.4);
        Point above = new Point((from + to) / 2, LOWEST - height - 4);
        return List.of(
                Svg.filled(bar, Ink.ACCENT),
                Svg.text(above, Anchor.MIDDLE, Written.count(bin.rows())).with("font-size", 11));
    }
}
