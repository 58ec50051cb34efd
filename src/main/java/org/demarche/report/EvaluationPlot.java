package org.demarche.report;

import java.util.Locale;
import java.util.Optional;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Findings;
import org.demarche.storage.Digest;

/** The plots of one task, in the order of the page. */
enum EvaluationPlot {
    CONFUSION,
    RELIABILITY,
    COVERAGE,
    SLICES,
    LEARNING;

    /** Nothing if the findings have nothing to draw. */
    Optional<Figure> of(Findings findings) {
        Evaluation evaluation = findings.evaluation();
        return switch (this) {
            case CONFUSION -> Optional.of(ConfusionPlot.of(evaluation));
            case RELIABILITY -> Optional.of(ReliabilityPlot.of(evaluation));
            case COVERAGE -> Optional.of(CoveragePlot.of(evaluation));
            case SLICES -> evaluation.slices().isEmpty() ? Optional.empty() : Optional.of(SlicePlot.of(evaluation));
            case LEARNING -> findings.learning().map(curve -> LearningPlot.of(evaluation.task(), curve));
        };
    }

    /** What the plot of a task is called in a page, and in a folder with {@code .svg} behind it. */
    String id(String task) {
        return name().toLowerCase(Locale.ROOT) + "-" + safe(task);
    }

    /** A task is called as its column, which may be {@code ../x}: then a part of its digest keeps names apart. */
    static String safe(String task) {
        return task.matches("[a-z0-9_-]+")
                ? task
                : task.replaceAll("[^a-z0-9_-]", "-") + "-" + Digest.of(task).substring(0, 8);
    }
}
