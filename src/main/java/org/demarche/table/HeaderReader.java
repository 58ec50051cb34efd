package org.demarche.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the header of a table and by it the delimiter. */
final class HeaderReader {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final char COMMA = ',';

    private final String file;
    private final PhysicalLines lines;
    private final int longest;

    /** @param longest most characters of the header */
    HeaderReader(String file, PhysicalLines lines, int longest) {
        this.file = file;
        this.lines = lines;
        this.longest = longest;
    }

    Header read() throws IOException, TableException {
        PhysicalLine first = firstLine();
        String text = upToClosedQuote(first);
        if (text.indexOf('\0') >= 0) {
            throw new TableException(
                    file,
                    first.number(),
                    "NUL characters in the header",
                    "expected text; if this is UTF-16 use --encoding UTF-16" + (text.charAt(0) == '\0' ? "BE" : "LE"));
        }
        char delimiter = delimiter(first.number(), text);
        List<String> cells = new RecordParser(delimiter).parse(text).orElseThrow(() -> unusable(first));
        return Header.of(file, first.number(), delimiter, cells);
    }

    /** The name of a delimiter in messages. */
    static String name(char delimiter) {
        return switch (delimiter) {
            case '\t' -> "tab";
            case ';' -> "semicolon";
            default -> "comma";
        };
    }

    private PhysicalLine firstLine() throws IOException, TableException {
        Optional<PhysicalLine> line = lines.next();
        while (line.isPresent() && line.get().isBlank('\0')) {
            line = lines.next();
        }
        PhysicalLine first = line.orElseThrow(
                () -> new TableException(file, 0, "the file is empty", "expected a header with column names"));
        if (!first.whole()) {
            throw new TableException(
                    file,
                    first.number(),
                    "the first line is longer than " + longest + " characters",
                    "expected a header with column names");
        }
        return first;
    }

    private String upToClosedQuote(PhysicalLine first) throws IOException, TableException {
        StringBuilder text = new StringBuilder(first.text());
        boolean open = oddQuotes(first.text());
        while (open) {
            PhysicalLine next = lines.next().orElseThrow(() -> unusable(first));
            if (text.length() + next.text().length() >= longest) {
                throw unusable(first);
            }
            text.append('\n').append(next.text());
            open ^= oddQuotes(next.text());
        }
        return text.toString();
    }

    private char delimiter(long line, String text) throws TableException {
        List<Character> present = new ArrayList<>(DELIMITERS);
        present.removeIf(delimiter -> !standsOutsideQuotes(text, delimiter));
        if (present.size() > 1) {
            throw new TableException(
                    file,
                    line,
                    "the header holds both " + name(present.get(0)) + " and " + name(present.get(1)),
                    "expected one delimiter; quote the column names that hold the other");
        }
        return present.isEmpty() ? COMMA : present.get(0);
    }

    private static boolean standsOutsideQuotes(String text, char delimiter) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (!quoted && text.charAt(i) == delimiter) {
                return true;
            }
        }
        return false;
    }

    private static boolean oddQuotes(String text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private TableException unusable(PhysicalLine first) {
        return new TableException(
                file, first.number(), "the header's quotes do not fit", "expected column names, each quote closed");
    }
}
