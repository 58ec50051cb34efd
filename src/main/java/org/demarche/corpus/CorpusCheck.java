package org.demarche.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.Problem;
import org.demarche.Task;
import org.demarche.Visible;

/**
 * What there is to know about a corpus before learning from it.
 *
 * @param corpus the corpus
 * @param options how much to tell
 * @param units how many sets of rows must stay together in a split
 * @param duplicates exact and near duplicates in different documents (or groups, where there is no document), linked as
 *     {@link NearDuplicates} says
 * @param repeats exact and near duplicates within one document (or group, where there is no document), linked likewise,
 *     each document by itself
 * @param examples one for each task, contradictions kept
 */
public record CorpusCheck(
        Corpus corpus,
        CheckOptions options,
        int units,
        List<NearDuplicates.Pair> duplicates,
        List<NearDuplicates.Pair> repeats,
        List<TaskExamples> examples) {

    private static final int MOST_LISTED = 20;
    private static final int LONGEST_TEXT = 80;

    public CorpusCheck {
        duplicates = List.copyOf(duplicates);
        repeats = List.copyOf(repeats);
        examples = List.copyOf(examples);
    }

    public static CorpusCheck of(Corpus corpus, CheckOptions options) {
        List<AnnotatedRow> rows = corpus.rows();
        List<NearDuplicates.Pair> duplicates =
                NearDuplicates.find(rows.stream().map(AnnotatedRow::text).toList()).stream()
                        .filter(pair -> areApart(rows.get(pair.first()), rows.get(pair.second())))
                        .toList();
        List<TaskExamples> examples = corpus.tasks().stream()
                .map(task -> corpus.examples(task, ContradictionRule.KEEP))
                .toList();
        return new CorpusCheck(corpus, options, SplitUnits.of(rows).count(), duplicates, repeats(rows), examples);
    }

    /** Lines of plain text to print, safe for a terminal: counts first, then what was found, problems last. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        addCounts(lines);
        corpus.tasks().forEach(task -> addTask(lines, task));
        addPortrait(lines);
        lines.add(counted("duplicates within a document", repeats));
        addDuplicates(lines);
        examples.forEach(one -> addContradictions(lines, one));
        corpus.problems().stream().map(Problem::toString).forEach(lines::add);
        return List.copyOf(lines);
    }

    private static boolean areApart(AnnotatedRow a, AnnotatedRow b) {
        return SplitUnits.origin(a).isEmpty() || !SplitUnits.origin(a).equals(SplitUnits.origin(b));
    }

    private static List<NearDuplicates.Pair> repeats(List<AnnotatedRow> rows) {
        Map<String, List<Integer>> origins = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<String> origin = SplitUnits.origin(rows.get(i));
            if (origin.isPresent()) {
                origins.computeIfAbsent(origin.get(), name -> new ArrayList<>()).add(i);
            }
        }
        return origins.values().stream()
                .flatMap(places -> NearDuplicates.find(
                                places.stream().map(i -> rows.get(i).text()).toList())
                        .stream()
                        .map(pair -> new NearDuplicates.Pair(
                                places.get(pair.first()), places.get(pair.second()), pair.exact(), pair.similarity())))
                .toList();
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
        lines.add("task " + LabelCounts.of(task, corpus.rows()) + "; without a label " + corpus.unlabelled(task));
    }

    /** What the rows are like: where labels stand, how long sentences are, which words go with a label. */
    private void addPortrait(List<String> lines) {
        List<AnnotatedRow> rows = corpus.rows();
        List<Task> tasks = corpus.tasks();
        lines.addAll(AspectValues.of("genre", rows).labelLines(tasks.get(0)));
        lines.addAll(AspectValues.of("dispute", rows).spreadLines());
        lines.addAll(SentenceLengths.of(rows).lines(tasks));
        lines.addAll(LabelPairs.lines(tasks, rows));
        if (options.leaks() > 0) {
            tasks.forEach(task -> lines.addAll(LabelLeaks.of(task, rows).lines(options.leaks())));
        }
        options.topics().forEach(word -> lines.add(Topic.of(word).line(tasks, rows)));
    }

    private void addDuplicates(List<String> lines) {
        lines.add(counted("duplicates in different documents", duplicates));
        duplicates.stream().limit(MOST_LISTED).forEach(pair -> {
            AnnotatedRow first = corpus.rows().get(pair.first());
            AnnotatedRow second = corpus.rows().get(pair.second());
            lines.add(String.format(
                    Locale.ROOT, "  %.2f %s = %s: %s", pair.similarity(), place(first), place(second), shown(first)));
        });
        addRest(lines, duplicates.size());
    }

    private static String counted(String what, List<NearDuplicates.Pair> pairs) {
        long exact = pairs.stream().filter(NearDuplicates.Pair::exact).count();
        return String.format(Locale.ROOT, "%s: %d exact, %d near", what, exact, pairs.size() - exact);
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
