package org.demarche.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.corpus.ContradictionRule;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.SplitUnits;
import org.demarche.encode.EncoderSpec;
import org.demarche.encode.Passage;
import org.demarche.encode.Pieces;
import org.demarche.encode.Pooling;
import org.demarche.encode.WordPieces;
import org.demarche.tune.Example;
import org.demarche.tune.Tokens;

/**
 * All rows of a corpus as a tuner takes them: every task on one text.
 *
 * @param tasks what is to be learned
 * @param inContext one for each row of the corpus, behind the row before it
 * @param alone the same rows by themselves
 * @param gold for each task and row the index of its label, or −1
 * @param unit for each row which rows it must stay together with
 */
@SuppressWarnings("ArrayRecordComponent") // carried from one class of this room to the next, never compared
record TuneRows(List<TaskRows> tasks, List<Example> inContext, List<Example> alone, int[][] gold, int[] unit) {

    /**
     * How many of the rows are read alone in an epoch: so a model can do without a context as well, and an epoch takes a fifth
     * less time.
     */
    private static final double ALONE = 0.5;

    /** @throws IOException if the encoder's tokenizer cannot be read */
    static TuneRows of(Corpus corpus, ContradictionRule rule, EncoderSpec encoder) throws IOException {
        int[] unit = SplitUnits.of(corpus.rows()).unit();
        List<TaskRows> tasks = new ArrayList<>();
        for (Task task : corpus.tasks()) {
            tasks.add(TaskRows.of(corpus, task, rule, unit));
        }
        int[][] gold =
                tasks.stream().map(task -> spread(task, corpus.rows().size())).toArray(int[][]::new);
        WordPieces pieces = WordPieces.of(encoder);
        List<Passage> passages = Passages.of(corpus.rows());
        List<Example> inContext = new ArrayList<>();
        List<Example> alone = new ArrayList<>();
        for (int row = 0; row < passages.size(); row++) {
            Passage passage = passages.get(row);
            List<float[]> targets = targets(tasks, gold, row);
            inContext.add(new Example(tokens(pieces.of(passage), encoder.pooling()), targets));
            alone.add(new Example(tokens(pieces.of(new Passage(passage.text(), "")), encoder.pooling()), targets));
        }
        return new TuneRows(tasks, inContext, alone, gold, unit);
    }

    /** Which of these rows have a label of some task. */
    int[] labelled(int[] rows) {
        return Arrays.stream(rows)
                .filter(row -> Arrays.stream(gold).anyMatch(task -> task[row] >= 0))
                .toArray();
    }

    /** How many rows the corpus has. */
    int size() {
        return inContext.size();
    }

    /** These rows for one epoch: each in its context or alone, as the seed has it. */
    List<Example> examples(int[] rows, Seed seed) {
        Random random = seed.random();
        return Arrays.stream(rows)
                .mapToObj(row -> (random.nextDouble() < ALONE ? alone : inContext).get(row))
                .toList();
    }

    /** Of these rows in their contexts. */
    List<Tokens> tokens(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> inContext.get(row).tokens()).toList();
    }

    private static int[] spread(TaskRows task, int size) {
        int[] gold = new int[size];
        Arrays.fill(gold, -1);
        for (int i = 0; i < task.size(); i++) {
            gold[task.place()[i]] = task.gold()[i];
        }
        return gold;
    }

    private static Tokens tokens(Pieces pieces, Pooling pooling) {
        return pooling == Pooling.CLS
                ? new Tokens(pieces.ids(), 0, 1)
                : new Tokens(pieces.ids(), pieces.pooled(), pieces.ids().length);
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
