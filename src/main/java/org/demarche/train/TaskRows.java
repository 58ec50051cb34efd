package org.demarche.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.demarche.Task;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.ContradictionRule;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.TaskExamples;

/**
 * The rows of one task. Arrays are not copied and not to be written to.
 *
 * @param task the task
 * @param rows the annotated sentences
 * @param gold for each row the index of its label
 * @param unit for each row which rows it must stay together with; see {@link org.demarche.corpus.SplitUnits}
 * @param place for each row its index among all rows of the corpus
 */
@SuppressWarnings("ArrayRecordComponent") // carried from one class of this room to the next, never compared
record TaskRows(Task task, List<AnnotatedRow> rows, int[] gold, int[] unit, int[] place) {

    /**
     * The rows of a corpus that are labelled for a task.
     *
     * @param unit one for each row of the corpus
     */
    static TaskRows of(Corpus corpus, Task task, ContradictionRule rule, int[] unit) {
        Map<AnnotatedRow, Integer> places = new HashMap<>();
        for (int i = 0; i < corpus.rows().size(); i++) {
            places.put(corpus.rows().get(i), i);
        }
        TaskExamples examples = corpus.examples(task, rule);
        int[] place = examples.rows().stream().mapToInt(places::get).toArray();
        return new TaskRows(task, examples.rows(), examples.gold(), pick(unit, place), place);
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

    /** Of each label among the rows, 0 to 1. */
    List<Double> shares() {
        double[] shares = new double[labels()];
        Arrays.stream(gold).forEach(label -> shares[label] += 1.0 / size());
        return DoubleStream.of(shares).boxed().toList();
    }

    TaskRows select(int[] chosen) {
        List<AnnotatedRow> picked = new ArrayList<>(chosen.length);
        Arrays.stream(chosen).forEach(row -> picked.add(rows.get(row)));
        return new TaskRows(task, picked, pick(gold, chosen), pick(unit, chosen), pick(place, chosen));
    }

    /** The values of some rows. */
    static int[] pick(int[] values, int[] rows) {
        return Arrays.stream(rows).map(row -> values[row]).toArray();
    }
}
