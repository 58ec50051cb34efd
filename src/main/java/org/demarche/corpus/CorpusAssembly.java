package org.demarche.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.Label;
import org.demarche.LabelSet;
import org.demarche.Problem;
import org.demarche.Task;
import org.demarche.corpus.CorpusException.Kind;

/** Puts the files together and judges the whole. */
final class CorpusAssembly {

    /** From this share on, unknown labels are another codebook and not slips of the pen. */
    private static final double MOST_UNKNOWN = 0.01;

    private static final int MOST_LABELS = 64;

    private final CorpusOptions options;
    private final List<AnnotatedRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> taskNames = new LinkedHashSet<>();
    private final Map<String, Integer> unknown = new TreeMap<>();
    private RowCounts counts = RowCounts.ZERO;

    CorpusAssembly(CorpusOptions options) {
        this.options = options;
    }

    void add(FileReading file) {
        rows.addAll(file.rows());
        problems.addAll(file.problems());
        taskNames.addAll(file.tasks());
        counts = counts.plus(file.counts());
        file.unknown().forEach((label, count) -> unknown.merge(label, count, Integer::sum));
    }

    void refuseUnusable() throws CorpusException {
        Optional<Problem> fatal = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.FATAL)
                .findFirst();
        if (fatal.isPresent()) {
            throw refused(fatal.get().toString());
        }
        if (counts.read() == 0) {
            throw refused("0 data rows; expected rows under the header of at least one table");
        }
        refuseUnknownLabels();
        refuseTooManyRejected();
        if (counts.used() == 0) {
            throw refused("0 data rows are left of " + counts.read() + "; expected sentences");
        }
    }

    Corpus corpus(String sha256, CodebookUse codebook) throws CorpusException {
        List<Task> tasks = new ArrayList<>();
        for (String name : options.wanted()) {
            if (taskNames.contains(name)) {
                tasks.add(task(name));
            }
        }
        warnOfDuplicateIds();
        problems.addAll(codebook.remarks());
        return new Corpus(rows, tasks, inOrder(), counts, sha256, codebook);
    }

    private void refuseUnknownLabels() throws CorpusException {
        int count = unknown.values().stream().mapToInt(Integer::intValue).sum();
        if (count > MOST_UNKNOWN * counts.read()) {
            throw refused(count + " of " + counts.read() + " rows have an unknown label ("
                    + unknown.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", "))
                    + "); expected at most 1 %");
        }
    }

    private void refuseTooManyRejected() throws CorpusException {
        if (counts.rejected() > options.maxRejected() * counts.read()) {
            String message = String.format(
                    Locale.ROOT,
                    "%d of %d rows are rejected, first %s; at most %.1f %% may be",
                    counts.rejected(),
                    counts.read(),
                    problems.stream()
                            .filter(problem -> problem.severity() == Problem.Severity.REJECTED)
                            .findFirst()
                            .orElseThrow(),
                    100 * options.maxRejected());
            throw new CorpusException(Kind.ERROR_LIMIT, message, inOrder());
        }
    }

    private Task task(String name) throws CorpusException {
        Optional<Task> known = options.known(name);
        if (known.isPresent()) {
            return known.get();
        }
        Set<Label> labels = new TreeSet<>();
        rows.forEach(row -> Optional.ofNullable(row.labels().get(name)).ifPresent(labels::add));
        if (labels.size() < 2 || labels.size() > MOST_LABELS) {
            throw refused("column \"" + name + "\" has " + labels.size() + " different labels; expected 2 to 64");
        }
        return new Task(name, new LabelSet(List.copyOf(labels)), Optional.empty());
    }

    private void warnOfDuplicateIds() {
        Map<String, AnnotatedRow> first = new HashMap<>();
        for (AnnotatedRow row : rows) {
            AnnotatedRow earlier = first.putIfAbsent(row.id(), row);
            if (earlier != null) {
                problems.add(new Problem(
                        Problem.Severity.WARNING,
                        row.file(),
                        row.line(),
                        ColumnName.ID,
                        "\"" + row.id() + "\" is the id of " + earlier.file() + ":" + earlier.line() + " too",
                        "expected different ids"));
            }
        }
    }

    private CorpusException refused(String message) {
        return new CorpusException(Kind.REFUSED, message, inOrder());
    }

    private List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingLong(Problem::line))
                .toList();
    }
}
