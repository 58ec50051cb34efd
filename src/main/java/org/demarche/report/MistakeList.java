package org.demarche.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.evaluate.Mistake;
import org.demarche.report.Node.Element;

/** Mistakes as a numbered list, each with its neighbours, probabilities and place. */
final class MistakeList {

    private static final int LONGEST_SENTENCE = 2_000;
    private static final int LONGEST_NEIGHBOUR = 600;
    private static final int LONGEST_PLACE = 300;
    private static final int MOST_PROBABILITIES = 5;

    private final List<String> labels;

    MistakeList(List<String> labels) {
        this.labels = labels;
    }

    Element of(List<Mistake> mistakes) {
        return Element.of("ol", mistakes.stream().map(this::item).toList()).with("class", "mistakes");
    }

    private Element item(Mistake mistake) {
        List<Node> parts = new ArrayList<>();
        int predicted = mistake.predicted().argMax();
        parts.add(Element.of("h4", labels.get(mistake.gold()) + ", taken for " + labels.get(predicted)));
        neighbour("before", mistake.before()).ifPresent(parts::add);
        parts.add(Element.of("p", foreign(mistake.text(), LONGEST_SENTENCE)).with("class", "sentence"));
        neighbour("after", mistake.after()).ifPresent(parts::add);
        parts.add(Element.of(
                        "p",
                        Element.of("span", "gold " + labels.get(mistake.gold())),
                        Element.of("span", "predicted " + labels.get(predicted)),
                        Element.of("span", probabilities(mistake)))
                .with("class", "answer"));
        parts.add(Element.of("p", place(mistake)).with("class", "place"));
        return Element.of("li", parts);
    }

    private static Optional<Element> neighbour(String where, Optional<String> text) {
        return text.map(sentence -> Element.of(
                        "p", Element.of("span", where).with("class", "tag"), foreign(sentence, LONGEST_NEIGHBOUR))
                .with("class", "neighbour"));
    }

    /** Text from inputs, which may run from right to left, kept from turning ours around. */
    private static Element foreign(String text, int most) {
        return Element.of("bdi", Written.start(text, most));
    }

    private String probabilities(Mistake mistake) {
        Distribution predicted = mistake.predicted();
        List<Integer> ranked = IntStream.range(0, labels.size())
                .boxed()
                .sorted(Comparator.comparingDouble(label -> -predicted.get(label)))
                .toList();
        return ranked.stream()
                .filter(label -> ranked.indexOf(label) < MOST_PROBABILITIES || label == mistake.gold())
                .map(label -> labels.get(label) + " " + Written.score(predicted.get(label)))
                .collect(Collectors.joining(" · "));
    }

    private static List<Node> place(Mistake mistake) {
        List<Node> parts =
                new ArrayList<>(List.of(foreign(Written.end(mistake.place(), LONGEST_PLACE), LONGEST_PLACE)));
        mistake.document()
                .ifPresent(name ->
                        parts.add(Element.of("span", new Node.Text("document "), foreign(name, LONGEST_PLACE))));
        return parts;
    }
}
