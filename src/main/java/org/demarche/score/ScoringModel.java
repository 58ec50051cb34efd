package org.demarche.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.demarche.Label;
import org.demarche.Prediction;
import org.demarche.Progress;
import org.demarche.ScoredSentence;
import org.demarche.Sentence;
import org.demarche.Task;
import org.demarche.Verdict;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.TaskModel;
import org.demarche.encode.Encoded;
import org.demarche.encode.Encoder;
import org.demarche.encode.Passage;
import org.demarche.explain.Explanation;
import org.demarche.report.RunRecord;

/**
 * A model ready to answer.
 *
 * @param id what rows of the report say of it
 * @param written what {@code run.json} says of it
 * @param tasks what it answers, in its order
 * @param scorer sentences in, the same sentences out with one prediction for each task; the answer to a sentence does
 *     not depend on the others of the list
 * @param explainer scored sentences in, for each of them one explanation for each task out; likewise
 */
record ScoringModel(
        String id,
        RunRecord.ModelId written,
        List<Task> tasks,
        Function<List<Sentence>, List<ScoredSentence>> scorer,
        Function<List<ScoredSentence>, List<List<Explanation>>> explainer) {

    ScoringModel {
        tasks = List.copyOf(tasks);
    }

    static ScoringModel of(Bundle given, Encoder encoder, ScoreSettings settings) {
        Bundle bundle = given.expecting(settings.shares());
        RunRecord.ModelId written = new RunRecord.ModelId(
                bundle.name(), bundle.sha256(), encoder.spec().name(), encoder.fingerprint());
        Explainer explainer = new Explainer(bundle, encoder);
        return new ScoringModel(
                bundle.id(),
                written,
                bundle.tasks(),
                sentences -> score(bundle, encoder, sentences, settings.errorRate()),
                explainer::explain);
    }

    private static List<ScoredSentence> score(
            Bundle bundle, Encoder encoder, List<Sentence> sentences, double errorRate) {
        Encoded encoded =
                encoder.read(sentences.stream().map(ScoringModel::passage).toList(), Progress.NONE);
        List<List<Prediction>> predicted = TaskModel.predict(bundle.models(), encoded.vectors());
        List<ScoredSentence> scored = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            List<List<Label>> possible = possible(bundle.models(), predicted.get(i), errorRate);
            boolean outside = bundle.scope()
                    .isOutside(encoded.lower().row(i), encoded.pieces().get(i));
            scored.add(new ScoredSentence(sentences.get(i), predicted.get(i), possible, Verdict.of(possible, outside)));
        }
        return scored;
    }

    static Passage passage(Sentence sentence) {
        return new Passage(sentence.text(), sentence.before());
    }

    private static List<List<Label>> possible(List<TaskModel> models, List<Prediction> predicted, double errorRate) {
        List<List<Label>> possible = new ArrayList<>();
        for (int t = 0; t < models.size(); t++) {
            possible.add(models.get(t).possible(predicted.get(t), errorRate));
        }
        return possible;
    }
}
