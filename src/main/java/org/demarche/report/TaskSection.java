package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.evaluate.CoverageCurve;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.EvaluationText;
import org.demarche.evaluate.Findings;
import org.demarche.evaluate.LearningCurve;
import org.demarche.evaluate.Slice;
import org.demarche.report.Node.Element;

/** What the page says of one task: each plot beside the table with its numbers. */
final class TaskSection {

    /** Every fifth of 50 points: each tenth of the sentences. */
    private static final int SHOWN_POINTS = 10;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_HEADER = 20;

    /** A plot wider than this, of very many labels, has its tables below it. */
    private static final double WIDEST = 460;

    private final Findings findings;
    private final Evaluation evaluation;

    private TaskSection(Findings findings) {
        this.findings = findings;
        this.evaluation = findings.evaluation();
    }

    static Element of(Findings findings) {
        return new TaskSection(findings).section();
    }

    private Element section() {
        List<Node> parts = new ArrayList<>();
        parts.add(Element.of("h2", evaluation.task()));
        EvaluationText.caution(evaluation.rows(), evaluation.groups())
                .ifPresent(caution -> parts.add(Element.of("p", caution + ".")));
        parts.add(part("Gold and predicted", gold(), EvaluationPlot.CONFUSION, List.of(confusion(), classes())));
        parts.add(part("Confidence and accuracy", sure(), EvaluationPlot.RELIABILITY, List.of(reliability())));
        parts.add(part("Coverage and error", silent(), EvaluationPlot.COVERAGE, List.of(coverage())));
        if (!evaluation.slices().isEmpty()) {
            parts.add(part("Parts of the data", partly(), EvaluationPlot.SLICES, slices()));
        }
        findings.learning()
                .ifPresent(curve -> parts.add(
                        part("Sentences and score", learned(), EvaluationPlot.LEARNING, List.of(learning(curve)))));
        parts.add(mistakes());
        return Element.of("section", parts).with("id", "task-" + EvaluationPlot.safe(evaluation.task()));
    }

    private Element part(String title, String words, EvaluationPlot plot, List<Element> tables) {
        Optional<Figure> drawn = plot.of(findings);
        Stream<Element> figure = drawn.stream()
                .map(each -> Element.of("figure", each.inPage(plot.id(evaluation.task())))
                        .with("class", "scroll"));
        boolean wide = drawn.filter(each -> each.width() > WIDEST).isPresent();
        Element pair = Element.of(
                        "div",
                        Stream.concat(figure, Stream.of(Element.of("div", tables)))
                                .toList())
                .with("class", wide ? "pair wide" : "pair");
        return Element.of("section", Element.of("h3", title), Element.of("p", words), pair)
                .with("class", "part");
    }

    private static String gold() {
        return "Rows are what people said, columns what the model said; shares are of the row. Framed cells are right.";
    }

    private Element confusion() {
        List<String> labels = evaluation.labels();
        List<String> header = new ArrayList<>(List.of("gold"));
        labels.forEach(label -> header.add("as " + Written.start(label, LONGEST_HEADER)));
        List<List<String>> rows = IntStream.range(0, labels.size())
                .mapToObj(gold -> Stream.concat(
                                Stream.of(labels.get(gold)),
                                evaluation.confusion().get(gold).stream()
                                        .map(count -> shared(
                                                count,
                                                evaluation.classes().get(gold).support())))
                        .toList())
                .toList();
        return HtmlTable.of("Gold and predicted", header, rows);
    }

    private static String shared(long count, long of) {
        return of == 0
                ? Written.count(count)
                : Written.count(count) + " (" + Written.percent((double) count / of) + ")";
    }

    private Element classes() {
        List<List<String>> rows = evaluation.classes().stream()
                .map(score -> List.of(
                        score.label(),
                        Written.score(score.precision()),
                        Written.score(score.recall()),
                        Written.score(score.f1()),
                        Written.count(score.support())))
                .toList();
        return HtmlTable.of(
                "Each label: of those predicted the share that is right (precision), of those that are it the share"
                        + " that is found (recall)",
                List.of("label", "precision", "recall", "F1", "sentences"),
                rows);
    }

