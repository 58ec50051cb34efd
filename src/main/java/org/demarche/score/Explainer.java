package org.demarche.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.Distribution;
import org.demarche.Matrix;
import org.demarche.Prediction;
import org.demarche.Progress;
import org.demarche.ScoredSentence;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.TaskModel;
import org.demarche.encode.Encoder;
import org.demarche.encode.Passage;
import org.demarche.explain.Explanation;
import org.demarche.explain.Neighbours;
import org.demarche.explain.Occlusion;

/**
 * Says why sentences got their labels. Their variants are encoded all together, and like any text each is answered
 * without regard to the others, so that an explanation does not depend on what is explained with it.
 */
final class Explainer {

    private static final int NEAREST = 3;

    private final List<TaskModel> models;
    private final Optional<Neighbours> neighbours;
    private final Encoder encoder;

    Explainer(Bundle bundle, Encoder encoder) {
        this.models = bundle.models();
        this.neighbours = bundle.neighbours();
        this.encoder = encoder;
    }

    /** For each sentence one explanation for each of its predictions. */
    List<List<Explanation>> explain(List<ScoredSentence> sentences) {
        List<Occlusion> occlusions = sentences.stream()
                .map(scored -> Occlusion.of(scored.sentence().text()))
                .toList();
        List<Passage> variants = new ArrayList<>();
        for (int i = 0; i < occlusions.size(); i++) {
            String before = sentences.get(i).sentence().before();
            occlusions.get(i).variants().forEach(variant -> variants.add(new Passage(variant, before)));
        }
        List<List<Prediction>> answers =
                TaskModel.predict(models, encoder.read(variants, Progress.NONE).vectors());
        List<List<Explanation>> explained = new ArrayList<>(sentences.size());
        int at = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Occlusion occlusion = occlusions.get(i);
            int next = at + occlusion.variants().size();
            List<Explanation> explanations = new ArrayList<>();
            for (int t = 0; t < models.size(); t++) {
                explanations.add(occlusion.explain(
                        sentences.get(i).predictions().get(t), distributions(answers.subList(at, next), t)));
            }
            explained.add(explanations);
            at = next;
        }
        return neighbours.isPresent() ? withNearest(neighbours.get(), sentences, explained) : explained;
    }

    private List<List<Explanation>> withNearest(
            Neighbours known, List<ScoredSentence> sentences, List<List<Explanation>> explained) {
        Matrix rows = encoder.read(
                        sentences.stream()
                                .map(scored -> ScoringModel.passage(scored.sentence()))
                                .toList(),
                        Progress.NONE)
                .vectors();
        List<List<Explanation>> complete = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            float[] row = rows.row(i);
            complete.add(explained.get(i).stream()
                    .map(explanation -> explanation.withNearest(
                            known.nearest(row, explanation.prediction().task(), NEAREST)))
                    .toList());
        }
        return complete;
    }

    private static List<Distribution> distributions(List<List<Prediction>> answers, int task) {
        return answers.stream()
                .map(predictions -> predictions.get(task).distribution())
                .toList();
    }
}
