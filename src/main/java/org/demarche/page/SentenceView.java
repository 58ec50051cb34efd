package org.demarche.page;

import static org.demarche.page.Shell.foreign;
import static org.demarche.page.Shell.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.Attribution;
import org.demarche.Label;
import org.demarche.Prediction;
import org.demarche.ScoredSentence;
import org.demarche.Section;
import org.demarche.Verdict;
import org.demarche.Voice;
import org.demarche.report.Node;
import org.demarche.report.Node.Element;
import org.demarche.report.Node.Text;
import org.demarche.report.SentenceRow;
import org.demarche.report.Written;

/**
 * A sentence in its article: its text with a mark of its label, and beside it who speaks, for whom, towards whom, and
 * how sure the model is.
 */
final class SentenceView {

    /** Of a row of a table, which may have a million characters. */
    static final int LONGEST_TEXT = 4000;

    private static final int LONGEST_NAME = 120;
    private static final int MOST_LABELS = 6;

    private final Signs signs;

    SentenceView(Signs signs) {
        this.signs = signs;
    }

    Element of(SentenceRow row) {
        ScoredSentence scored = row.scored();
        int label = label(scored);
        List<Element> beside = new ArrayList<>();
        row.attribution()
                .map(SentenceView::who)
                .filter(parts -> !parts.isEmpty())
                .ifPresent(parts -> beside.add(Element.of("p", parts).with("class", "who")));
        if (scored.verdict() != Verdict.ACCEPT) {
            beside.add(Element.of("p", doubt(scored)).with("class", "doubt"));
        }
        beside.add(probabilities(row));
        return Element.of("div", text(scored, label), Element.of("div", beside).with("class", "side"))
                .with("class", "s " + signs.tint(label).word() + " " + word(scored.verdict()))
                .with("id", row.sentenceId());
    }

    int label(ScoredSentence scored) {
        return scored.predictions().get(signs.taskIndex()).distribution().argMax();
    }

    /** How sure, in few words. */
    static String certainty(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT -> "";
            case REVIEW -> ", to review";
            case OUT_OF_SCOPE -> ", out of scope";
        };
    }

    /** The letter of the label; with what is not sure, a sign behind. */
    Element mark(int label, Verdict verdict) {
        String sign =
                switch (verdict) {
                    case ACCEPT -> "";
                    case REVIEW -> "?";
                    case OUT_OF_SCOPE -> "×";
                };
        return line(
                "span",
                Element.of("span", signs.mark(label) + sign)
                        .with("class", "m")
                        .with("aria-hidden", "true")
                        .with("title", signs.name(label) + certainty(verdict)),
                Element.of("span", signs.name(label) + certainty(verdict) + ": ")
                        .with("class", "sr"));
    }

    /** As an article shows it. */
    static String shown(String text) {
        return Written.start(text, LONGEST_TEXT);
    }

    /** {@code conciliatory 62 %}. */
    static String answer(Prediction prediction) {
        return Signs.spoken(prediction.label()) + " " + Written.percent(prediction.confidence());
    }

    /** What cannot be ruled out, or that nothing can be said. */
    static String doubt(ScoredSentence scored) {
        if (scored.verdict() == Verdict.OUT_OF_SCOPE) {
            return "Out of scope: unlike what the model learned from.";
        }
        return IntStream.range(0, scored.possible().size())
                .filter(task -> scored.possible().get(task).size() > 1)
                .mapToObj(task ->
                        scored.possible().get(task).stream().map(Signs::spoken).collect(Collectors.joining(" or ")))
                .collect(Collectors.joining("; ", "To review: ", "."));
    }

    private Element text(ScoredSentence scored, int label) {
        Section section = scored.sentence().section();
        String name = section == Section.TITLE || section == Section.HEADING ? "h3" : "p";
        Element text = foreign(shown(scored.sentence().text()));
        return line(name, mark(label, scored.verdict()), text).with("class", "t");
    }

    private static List<Element> who(Attribution told) {
        List<Element> lines = new ArrayList<>();
        if (!told.speaker().isEmpty()) {
            String voice =
                    told.voice() == Voice.ARTICLE ? "" : ", " + told.voice().written();
            lines.add(line("span", muted("speaker "), name(told.speaker()), new Text(voice)));
        }
        if (!told.actor().isEmpty()) {
            List<Node> parts = new ArrayList<>(List.of(muted("actor "), name(told.actor())));
            if (!told.towards().isEmpty()) {
                parts.add(Element.of("span", " → ").with("aria-hidden", "true"));
                parts.add(Element.of("span", " towards ").with("class", "sr"));
                parts.add(name(told.towards()));
            }
            lines.add(line("span", parts.toArray(Node[]::new)));
        } else if (!told.towards().isEmpty()) {
            lines.add(line("span", muted("towards "), name(told.towards())));
        }
        return lines;
    }

    private static Element name(String name) {
        return foreign(Written.start(name, LONGEST_NAME));
    }

    private static Element muted(String word) {
        return Element.of("span", word).with("class", "hint");
    }

    private static Element probabilities(SentenceRow row) {
        List<Prediction> predictions = row.scored().predictions();
        List<Element> rows = new ArrayList<>();
        for (Prediction prediction : predictions) {
            rows.add(Element.of("dt", prediction.task().name().replace('_', ' ')));
            rows.add(Element.of("dd", distribution(prediction)));
        }
        rows.add(Element.of("dt", "sentence"));
        rows.add(Element.of(
                "dd",
                Shell.link(
                        "#" + row.sentenceId(),
                        Integer.toString(row.scored().sentence().position()))));
        String sum = predictions.stream().map(SentenceView::answer).collect(Collectors.joining(", "));
        return Element.of("details", Element.of("summary", sum), Element.of("dl", rows));
    }

    private static String distribution(Prediction prediction) {
        List<Label> labels = prediction.task().labels().labels();
        return (labels.size() <= MOST_LABELS ? labels.stream() : likeliest(prediction))
                .map(label -> Signs.spoken(label) + " " + Written.percent(prediction.of(label)))
                .collect(Collectors.joining(", "));
    }

    private static Stream<Label> likeliest(Prediction prediction) {
        return prediction.task().labels().labels().stream()
                .sorted(Comparator.comparingDouble((Label label) -> -prediction.of(label)))
                .limit(MOST_LABELS);
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT -> "sure";
            case REVIEW -> "unsure";
            case OUT_OF_SCOPE -> "out";
        };
    }
}