    private String sure() {
        return "How often the model was right, by how sure it was. Expected calibration error "
                + Written.score(evaluation.calibrationError()) + ", log loss " + Written.score(evaluation.logLoss())
                + ", Brier score " + Written.score(evaluation.brier())
                + ". A hollow mark stands for fewer than " + ReliabilityPlot.FEW_ROWS
                + " sentences; a line shows how far a mark is from where it should be.";
    }

    private Element reliability() {
        List<List<String>> rows = evaluation.reliability().stream()
                .filter(bin -> bin.rows() > 0)
                .map(bin -> List.of(
                        Written.plain(bin.from()) + " to " + Written.plain(bin.to()),
                        Written.count(bin.rows()),
                        Written.score(bin.confidence()),
                        Written.score(bin.accuracy())))
                .toList();
        return HtmlTable.of(
                "Confidence and accuracy", List.of("confidence", "sentences", "mean confidence", "share right"), rows);
    }

    private String silent() {
        return "If the model kept silent where it is least sure: the share of wrong sentences among those of which it"
                + " is most sure. Of equally sure ones, the earlier in the data comes first. Area under the curve "
                + Written.score(evaluation.coverage().area()) + "; error at 80 % coverage "
                + Written.score(evaluation.coverage().errorAt80()) + ".";
    }

    private Element coverage() {
        List<CoverageCurve.Point> points = evaluation.coverage().points();
        int every = Math.max(1, points.size() / SHOWN_POINTS);
        List<List<String>> rows = IntStream.rangeClosed(1, points.size())
                .filter(place -> place % every == 0 || place == points.size())
                .mapToObj(place -> points.get(place - 1))
                .map(point -> List.of(
                        Written.percent(point.coverage()),
                        Written.count(point.rows()),
                        Written.score(point.error()),
                        Written.score(point.confidence())))
                .toList();
        return HtmlTable.of(
                "Coverage and error", List.of("most sure", "sentences", "share wrong", "least confidence"), rows);
    }

    private static String partly() {
        return "The same scores for parts of the sentences, 20 of a kind at most. A hollow bar stands for fewer than "
                + SlicePlot.FEW_GROUPS + " documents: its interval says little. Labels that a part has nothing of"
                + " do not count in its macro-F1, so parts with different labels are not quite alike.";
    }

    /** A table for each aspect. */
    private List<Element> slices() {
        return evaluation.slices().stream()
                .map(Slice::aspect)
                .distinct()
                .map(aspect -> HtmlTable.of(
                        "By " + aspect,
                        List.of(aspect, "sentences", "documents", "macro-F1", "95 % interval", "accuracy"),
                        evaluation.slices().stream()
                                .filter(slice -> slice.aspect().equals(aspect))
                                .map(TaskSection::cells)
                                .toList()))
                .toList();
    }

    private static List<String> cells(Slice slice) {
        return List.of(
                SlicePlot.name(slice, LONGEST_NAME),
                Written.count(slice.rows()),
                Written.count(slice.groups()),
                Written.score(slice.macroF1().estimate()),
                Written.range(slice.macroF1()),
                Written.score(slice.accuracy()));
    }

    private static String learned() {
        return "How good models became that learned from fewer and more sentences. A curve that still rises at its end"
                + " asks for more.";
    }

    private static Element learning(LearningCurve curve) {
        List<List<String>> rows = curve.points().stream()
                .map(point -> List.of(
                        Written.count(point.rows()),
                        Written.score(point.macroF1().estimate()),
                        Written.range(point.macroF1())))
                .toList();
        return HtmlTable.of("Sentences and score", List.of("sentences", "macro-F1", "95 % interval"), rows);
    }

    private Element mistakes() {
        Element title = Element.of("h3", "The most confident mistakes");
        if (findings.mistakes().isEmpty()) {
            return Element.of("section", title, Element.of("p", "None: every sentence was right."));
        }
        String words = "The mistakes of which the model was most sure come first. Some are the model’s, some the"
                + " annotators’. Before and after stand the nearest sentences of the document that the data has; a"
                + " tuned model reads the one before, and no other.";
        return Element.of(
                "section", title, Element.of("p", words), new MistakeList(evaluation.labels()).of(findings.mistakes()));
    }
}
