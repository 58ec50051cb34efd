package org.demarche.train;

import java.util.List;
import org.demarche.Prediction;
import org.demarche.Progress;
import org.demarche.bundle.TaskModel;
import org.demarche.encode.Encoder;
import org.demarche.encode.Passage;

/** What task models on one encoder answer to any passages. */
public final class TextPredictor {

    private final List<TaskModel> models;
    private final Encoder encoder;
    private final Progress progress;

    /** @param encoder what all the models were learned on */
    public TextPredictor(List<TaskModel> models, Encoder encoder, Progress progress) {
        this.models = List.copyOf(models);
        this.encoder = encoder;
        this.progress = progress;
    }

    /** For each passage one prediction for each model, in their order. Every passage is encoded once. */
    public List<List<Prediction>> predict(List<Passage> passages) {
        return TaskModel.predict(models, encoder.read(passages, progress).vectors());
    }
}
