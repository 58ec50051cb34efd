package org.demarche.train;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.Distribution;
import org.demarche.Prediction;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.Visible;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.Neighbours;
import org.demarche.evaluate.Answers;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Findings;
import org.demarche.evaluate.Mistake;
import org.demarche.evaluate.Slice;
import org.demarche.evaluate.VerdictScore;

/**
 * What a model answered to every row of one task, beside what people said. Arrays are not copied and not to be written
 * to.
 *
 * @param task the task
 * @param rows in the order of the corpus
 * @param gold for each row the index of its label
 * @param unit for each row which rows it must stay together with; see {@link org.demarche.corpus.SplitUnits}
 * @param predicted one for each row
 * @param possible for each row the indexes of the labels that cannot be ruled out
 * @param outside for each row whether it is unlike anything learned
 * @param errorRate at which labels were ruled out
 */
@SuppressWarnings("ArrayRecordComponent") // carried to whoever measures or shows, never compared
public record JudgedTask(
        Task task,
        List<AnnotatedRow> rows,
        int[] gold,
        int[] unit,
        List<Prediction> predicted,
        List<List<Integer>> possible,
        boolean[] outside,
        double errorRate) {

    private static final int MOST_MISTAKES = 30;

    public JudgedTask {
        rows = List.copyOf(rows);
        predicted = List.copyOf(predicted);
        possible = List.copyOf(possible);
        if (gold.length != rows.size() || unit.length != rows.size() || predicted.size() != rows.size()) {
            throw new IllegalArgumentException("task " + task.name() + ": " + rows.size() + " rows, " + gold.length
                    + " gold labels, " + unit.length + " units, " + predicted.size() + " predictions");
        }
    }

    public List<Distribution> distributions() {
        return predicted.stream().map(Prediction::distribution).toList();
    }

    /**
     * With slices by every aspect and by file, where there are two or more of them.
     *
     * @param seed of the resampling behind the intervals
     */
    public Evaluation evaluation(Seed seed) {
        return Evaluation.of(task, gold, distributions(), unit, seed)
                .withVerdicts(VerdictScore.of(errorRate, gold, possible, outside))
                .withSlices(slices(seed));
    }

    /** The evaluation and the 30 most confident mistakes, between their neighbours in the corpus. */
    public Findings findings(Corpus corpus, Seed seed) {
        Neighbours neighbours = Neighbours.of(corpus.rows());
        List<Mistake> mistakes = Arrays.stream(Mistake.mostConfident(gold, distributions()))
                .limit(MOST_MISTAKES)
                .mapToObj(row -> mistake(row, neighbours))
                .toList();
        return new Findings(evaluation(seed), documents(), mistakes, Optional.empty());
    }

    private Mistake mistake(int row, Neighbours neighbours) {
        AnnotatedRow wrong = rows.get(row);
        return new Mistake(
                wrong.file() + ":" + wrong.line(),
                wrong.document(),
                neighbours.before(wrong).map(AnnotatedRow::text),
                wrong.text(),
                neighbours.after(wrong).map(AnnotatedRow::text),
                gold[row],
                predicted.get(row).distribution());
    }

    private long documents() {
        boolean all = rows.stream().allMatch(row -> row.document().isPresent());
        return all ? rows.stream().map(AnnotatedRow::document).distinct().count() : 0;
    }

    private List<Slice> slices(Seed seed) {
        int[] chosen = distributions().stream().mapToInt(Distribution::argMax).toArray();
        Answers answers = new Answers(task.labels(), gold, chosen, unit);
        Stream<List<Slice>> aspects = AnnotatedRow.ASPECTS.stream()
                .map(aspect -> Slice.by(aspect, values(row -> row.aspect(aspect)), answers, seed));
        List<Slice> files = Slice.by("file", values(row -> Optional.of(Visible.of(row.file()))), answers, seed);
        return Stream.concat(aspects, Stream.of(files)).flatMap(List::stream).toList();
    }

    private List<Optional<String>> values(Function<AnnotatedRow, Optional<String>> aspect) {
        return rows.stream().map(aspect).toList();
    }
}
