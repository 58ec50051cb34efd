package org.demarche.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.demarche.Matrix;
import org.demarche.Prediction;
import org.demarche.Progress;
import org.demarche.ScoredSentence;
import org.demarche.Sentence;
import org.demarche.Task;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.TaskModel;
import org.demarche.encode.Encoder;
import org.demarche.explain.Explanation;
import org.demarche.report.RunRecord;

/**
 * A model ready to answer.
 *
 * @param id what rows of the report say of it
 * @param written what {@code run.json} says of it
 * @param tasks what it answers, in its order
 * @param scorer sentences in, the same sentences out with one prediction for each task; the answer to a sentence does
 *     not depend on its neighbours
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

    static ScoringModel of(Bundle bundle, Encoder encoder) {
        RunRecord.ModelId written = new RunRecord.ModelId(
                bundle.name(), bundle.sha256(), encoder.spec().name(), encoder.fingerprint());
        Explainer explainer = new Explainer(bundle, encoder);
        return new ScoringModel(
                bundle.id(),
                written,
                bundle.tasks(),
                sentences -> score(bundle, encoder, sentences),
                explainer::explain);
    }

    private static List<ScoredSentence> score(Bundle bundle, Encoder encoder, List<Sentence> sentences) {
        Matrix rows = encoder.encode(sentences.stream().map(Sentence::text).toList(), Progress.NONE);
        List<List<Prediction>> byTask = new ArrayList<>();
        for (TaskModel model : bundle.models()) {
            byTask.add(model.predict(rows));
        }
        List<ScoredSentence> scored = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            int at = i;
            scored.add(new ScoredSentence(
                    sentences.get(i),
                    byTask.stream().map(predictions -> predictions.get(at)).toList()));
        }
        return scored;
    }
}
