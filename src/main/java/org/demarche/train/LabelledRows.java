package org.demarche.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.Matrix;
import org.demarche.Task;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.ContradictionRule;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.TaskExamples;

/**
 * The rows of one task, ready to learn from. Arrays are not copied and not to be written to.
 *
 * @param task the task
 * @param rows the annotated sentences
 * @param features [rows × dimension], as the encoder gave them
 * @param gold for each row the index of its label
 * @param unit for each row which rows it must stay together with; see {@link org.demarche.corpus.SplitUnits}
 */
@SuppressWarnings("ArrayRecordComponent") // carried from one class of this room to the next, never compared
record LabelledRows(Task task, List<AnnotatedRow> rows, Matrix features, int[] gold, int[] unit) {

    /**
     * The rows of a corpus that are labelled for a task.
     *
     * @param features one row for each row of the corpus
     * @param unit one for each row of the corpus
     */
    static LabelledRows of(Corpus corpus, Task task, ContradictionRule rule, Matrix features, int[] unit) {
        Map<AnnotatedRow, Integer> places = new HashMap<>();
        for (int i = 0; i < corpus.rows().size(); i++) {
            places.put(corpus.rows().get(i), i);
        }
        TaskExamples examples = corpus.examples(task, rule);
        int[] chosen = examples.rows().stream().mapToInt(places::get).toArray();
        return new LabelledRows(task, examples.rows(), features.select(chosen), examples.gold(), pick(unit, chosen));
    }

    List<String> texts() {
        return rows.stream().map(AnnotatedRow::text).toList();
    }

    int size() {
        return gold.length;
    }

    int labels() {
        return task.labels().size();
    }

    LabelledRows select(int[] chosen) {
        List<AnnotatedRow> picked = new ArrayList<>(chosen.length);
        Arrays.stream(chosen).forEach(row -> picked.add(rows.get(row)));
        return new LabelledRows(task, picked, features.select(chosen), pick(gold, chosen), pick(unit, chosen));
    }

    private static int[] pick(int[] values, int[] rows) {
        return Arrays.stream(rows).map(row -> values[row]).toArray();
    }
}
