package org.demarche.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.Problem;
import org.demarche.Task;
import org.demarche.Visible;

/**
 * What there is to know about a corpus before learning from it.
 *
 * @param corpus the corpus
 * @param units how many sets of rows must stay together in a split
 * @param duplicates exact and near duplicates in different documents (or groups, where there is no document), linked as
 *     {@link NearDuplicates} says
 * @param examples one for each task, contradictions kept
 */
public record CorpusCheck(Corpus corpus, int units, List<NearDuplicates.Pair> duplicates, List<TaskExamples> examples) {

    private static final int MOST_LISTED = 20;
    private static final int LONGEST_TEXT = 80;

    public CorpusCheck {
        duplicates = List.copyOf(duplicates);
        examples = List.copyOf(examples);
    }

    public static CorpusCheck of(Corpus corpus) {
        List<AnnotatedRow> rows = corpus.rows();
        List<NearDuplicates.Pair> duplicates =
                NearDuplicates.find(rows.stream().map(AnnotatedRow::text).toList()).stream()
                        .filter(pair -> areApart(rows.get(pair.first()), rows.get(pair.second())))
                        .toList();
        List<TaskExamples> examples = corpus.tasks().stream()
                .map(task -> corpus.examples(task, ContradictionRule.KEEP))
                .toList();
        return new CorpusCheck(corpus, SplitUnits.of(rows).count(), duplicates, examples);
    }

    /** Lines of plain text to print, safe for a terminal: counts first, then what was found, problems last. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        addCounts(lines);
        corpus.tasks().forEach(task -> addTask(lines, task));
        addDuplicates(lines);
        examples.forEach(one -> addContradictions(lines, one));
        corpus.problems().stream().map(Problem::toString).forEach(lines::add);
        return List.copyOf(lines);
    }

    private static boolean areApart(AnnotatedRow a, AnnotatedRow b) {
        return SplitUnits.origin(a).isEmpty() || !SplitUnits.origin(a).equals(SplitUnits.origin(b));
    }

    private void addCounts(List<String> lines) {
        RowCounts counts = corpus.counts();
        lines.add(String.format(
                Locale.ROOT,
                "rows: %d read = %d used + %d rejected + %d not sentences",
                counts.read(),
                counts.used(),
                counts.rejected(),
                counts.notSentences()));
        lines.add("units that a split keeps whole: " + units);
    }

    private void addTask(List<String> lines, Task task) {
        int[] counts = corpus.labelCounts(task);
        StringBuilder line = new StringBuilder("task ").append(task.name()).append(':');
        for (int i = 0; i < counts.length; i++) {
            line.append(i == 0 ? " " : ", ")
                    .append(task.labels().get(i))
                    .append(' ')
                    .append(counts[i]);
        }
        lines.add(line.append("; without a label ")
                .append(corpus.unlabelled(task))
                .toString());
    }

    private void addDuplicates(List<String> lines) {
        long exact = duplicates.stream().filter(NearDuplicates.Pair::exact).count();
        lines.add(String.format(
                Locale.ROOT, "duplicates in different documents: %d exact, %d near", exact, duplicates.size() - exact));
        duplicates.stream().limit(MOST_LISTED).forEach(pair -> {
            AnnotatedRow first = corpus.rows().get(pair.first());
            AnnotatedRow second = corpus.rows().get(pair.second());
            lines.add(String.format(
                    Locale.ROOT, "  %.2f %s = %s: %s", pair.similarity(), place(first), place(second), shown(first)));
        });
        addRest(lines, duplicates.size());
    }

    private static void addContradictions(List<String> lines, TaskExamples examples) {
        List<TaskExamples.Contradiction> found = examples.contradictions();
        lines.add("contradictions of " + examples.task().name() + ": " + found.size());
        found.stream().limit(MOST_LISTED).forEach(pair -> {
            AnnotatedRow first = pair.first();
            lines.add("  " + place(first) + " " + label(first, examples.task()) + " but " + place(pair.second()) + " "
                    + label(pair.second(), examples.task()) + ": " + shown(first));
        });
        addRest(lines, found.size());
    }

    private static void addRest(List<String> lines, int found) {
        if (found > MOST_LISTED) {
            lines.add("  and " + (found - MOST_LISTED) + " more");
        }
    }

    private static String label(AnnotatedRow row, Task task) {
        return row.label(task).orElseThrow().name();
    }

    private static String place(AnnotatedRow row) {
        return Visible.of(row.file() + ":" + row.line());
    }

    private static String shown(AnnotatedRow row) {
        return Visible.of(row.text(), LONGEST_TEXT);
    }
}
