package org.demarche.score;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.Distribution;
import org.demarche.Label;
import org.demarche.Prediction;
import org.demarche.ScoredSentence;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.Task;
import org.demarche.Verdict;
import org.demarche.explain.Explanation;
import org.demarche.explain.Occlusion;
import org.demarche.report.RunRecord;

/** Answers by the length of the sentence, without natives; can fail after a number of calls, as a killed run does. */
final class FakeModel {

    private static final RunRecord.ModelId WRITTEN = new RunRecord.ModelId("fake", "f".repeat(64), "none", "none");

    private FakeModel() {}

    static ScoringModel sound() {
        return failingAtCall(Integer.MAX_VALUE);
    }

    /** @param call the call, from 1, that throws instead of answering */
    static ScoringModel failingAtCall(int call) {
        AtomicInteger calls = new AtomicInteger();
        return new ScoringModel(
                "fake-ffffffffffff",
                WRITTEN,
                List.of(Task.STANCE, Task.SENTIMENT),
                sentences -> {
                    if (calls.incrementAndGet() >= call) {
                        throw new IllegalStateException("killed");
                    }
                    return sentences.stream().map(FakeModel::score).toList();
                },
                scored -> {
                    if (calls.incrementAndGet() >= call) {
                        throw new IllegalStateException("killed");
                    }
                    return scored.stream().map(FakeModel::explain).toList();
                });
    }

    /** Every phrase is answered by the length of what is left. */
    private static List<Explanation> explain(ScoredSentence scored) {
        Occlusion occlusion = Occlusion.of(scored.sentence().text());
        List<Explanation> explanations = new ArrayList<>();
        for (int t = 0; t < scored.predictions().size(); t++) {
            int task = t;
            List<Distribution> without = occlusion.variants().stream()
                    .map(text -> score(new Sentence(1, Section.BODY, text))
                            .predictions()
                            .get(task)
                            .distribution())
                    .toList();
            explanations.add(occlusion.explain(scored.predictions().get(t), without));
        }
        return explanations;
    }

    private static ScoredSentence score(Sentence sentence) {
        double p = (sentence.text().length() % 10) / 10.0;
        List<Prediction> predictions = List.of(
                new Prediction(Task.STANCE, Distribution.of(p, 1 - p, 0)),
                new Prediction(Task.SENTIMENT, Distribution.of(0, 1 - p, p)));
        List<List<Label>> possible = predictions.stream()
                .map(prediction -> List.of(prediction.label()))
                .toList();
        return new ScoredSentence(sentence, predictions, possible, Verdict.of(possible, p > 0.3 && p < 0.7));
    }
}
