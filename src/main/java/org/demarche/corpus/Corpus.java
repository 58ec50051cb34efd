package org.demarche.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.Problem;
import org.demarche.Seed;
import org.demarche.Task;

/**
 * Annotated sentences, all rows accounted for.
 *
 * @param rows in the order of the files and their lines
 * @param tasks what the rows are labelled for, at least one
 * @param problems by file and line, none of them fatal
 * @param counts what became of the rows of the files
 * @param sha256 over the bytes of the files in order, 64 lower-case hexadecimal digits
 * @param codebook which version of a codebook the rows follow
 */
public record Corpus(
        List<AnnotatedRow> rows,
        List<Task> tasks,
        List<Problem> problems,
        RowCounts counts,
        String sha256,
        CodebookUse codebook) {

    /** Fewer would leave a temperature to chance. */
    private static final int FEWEST_TO_CALIBRATE = 10;

    public Corpus {
        rows = List.copyOf(rows);
        tasks = List.copyOf(tasks);
        problems = List.copyOf(problems);
        if (counts.used() != rows.size()) {
            throw new IllegalArgumentException(rows.size() + " rows, but " + counts.used() + " counted as used");
        }
    }

    /**
     * A part of the corpus in whole units, as {@link SplitUnits} has them; the smaller of two parts by one seed is within the
     * larger. The digest stays that of the files.
     *
     * @param share of the rows, above 0 to 1; as many units as bring them to it or just above
     */
    public Corpus share(double share, Seed seed) {
        SplitUnits units = SplitUnits.of(rows);
        int[] unit = units.unit();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, units.count()).boxed().toList());
        Collections.shuffle(order, seed.derive("share").random());
        int[] size = new int[units.count()];
        IntStream.of(unit).forEach(one -> size[one]++);
        Set<Integer> chosen = new HashSet<>();
        for (int i = 0, kept = 0; kept < share * rows.size() && i < order.size(); i++) {
            chosen.add(order.get(i));
            kept += size[order.get(i)];
        }
        List<AnnotatedRow> part = IntStream.range(0, rows.size())
                .filter(row -> chosen.contains(unit[row]))
                .mapToObj(rows::get)
                .toList();
        long left = counts.used() - part.size();
        RowCounts ofPart = new RowCounts(counts.read() - left, part.size(), counts.rejected(), counts.notSentences());
        return new Corpus(part, tasks, problems, ofPart, sha256, codebook);
    }

    /** How many labels are predictions that a review took over unseen. */
    public long assumed() {
        return rows.stream().mapToLong(AnnotatedRow::assumed).sum();
    }

    /** Without these: by its own answers no model can be measured. */
    public Corpus withoutAssumed() {
        return new Corpus(
                rows.stream().map(AnnotatedRow::withoutAssumed).toList(), tasks, problems, counts, sha256, codebook);
    }

    /** How many rows have each label of the task, in the order of its label set. */
    public int[] labelCounts(Task task) {
        return LabelCounts.of(task, rows).counts();
    }

    /** How many rows were left without a label of the task. */
    public int unlabelled(Task task) {
        return rows.size() - Arrays.stream(labelCounts(task)).sum();
    }

    /**
     * Checks that every label of the task can stand in each of k folds.
     *
     * @param rule by which contradicting rows are left out
     * @throws CorpusException if a label has fewer than k rows, which includes none at all
     */
    public void requireTrainable(Task task, int k, ContradictionRule rule) throws CorpusException {
        requireEvery(task, Math.max(1, k), labelCounts(task), "");
        int[] kept = new int[task.labels().size()];
        Arrays.stream(examples(task, rule).gold()).forEach(label -> kept[label]++);
        requireEvery(task, Math.max(1, k), kept, "without contradicting rows, ");
    }

    /** @throws CorpusException if a label of the task has fewer than 10 rows to calibrate on */
    public void requireCalibrating(Task task) throws CorpusException {
        requireEvery(task, FEWEST_TO_CALIBRATE, labelCounts(task), "the calibration data: ");
    }

    private static void requireEvery(Task task, int fewest, int[] labelled, String where) throws CorpusException {
        for (int i = 0; i < labelled.length; i++) {
            if (labelled[i] < fewest) {
                throw CorpusException.refused(String.format(
                        Locale.ROOT,
                        "%stask %s has %d rows labelled %s of %d; expected at least %d of every label",
                        where,
                        task.name(),
                        labelled[i],
                        task.labels().get(i),
                        Arrays.stream(labelled).sum(),
                        fewest));
            }
        }
    }

    /**
     * Checks that the rows are not those of the other corpus. Some set phrases recur by chance.
     *
     * @throws CorpusException if more than one row in a hundred has its sentence there too
     */
    public void requireApartFrom(Corpus other) throws CorpusException {
        Set<String> texts = other.rows.stream().map(AnnotatedRow::text).collect(Collectors.toSet());
        List<AnnotatedRow> shared =
                rows.stream().filter(row -> texts.contains(row.text())).toList();
        if (shared.size() * 100L > rows.size()) {
            AnnotatedRow first = shared.get(0);
            throw CorpusException.refused(
                    first.file() + ":" + first.line() + ": found a sentence of the training data, as " + shared.size()
                            + " of " + rows.size() + " are; expected other ones to calibrate on");
        }
    }

    /** @throws CorpusException if rows follow different versions of a codebook */
    public void requireOneCodebook() throws CorpusException {
        codebook.requireOne();
    }

    /**
     * Checks that no row follows another version of the codebook than that one.
     *
     * @param who follows that one, for the message
     * @throws CorpusException if a row does, or two versions are said
     */
    public void requireCodebook(String version, String who) throws CorpusException {
        codebook.require(version, who);
    }

    /** The rows that are labelled for the task, contradictions treated by the rule. */
    public TaskExamples examples(Task task, ContradictionRule rule) {
        return TaskExamples.of(rows, task, rule);
    }
}
