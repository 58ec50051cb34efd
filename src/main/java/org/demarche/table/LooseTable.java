package org.demarche.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Delimited text as people give it back: in whatever encoding, with rows shorter than the header, below titles or a line
 * {@code sep=;}. Unlike {@link TableReader} it cuts records and judges nothing; blank lines are no records.
 */
public final class LooseTable {

    /** The delimiters that spreadsheets write. */
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    /** What a quote that is never closed may cost to look for its end. */
    private static final int MOST_LINES = 1000;

    private static final String DIRECTIVE = "\"?sep=.\"?[,;\t]*";
    private static final String QUOTES = "quotes that do not fit";

    private final String file;
    private final PhysicalLines lines;
    private final char delimiter;
    private final RecordParser parser;
    private boolean begun;

    private LooseTable(String file, PhysicalLines lines, char delimiter) {
        this.file = file;
        this.lines = lines;
        this.delimiter = delimiter;
        this.parser = new RecordParser(delimiter);
    }

    /** Reads what {@link #charset} told; a byte order mark is taken off. */
    public static LooseTable of(String file, byte[] content, Charset charset, char delimiter) {
        try {
            StrictDecoder decoder = StrictDecoder.of(new ByteArrayInputStream(content), charset);
            return new LooseTable(file, new PhysicalLines(decoder, TableOptions.DEFAULT.longestRecord()), delimiter);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory
        }
    }

    /** By the byte order mark; else UTF-16 if every other byte is mostly zero, UTF-8 if all is, else Windows-1252 or ISO-8859-1. */
    public static Charset charset(byte[] content) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(content);
        if (mark.isPresent()) {
            return mark.get().charset();
        }
        String guess = CharsetGuess.of(content);
        return !guess.startsWith("UTF-16") && CharsetGuess.decodes(content, StandardCharsets.UTF_8)
                ? StandardCharsets.UTF_8
                : Charset.forName(guess);
    }

    /**
     * The next record, or nothing at the end.
     *
     * @throws TableException if there are bytes that are not of the encoding
     */
    public Optional<LooseLine> next() throws TableException {
        try {
            Optional<PhysicalLine> line = lines.next();
            if (!begun && line.isPresent() && line.get().text().matches(DIRECTIVE)) {
                line = lines.next();
            }
            begun = true;
            while (line.isPresent() && line.get().isBlank(delimiter)) {
                line = lines.next();
            }
            return line.isPresent() ? Optional.of(startingAt(line.get())) : Optional.empty();
        } catch (IOException e) {
            throw new TableException(
                    file,
                    lines.current(),
                    "bytes that are not of the encoding that it starts with",
                    "expected one encoding; save it anew, as CSV in UTF-8 or as .xlsx");
        }
    }

    private LooseLine startingAt(PhysicalLine first) throws IOException {
        if (!first.whole()) {
            return new LooseLine(first.number(), List.of(), "a line too long to be read");
        }
        QuoteScanner quotes = new QuoteScanner(delimiter);
        quotes.read(first.text());
        StringBuilder text = new StringBuilder(first.text());
        List<PhysicalLine> more = new ArrayList<>();
        while (quotes.isOpen() && more.size() < MOST_LINES) {
            Optional<PhysicalLine> next = lines.next();
            if (next.isEmpty()) {
                break;
            }
            more.add(next.get());
            text.append('\n').append(next.get().text());
            quotes.read(next.get().text());
        }
        Optional<List<String>> cells =
                quotes.isOpen() || quotes.isBroken() ? Optional.empty() : parser.parse(text.toString());
        if (cells.isEmpty()) {
            lines.giveBack(more); // a quote that is not closed costs its own line alone
            return new LooseLine(first.number(), List.of(), QUOTES);
        }
        return new LooseLine(first.number(), cells.get(), "");
    }
}
