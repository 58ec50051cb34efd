package org.demarche.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.Label;
import org.demarche.NormalText;
import org.demarche.Visible;

/**
 * The rows to be looked at again since a codebook changed.
 *
 * @param since the older version
 * @param changes those after it
 * @param read how many rows there are
 * @param touched those that at least one of the changes touches
 */
public record CodebookDiff(String since, List<Codebook.Change> changes, int read, List<Touched> touched) {

    private static final int LONGEST_TEXT = 100;

    /** A row with the changes that touch it. */
    public record Touched(AnnotatedRow row, List<Codebook.Change> changes) {

        /** Place, id, labels, changes and text between tabs. */
        String line() {
            String labels = new TreeMap<>(row.labels())
                    .entrySet().stream()
                            .map(label -> label.getKey() + "=" + label.getValue())
                            .collect(Collectors.joining(", "));
            String why = changes.stream().map(Codebook.Change::toString).collect(Collectors.joining("; "));
            return String.join(
                    "\t",
                    Visible.of(row.file() + ":" + row.line()),
                    Visible.of(row.id()),
                    labels,
                    Visible.of(why),
                    Visible.of(row.text(), LONGEST_TEXT));
        }
    }

    /** A change with its patterns made ready. */
    private record Net(Codebook.Change change, List<WordPattern> words, List<Label> labels) {

        static Net of(Codebook.Change change) {
            return new Net(
                    change,
                    change.words().stream().map(WordPattern::of).toList(),
                    change.labels().stream().map(Label::of).toList());
        }

        /** Without words and labels a change touches nothing. */
        boolean holds(AnnotatedRow row, String normal) {
            boolean some = !words.isEmpty() || !labels.isEmpty();
            return some
                    && (words.isEmpty() || words.stream().anyMatch(word -> word.isIn(normal)))
                    && (labels.isEmpty() || labels.stream().anyMatch(row.labels()::containsValue));
        }
    }

    /** @throws IllegalArgumentException if the codebook does not know that version */
    public static CodebookDiff of(Codebook codebook, String since, Corpus corpus) {
        List<Net> nets = codebook.since(since).stream().map(Net::of).toList();
        List<Touched> touched = new ArrayList<>();
        for (AnnotatedRow row : corpus.rows()) {
            String normal = NormalText.of(row.text());
            List<Codebook.Change> changes = nets.stream()
                    .filter(net -> net.holds(row, normal))
                    .map(Net::change)
                    .toList();
            if (!changes.isEmpty()) {
                touched.add(new Touched(row, changes));
            }
        }
        return new CodebookDiff(since, codebook.since(since), corpus.rows().size(), List.copyOf(touched));
    }

    /** Lines of plain text to print, safe for a terminal: a line for each row, then counts. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(touched.stream().map(Touched::line).toList());
        lines.add(touched.size() + " of " + read + " rows are touched by changes since version " + Visible.of(since));
        Map<Codebook.Change, Long> counts = touched.stream()
                .flatMap(row -> row.changes().stream())
                .collect(Collectors.groupingBy(change -> change, Collectors.counting()));
        changes.forEach(
                change -> lines.add("  " + counts.getOrDefault(change, 0L) + " by " + Visible.of(change.toString())));
        return lines;
    }
}
