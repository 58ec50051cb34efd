package org.demarche.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Distribution;
import org.demarche.LabelSet;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.evaluate.Answers;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Findings;
import org.demarche.evaluate.Interval;
import org.demarche.evaluate.LearningCurve;
import org.demarche.evaluate.Mistake;
import org.demarche.evaluate.Slice;

/** Five rows of three documents, two labels, one mistake. */
final class Judged {

    static final String HOSTILE = "<script>alert('x')</script> ]]> & \" \u202Eevil\u0007";

    static final Task TASK = new Task("mood", LabelSet.of("calm", "angry"), Optional.empty());

    static final int[] GOLD = {0, 0, 0, 1, 1};

    private static final int[] GROUP = {1, 1, 2, 2, 3};

    private static final List<Distribution> PREDICTED = Stream.of(0.9, 0.8, 0.3, 0.1, 0.4)
            .map(calm -> Distribution.of(calm, 1 - calm))
            .toList();

    private Judged() {}

    static Evaluation evaluation() {
        return evaluation(TASK);
    }

    private static Evaluation evaluation(Task task) {
        int[] chosen = PREDICTED.stream().mapToInt(Distribution::argMax).toArray();
        List<Optional<String>> sources = Stream.of("wire", "wire", "wire", HOSTILE, HOSTILE)
                .map(Optional::of)
                .toList();
        Answers answers = new Answers(task.labels(), GOLD, chosen, GROUP);
        return Evaluation.of(task, GOLD, PREDICTED, GROUP, new Seed(1))
                .withSlices(Slice.by("source", sources, answers, new Seed(1)));
    }

    static Findings findings() {
        return new Findings(evaluation(), 3, List.of(mistake("He shouted.")), Optional.empty());
    }

    /** Names and texts as bad as can be, and all plots there are. */
    static Findings hostile() {
        Task task = new Task("../<b>", LabelSet.of("calm", "<script>alert(1)</script>\"'&"), Optional.empty());
        LearningCurve learning = new LearningCurve(List.of(
                new LearningCurve.Point(100, new Interval(0.5, 0.4, 0.6, 0.95)),
                new LearningCurve.Point(200, new Interval(0.6, 0.5, 0.7, 0.95))));
        return new Findings(evaluation(task), 0, List.of(mistake(HOSTILE)), Optional.of(learning));
    }

    private static Mistake mistake(String text) {
        return new Mistake(
                "t.csv:4",
                Optional.of("doc"),
                Optional.of("Before " + text),
                text,
                Optional.empty(),
                0,
                Distribution.of(0.3, 0.7));
    }
}
