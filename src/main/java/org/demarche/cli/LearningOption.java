package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.BundleException;
import org.demarche.bundle.BundleReader;
import org.demarche.corpus.Corpus;
import org.demarche.encode.Encoder;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Findings;
import org.demarche.evaluate.Interval;
import org.demarche.evaluate.LearningCurve;
import org.demarche.train.BundleEvaluator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Models that learned from fewer rows than the one that is measured, for a learning curve. */
final class LearningOption {

    @Option(
            names = "--learning",
            paramLabel = "MODEL",
            description =
                    "A model that learned from fewer rows ('train --share'), measured as well for a learning curve;"
                            + " can be repeated.")
    private List<Path> models = List.of();

    /** Read before any long work, so that a wrong one ends the command at once. */
    List<Bundle> bundles(CommandSpec spec, Bundle whole) throws BundleException {
        List<Bundle> smaller = new ArrayList<>();
        TreeMap<Long, String> seen = new TreeMap<>();
        seen.put(rows(whole), whole.name());
        for (Path model : models) {
            Bundle bundle = BundleReader.read(model);
            String other = seen.putIfAbsent(rows(bundle), bundle.name());
            Wrong.require(
                    other == null,
                    spec,
                    "--learning " + model + ": learned from " + rows(bundle) + " rows, as " + other
                            + " did; expected another number");
            smaller.add(bundle);
        }
        smaller.sort(Comparator.comparingLong(LearningOption::rows));
        return smaller;
    }

    /** The findings with a curve for each task: over the model that they are of and those of these that have the task. */
    static List<Findings> with(
            List<Findings> findings,
            Bundle whole,
            List<Bundle> smaller,
            Corpus corpus,
            int threads,
            double errorRate,
            Seed seed,
            Progress progress)
            throws BundleException, IOException {
        if (smaller.isEmpty()) {
            return findings;
        }
        List<List<Evaluation>> evaluations = new ArrayList<>();
        for (Bundle bundle : smaller) {
            try (Encoder encoder = bundle.open(threads)) {
                evaluations.add(new BundleEvaluator(bundle, encoder, errorRate, seed, progress).evaluate(corpus));
            }
        }
        return findings.stream()
                .map(one -> with(one, whole, smaller, evaluations))
                .toList();
    }

    private static Findings with(
            Findings findings, Bundle whole, List<Bundle> smaller, List<List<Evaluation>> evaluations) {
        TreeMap<Long, Interval> points = new TreeMap<>();
        points.put(rows(whole), findings.evaluation().macroF1());
        for (int i = 0; i < smaller.size(); i++) {
            long rows = rows(smaller.get(i));
            evaluations.get(i).stream()
                    .filter(evaluation ->
                            evaluation.task().equals(findings.evaluation().task()))
                    .forEach(evaluation -> points.put(rows, evaluation.macroF1()));
        }
        LearningCurve curve = new LearningCurve(points.entrySet().stream()
                .map(point -> new LearningCurve.Point(point.getKey(), point.getValue()))
                .toList());
        return new Findings(findings.evaluation(), findings.documents(), findings.mistakes(), Optional.of(curve));
    }

    private static long rows(Bundle bundle) {
        return bundle.manifest().data().rowsUsed();
    }
}
