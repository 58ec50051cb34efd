package org.demarche.train;

import java.util.List;
import org.demarche.Distribution;
import org.demarche.Prediction;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.evaluate.Evaluation;

/**
 * What a model answered to every row of one task, beside what people said. Arrays are not copied and not to be written
 * to.
 *
 * @param task the task
 * @param rows in the order of the corpus
 * @param gold for each row the index of its label
 * @param unit for each row which rows it must stay together with; see {@link org.demarche.corpus.SplitUnits}
 * @param predicted one for each row
 */
@SuppressWarnings("ArrayRecordComponent") // carried to whoever measures or shows, never compared
public record JudgedTask(Task task, List<AnnotatedRow> rows, int[] gold, int[] unit, List<Prediction> predicted) {

    public JudgedTask {
        rows = List.copyOf(rows);
        predicted = List.copyOf(predicted);
        if (gold.length != rows.size() || unit.length != rows.size() || predicted.size() != rows.size()) {
            throw new IllegalArgumentException("task " + task.name() + ": " + rows.size() + " rows, " + gold.length
                    + " gold labels, " + unit.length + " units, " + predicted.size() + " predictions");
        }
    }

    public List<Distribution> distributions() {
        return predicted.stream().map(Prediction::distribution).toList();
    }

    /** @param seed of the resampling behind the intervals */
    public Evaluation evaluation(Seed seed) {
        return Evaluation.of(task, gold, distributions(), unit, seed);
    }
}
