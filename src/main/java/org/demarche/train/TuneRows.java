package org.demarche.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Task;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.ContradictionRule;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.SplitUnits;
import org.demarche.encode.Pooling;
import org.demarche.encode.WordPieces;
import org.demarche.tune.Example;
import org.demarche.tune.Tokens;

/**
 * All rows of a corpus as a tuner takes them: every task on one text.
 *
 * @param tasks what is to be learned
 * @param examples one for each row of the corpus
 * @param gold for each task and row the index of its label, or −1
 * @param unit for each row which rows it must stay together with
 */
@SuppressWarnings("ArrayRecordComponent") // carried from one class of this room to the next, never compared
record TuneRows(List<TaskRows> tasks, List<Example> examples, int[][] gold, int[] unit) {

    static TuneRows of(Corpus corpus, ContradictionRule rule, WordPieces pieces, Pooling pooling) {
        int[] unit = SplitUnits.of(corpus.rows()).unit();
        List<TaskRows> tasks = new ArrayList<>();
        for (Task task : corpus.tasks()) {
            tasks.add(TaskRows.of(corpus, task, rule, unit));
        }
        int[][] gold =
                tasks.stream().map(task -> spread(task, corpus.rows().size())).toArray(int[][]::new);
        List<Example> examples = new ArrayList<>();
        for (int row = 0; row < corpus.rows().size(); row++) {
            examples.add(new Example(tokens(pieces, pooling, corpus.rows().get(row)), targets(tasks, gold, row)));
        }
        return new TuneRows(tasks, examples, gold, unit);
    }

    /** Which of these rows have a label of some task. */
    int[] labelled(int[] rows) {
        return Arrays.stream(rows)
                .filter(row -> Arrays.stream(gold).anyMatch(task -> task[row] >= 0))
                .toArray();
    }

    List<Example> examples(int[] rows) {
        return Arrays.stream(rows).mapToObj(examples::get).toList();
    }

    List<Tokens> tokens(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> examples.get(row).tokens()).toList();
    }

    private static int[] spread(TaskRows task, int size) {
        int[] gold = new int[size];
        Arrays.fill(gold, -1);
        for (int i = 0; i < task.size(); i++) {
            gold[task.place()[i]] = task.gold()[i];
        }
        return gold;
    }

    private static Tokens tokens(WordPieces pieces, Pooling pooling, AnnotatedRow row) {
        int[] ids = pieces.ids(row.text());
        return new Tokens(ids, 0, pooling == Pooling.CLS ? 1 : ids.length);
    }

    private static List<float[]> targets(List<TaskRows> tasks, int[][] gold, int row) {
        return IntStream.range(0, tasks.size())
                .mapToObj(task -> oneHot(tasks.get(task).labels(), gold[task][row]))
                .toList();
    }

    private static float[] oneHot(int labels, int gold) {
        if (gold < 0) {
            return new float[0];
        }
        float[] target = new float[labels];
        target[gold] = 1;
        return target;
    }
}
