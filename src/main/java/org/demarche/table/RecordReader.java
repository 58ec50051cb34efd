package org.demarche.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.Problem;
import org.demarche.table.TableRecord.Rejected;
import org.demarche.table.TableRecord.Row;

/**
 * Cuts physical lines into records and keeps damage small: when a record of several lines does not come out with the
 * header's number of cells, only its first line is rejected, and reading goes on at the next physical line.
 */
final class RecordReader {

    private final String file;
    private final PhysicalLines lines;
    private final Header header;
    private final TableOptions options;
    private final RecordParser parser;

    RecordReader(String file, PhysicalLines lines, Header header, TableOptions options) {
        this.file = file;
        this.lines = lines;
        this.header = header;
        this.options = options;
        this.parser = new RecordParser(header.delimiter());
    }

    Optional<TableRecord> next() throws IOException {
        Optional<PhysicalLine> line = lines.next();
        while (line.isPresent() && line.get().isBlank(header.delimiter())) {
            line = lines.next();
        }
        return line.isPresent() ? Optional.of(startingAt(line.get())) : Optional.empty();
    }

    private TableRecord startingAt(PhysicalLine first) throws IOException {
        if (!first.whole()) {
            return rejected(
                    first,
                    "",
                    "more than " + options.longestRecord() + " characters",
                    "expected fields of at most " + options.longestField());
        }
        QuoteScanner quotes = new QuoteScanner(header.delimiter());
        quotes.read(first.text());
        return quotes.isOpen() ? ofSeveralLines(first, quotes) : ofOneLine(first, quotes);
    }

    private TableRecord ofOneLine(PhysicalLine line, QuoteScanner quotes) {
        Optional<List<String>> cells = parser.parse(line.text());
        if (quotes.isBroken() || cells.isEmpty()) {
            return rejected(
                    line, "", "text after a closing quote", "expected a delimiter there, quotes inside doubled");
        }
        return row(line, cells.get());
    }

    private TableRecord ofSeveralLines(PhysicalLine first, QuoteScanner quotes) throws IOException {
        List<PhysicalLine> more = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        while (quotes.isOpen() && quotes.cells() <= columns()) {
            Optional<PhysicalLine> next = lines.next();
            if (next.isEmpty()) {
                break;
            }
            more.add(next.get());
            if (!next.get().whole() || text.length() + next.get().text().length() >= options.longestRecord()) {
                break;
            }
            text.append('\n').append(next.get().text());
            quotes.read(next.get().text());
        }
        Optional<List<String>> cells = quotes.isOpen() || quotes.isBroken()
                ? Optional.empty()
                : parser.parse(text.toString()).filter(this::fits);
        if (cells.isEmpty()) {
            lines.giveBack(more);
            return rejected(
                    first, "", "a quote that is not closed", "expected " + columns() + " cells, each quote closed");
        }
        return row(first, cells.get());
    }

    private TableRecord row(PhysicalLine first, List<String> cells) {
        if (!fits(cells)) {
            return rejected(first, "", count(cells.size()), "expected " + count(columns()) + ", as many as the header");
        }
        for (int i = 0; i < columns(); i++) {
            String cell = cells.get(i);
            if (cell.indexOf('\0') >= 0) {
                return rejected(first, header.names().get(i), "a NUL character", "expected text");
            }
            if (cell.length() > options.longestField()) {
                return rejected(
                        first,
                        header.names().get(i),
                        cell.length() + " characters",
                        "expected at most " + options.longestField());
            }
        }
        return new Row(first.number(), cells.subList(0, columns()));
    }

    /** Empty cells beyond the header are what spreadsheets leave behind. */
    private boolean fits(List<String> cells) {
        return cells.size() >= columns()
                && cells.subList(columns(), cells.size()).stream().allMatch(String::isEmpty);
    }

    private int columns() {
        return header.names().size();
    }

    private static String count(int cells) {
        return cells == 1 ? "1 cell" : cells + " cells";
    }

    private TableRecord rejected(PhysicalLine line, String column, String found, String expected) {
        return new Rejected(new Problem(Problem.Severity.REJECTED, file, line.number(), column, found, expected));
    }
}
