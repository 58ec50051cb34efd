package org.demarche.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Findings;
import org.demarche.report.Node.Element;
import org.demarche.report.Node.Style;

/**
 * An evaluation as a page for people: HTML with all it needs inside, without scripts, and its plots as SVG. Equal
 * evaluations give equal bytes; it holds no times.
 *
 * @param program name and version of this program
 * @param model the bundle's name and start of its hash
 * @param data the annotated tables as the user named them
 * @param findings one for each task
 */
public record EvaluationPage(String program, String model, List<String> data, List<Findings> findings) {

    private static final String FILE = "evaluation.html";

    /** Nothing may be fetched and nothing may run, even if a mistake of ours let mark-up in. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    public EvaluationPage {
        data = List.copyOf(data);
        findings = List.copyOf(findings);
    }

    /** The names of all files that evaluations of these tasks can have, also of plots that have nothing to draw. */
    public static List<String> fileNames(List<String> tasks) {
        return Stream.concat(Stream.of(FILE), tasks.stream().flatMap(task -> Stream.of(EvaluationPlot.values())
                        .map(plot -> plotFile(plot, task))))
                .toList();
    }

    /** The page and its plots, by the name of their files. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FILE, html());
        for (Findings each : findings) {
            String task = each.evaluation().task();
            for (EvaluationPlot plot : EvaluationPlot.values()) {
                plot.of(each).ifPresent(figure -> files.put(plotFile(plot, task), figure.alone(plot.id(task))));
            }
        }
        return files;
    }

    private static String plotFile(EvaluationPlot plot, String task) {
        return plot.id(task) + ".svg";
    }

    private String html() {
        return "<!DOCTYPE html>\n" + Element.of("html", head(), body()).with("lang", "en") + "\n";
    }

    private Element head() {
        return Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("title", "Evaluation of " + model),
                new Style(Ink.rules() + PageStyle.RULES));
    }

    private Element body() {
        List<Node> parts = new ArrayList<>(List.of(header()));
        findings.forEach(each -> parts.add(TaskSection.of(each)));
        parts.add(Element.of("footer", Element.of("p", program)));
        return Element.of("body", Element.of("main", parts));
    }

    private Element header() {
        List<Node> parts = new ArrayList<>();
        parts.add(Element.of("h1", "Evaluation of " + model));
        parts.add(Element.of("p", dataNames()).with("class", "data"));
        parts.add(
                Element.of("div", findings.stream().map(EvaluationPage::summary).toList())
                        .with("class", "summaries"));
        parts.add(intervals());
        return Element.of("header", parts);
    }

    private List<Node> dataNames() {
        List<Node> parts = new ArrayList<>(List.of(new Node.Text("Measured on ")));
        for (String name : data) {
            parts.add(new Node.Text(parts.size() == 1 ? "" : ", "));
            parts.add(Element.of("bdi", Written.end(name, 300)));
        }
        parts.add(new Node.Text(". Sentences that the model learned from would flatter it."));
        return parts;
    }

    private static Element summary(Findings findings) {
        Summary summary = new Summary(findings);
        String task = findings.evaluation().task();
        Element link = Element.of("a", task).with("href", "#task-" + EvaluationPlot.safe(task));
        return Element.of(
                        "section",
                        Element.of("h2", link),
                        Element.of("p", summary.headline()).with("class", "headline"),
                        Element.of(
                                "ul",
                                summary.details().stream()
                                        .map(line -> Element.of("li", line))
                                        .toList()))
                .with("class", "summary");
    }

    private Element intervals() {
        List<Node> parts = new ArrayList<>(List.of(Element.of("h2", "What the intervals mean")));
        List<Evaluation> evaluations =
                findings.stream().map(Findings::evaluation).toList();
        if (evaluations.stream().anyMatch(EvaluationPage::drawsDocuments)) {
            parts.add(Element.of("p", documentsDrawn(evaluations)));
        }
        if (!evaluations.stream().allMatch(EvaluationPage::drawsDocuments)) {
            parts.add(Element.of("p", sentencesDrawn(evaluations)));
        }
        parts.add(Element.of(
                "p",
                "An interval tells how much of a figure is owed to which texts happened to be drawn. It does not tell"
                        + " how the model would do on texts of another kind or time, nor whether the annotators were"
                        + " right."));
        return Element.of("aside", parts);
    }

    private static boolean drawsDocuments(Evaluation evaluation) {
        return evaluation.resampled().equals("groups");
    }

    private static String documentsDrawn(List<Evaluation> evaluations) {
        String counts = evaluations.stream()
                .filter(EvaluationPage::drawsDocuments)
                .map(evaluation -> Written.count(evaluation.groups()) + " for the " + evaluation.task())
                .collect(Collectors.joining(", "));
        return "Whole documents were drawn again and again, with replacement, and the figure computed anew each time;"
                + " the interval holds the middle 95 of 100 of these. Documents that share a sentence are drawn"
                + " together, and sentences without a document alone: there were " + counts + " to draw.";
    }

    private static String sentencesDrawn(List<Evaluation> evaluations) {
        String tasks = evaluations.stream()
                .filter(evaluation -> !drawsDocuments(evaluation))
                .map(Evaluation::task)
                .collect(Collectors.joining(", "));
        return "All sentences of " + tasks + " belong together, so for lack of documents sentences were drawn."
                + " Sentences of one document resemble each other: these intervals are too narrow.";
    }
}
