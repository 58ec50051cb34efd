package org.demarche.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.Problem;
import org.demarche.table.TableException;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/**
 * What one file gave.
 *
 * @param rows the annotated rows in the order of the file
 * @param tasks names of its label columns
 * @param problems all problems of the file, in line order after those of the whole file
 * @param counts what became of its rows
 * @param unknown how many rows have each unknown label, by {@code task: label}
 */
record FileReading(
        List<AnnotatedRow> rows,
        List<String> tasks,
        List<Problem> problems,
        RowCounts counts,
        Map<String, Integer> unknown) {

    static FileReading of(TableReader table, Columns columns, CorpusOptions options, CodebookUse.Tally codebook)
            throws TableException {
        return new Tally(columns, options, table.problems()).read(table, codebook);
    }

    /** A file that gives nothing but a problem. */
    static FileReading failed(Problem problem) {
        return new FileReading(List.of(), List.of(), List.of(problem), RowCounts.ZERO, Map.of());
    }

    private static final class Tally {

        private final Columns columns;
        private final RowReader reader;
        private final List<AnnotatedRow> rows = new ArrayList<>();
        private final List<Problem> problems;
        private final Map<String, Integer> unknown = new TreeMap<>();
        private long rejected;
        private long notSentences;

        Tally(Columns columns, CorpusOptions options, List<Problem> onOpening) {
            this.columns = columns;
            this.reader = new RowReader(columns, options);
            this.problems = new ArrayList<>(onOpening);
        }

        FileReading read(TableReader table, CodebookUse.Tally codebook) throws TableException {
            for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
                if (next.get() instanceof TableRecord.Row row) {
                    RowOutcome outcome = reader.read(row);
                    if (outcome instanceof RowOutcome.Used used) {
                        codebook.note(used.row(), columns.cell(row.cells(), ColumnName.CODEBOOK));
                    }
                    count(outcome);
                } else if (next.get() instanceof TableRecord.Rejected bad) {
                    reject(bad.problem());
                }
            }
            warnOfMojibake();
            RowCounts counts =
                    new RowCounts(rows.size() + rejected + notSentences, rows.size(), rejected, notSentences);
            return new FileReading(rows, columns.tasks(), problems, counts, unknown);
        }

        private void count(RowOutcome outcome) {
            if (outcome instanceof RowOutcome.Used used) {
                rows.add(used.row());
            } else if (outcome instanceof RowOutcome.Rejected bad) {
                reject(bad.problem());
            } else if (outcome instanceof RowOutcome.UnknownLabel bad) {
                reject(bad.problem());
                unknown.merge(bad.task() + ": " + bad.label(), 1, Integer::sum);
            } else {
                notSentences++;
            }
        }

        private void reject(Problem problem) {
            problems.add(problem);
            rejected++;
        }

        private void warnOfMojibake() {
            List<AnnotatedRow> garbled =
                    rows.stream().filter(row -> Mojibake.isIn(row.text())).toList();
            if (!garbled.isEmpty()) {
                problems.add(new Problem(
                        Problem.Severity.WARNING,
                        columns.file(),
                        garbled.get(0).line(),
                        ColumnName.TEXT,
                        garbled.size() + " rows that look wrongly decoded, this one the first",
                        "expected clean text; used as they are"));
            }
        }
    }
}
