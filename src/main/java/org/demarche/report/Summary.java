package org.demarche.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.evaluate.ClassScore;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Findings;
import org.demarche.evaluate.Interval;
import org.demarche.evaluate.VerdictScore;

/** An evaluation in plain words. */
final class Summary {

    private final Findings findings;
    private final Evaluation evaluation;

    Summary(Findings findings) {
        this.findings = findings;
        this.evaluation = findings.evaluation();
    }

    /** The one sentence that somebody in a hurry reads. */
    String headline() {
        Interval accuracy = evaluation.accuracy();
        return String.format(
                Locale.ROOT,
                "On %s the model’s %s was right in %s of 100 (%s\u00a0%% interval: %s to %s).",
                rows(),
                evaluation.task(),
                Written.ofHundred(accuracy.estimate()),
                Written.ofHundred(accuracy.level()),
                Written.ofHundred(accuracy.low()),
                Written.ofHundred(accuracy.high()));
    }

    /** What puts that sentence in its place. */
    List<String> details() {
        List<String> details = new ArrayList<>(List.of(constantAnswer(), labels(), sureness(), probabilities()));
        evaluation.verdicts().forEach(score -> details.add(verdicts(score)));
        return details;
    }

    private String rows() {
        String sentences = Written.count(evaluation.rows(), "sentence", "sentences");
        return findings.documents() == 0
                ? sentences
                : sentences + " of " + Written.count(findings.documents(), "document", "documents");
    }

    private String constantAnswer() {
        ClassScore most = evaluation.classes().stream()
                .max(Comparator.comparingLong(ClassScore::support))
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "Always answering “%s”, the most frequent label, would have been right in %s of 100.",
                most.label(),
                Written.ofHundred((double) most.support() / evaluation.rows()));
    }

    private String labels() {
        List<ClassScore> seen = evaluation.classes().stream()
                .filter(score -> score.support() > 0)
                .sorted(Comparator.comparingDouble(ClassScore::f1))
                .toList();
        ClassScore worst = seen.get(0);
        ClassScore best = seen.get(seen.size() - 1);
        String mean = "Macro-F1, in which every label counts alike, is "
                + Written.score(evaluation.macroF1().estimate()) + " (" + Written.range(evaluation.macroF1()) + ")";
        return seen.size() < 2
                ? mean + "."
                : String.format(
                        Locale.ROOT,
                        "%s: best for “%s” (F1 %s), worst for “%s” (%s%s).",
                        mean,
                        best.label(),
                        Written.score(best.f1()),
                        worst.label(),
                        Written.score(worst.f1()),
                        takenFor(worst).map(words -> "; " + words).orElse(""));
    }

    /** As what else a label's sentences are predicted most often. */
    private Optional<String> takenFor(ClassScore score) {
        int gold = evaluation.labels().indexOf(score.label());
        List<Long> counts = evaluation.confusion().get(gold);
        return IntStream.range(0, counts.size())
                .filter(label -> label != gold && counts.get(label) > 0)
                .boxed()
                .max(Comparator.comparing(counts::get))
                .map(label -> String.format(
                        Locale.ROOT,
                        "%s of its %s taken for “%s”",
                        Written.count(counts.get(label)),
                        Written.count(score.support()),
                        evaluation.labels().get(label)));
    }

    private String sureness() {
        return String.format(
                Locale.ROOT,
                "Among the 80\u00a0%% of sentences of which it was most sure, it was wrong in %s of 100; among all, in %s.",
                Written.ofHundred(evaluation.coverage().errorAt80()),
                Written.ofHundred(1 - evaluation.accuracy().estimate()));
    }

    private String probabilities() {
        double confidence = evaluation.reliability().stream()
                        .mapToDouble(bin -> bin.rows() * bin.confidence())
                        .sum()
                / evaluation.rows();
        return String.format(
                Locale.ROOT,
                "It expected to be right in %s of 100%s. On average its probabilities are %s off (calibration error).",
                Written.ofHundred(confidence),
                judged(confidence),
                Written.score(evaluation.calibrationError()));
    }

    private static String verdicts(VerdictScore score) {
        return String.format(
                Locale.ROOT,
                "At an error rate of %s of 100 one label was left for %s of 100 sentences, a wrong one in %s of 100 of these; the"
                        + " right label was ruled out in %s of 100%s.",
                Written.ofHundred(score.errorRate()),
                Written.ofHundred(score.decided()),
                Written.ofHundred(score.decidedError()),
                Written.ofHundred(1 - score.covered()),
                score.outside().stream()
                        .map(share -> ", and " + Written.ofHundred(share) + " of 100 were out of scope")
                        .collect(Collectors.joining()));
    }

    /** What chance explains is not held against it. */
    private String judged(double confidence) {
        if (evaluation.accuracy().contains(confidence)) {
            return "";
        }
        return confidence > evaluation.accuracy().high() ? ": it is too sure of itself" : ": it is too careful";
    }
}
