package org.demarche.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.Problem;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.storage.Digest;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/**
 * Reads a table with a sentence in each row, in parts, so that memory does not grow with it. A table is read through
 * once before anything of it is scored: it is scored whole or not at all.
 */
final class TableReading implements AutoCloseable {

    private static final String TEXT = "text";
    private static final int RECORDS_A_PART = 512;
    private static final int CHARACTERS_A_PART = 4 << 20;
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\n\\x0B\\f\\u0085\\u2028\\u2029]\\s*");

    private final String name;
    private final String sha256;
    private final String note;
    private final TableReader reader;
    private final int text;
    private final int[] placeOfColumn;
    private final int inputColumns;
    private final RowAbove above;
    private int position;

    private TableReading(String name, String sha256, String note, TableReader reader, int[] place, int inputColumns) {
        this.name = name;
        this.sha256 = sha256;
        this.note = note;
        this.reader = reader;
        this.text = textColumn(reader.header()).orElseThrow();
        this.above = RowAbove.of(reader.header());
        this.placeOfColumn = place;
        this.inputColumns = inputColumns;
    }

    /** The columns that the rows of these tables bring along, each name once, in order of appearance. */
    static List<String> inputColumns(List<Input.TableFile> tables, TableOptions options) {
        Set<String> columns = new LinkedHashSet<>();
        for (Input.TableFile table : tables) {
            try (TableReader reader = TableReader.open(table.path(), options)) {
                reader.header().stream().filter(column -> !isText(column)).forEach(columns::add);
            } catch (TableException e) {
                // becomes the outcome of this table when its turn comes
            }
        }
        return List.copyOf(columns);
    }

    /**
     * Why a table cannot be scored, or nothing if it can be read to its end.
     *
     * @return one line
     */
    static Optional<String> obstacle(Input.TableFile table, TableOptions options) {
        try (TableReader reader = TableReader.open(table.path(), options)) {
            if (textColumn(reader.header()).isEmpty()) {
                return Optional.of(
                        "columns " + reader.header() + "; expected one called text with a sentence in each row");
            }
            while (reader.next().isPresent()) {
                // only to see that it can be read
            }
            return Optional.empty();
        } catch (TableException e) {
            Problem found = e.problem();
            return Optional.of(new Problem(
                            found.severity(),
                            table.name(),
                            found.line(),
                            found.column(),
                            found.found(),
                            found.expected())
                    .toString());
        }
    }

    /** @param inputColumns of the report, as {@link #inputColumns} gave them */
    static TableReading open(Input.TableFile table, TableOptions options, List<String> inputColumns)
            throws TableException, IOException {
        String sha256 = Digest.of(table.path());
        TableReader reader = TableReader.open(table.path(), options);
        int[] place = reader.header().stream().mapToInt(inputColumns::indexOf).toArray();
        String note =
                String.join("; ", reader.problems().stream().map(Problem::found).toList());
        return new TableReading(table.name(), sha256, note, reader, place, inputColumns.size());
    }

    /**
     * Passes over what a stopped run has done.
     *
     * @throws ScoreException if this is not the table that the stopped run was in
     */
    void skipDone(Checkpoint from) throws ScoreException, TableException {
        if (!from.openTable().isEmpty() && !from.openTable().equals(sha256)) {
            throw changed(name);
        }
        for (long i = 0; i < from.records(); i++) {
            if (reader.next().orElse(null) instanceof TableRecord.Row row) {
                String sentence = sentence(row);
                if (!sentence.isBlank()) {
                    above.before(row.cells(), sentence);
                }
            }
        }
        position = Math.toIntExact(from.tally().sentences());
    }

    static ScoreException changed(String name) {
        return new ScoreException(
                ScoreException.Kind.USAGE, name + ": changed since the run was stopped; begin anew with --overwrite");
    }

    /** The next part; the last one says so. */
    ReadInput next() throws TableException {
        List<Sentence> sentences = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        List<Problem> rejected = new ArrayList<>();
        long records = 0;
        long characters = 0;
        boolean more = true;
        while (more && records < RECORDS_A_PART && characters < CHARACTERS_A_PART) {
            Optional<TableRecord> next = reader.next();
            more = next.isPresent();
            if (next.isPresent()) {
                records++;
                characters += length(next.get());
                add(next.get(), sentences, cells, rejected);
            }
        }
        return ReadInput.rows(name, sha256, sentences, cells, rejected, records, note, !more);
    }

    private static long length(TableRecord next) {
        return next instanceof TableRecord.Row row
                ? row.cells().stream().mapToLong(String::length).sum()
                : 0;
    }

    private void add(TableRecord next, List<Sentence> sentences, List<List<String>> cells, List<Problem> rejected) {
        if (next instanceof TableRecord.Rejected refused) {
            rejected.add(refused.problem());
            return;
        }
        TableRecord.Row row = (TableRecord.Row) next;
        String sentence = sentence(row);
        if (sentence.isBlank()) {
            rejected.add(
                    new Problem(Problem.Severity.REJECTED, name, row.line(), TEXT, "no text", "expected a sentence"));
            return;
        }
        position++;
        sentences.add(new Sentence(position, Section.ROW, sentence, above.before(row.cells(), sentence)));
        cells.add(placed(row.cells()));
    }

    private String sentence(TableRecord.Row row) {
        return LINE_BREAKS.matcher(row.cells().get(text)).replaceAll(" ");
    }

    private List<String> placed(List<String> cells) {
        String[] placed = new String[inputColumns];
        Arrays.fill(placed, "");
        for (int i = 0; i < placeOfColumn.length; i++) {
            if (placeOfColumn[i] >= 0) {
                placed[placeOfColumn[i]] = cells.get(i);
            }
        }
        return List.of(placed);
    }

    private static Optional<Integer> textColumn(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (isText(header.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isText(String column) {
        return column.strip().toLowerCase(Locale.ROOT).equals(TEXT);
    }

    @Override
    public void close() {
        reader.close();
    }
}
