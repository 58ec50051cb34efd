package org.demarche.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.Problem;

/**
 * Reads a table record by record; what is held in memory does not grow with the file. Not for use by several threads.
 */
public final class TableReader implements AutoCloseable {

    private final String file;
    private final Charset charset;
    private final PhysicalLines lines;
    private final Header header;
    private final List<Problem> problems;
    private final RecordReader records;

    private TableReader(String file, Charset charset, PhysicalLines lines, Header header, TableOptions options) {
        this.file = file;
        this.charset = charset;
        this.lines = lines;
        this.header = header;
        this.problems = problems(file, header, charset, options);
        this.records = new RecordReader(file, lines, header, options);
    }

    /**
     * Opens a table and reads its header.
     *
     * @param path as problems shall name the file
     * @throws TableException if it is missing, unreadable, empty, wrongly encoded, or the header cannot be used
     */
    public static TableReader open(Path path, TableOptions options) throws TableException {
        String file = path.toString();
        if (!Files.exists(path)) {
            throw new TableException(file, 0, "no such file", "expected a table");
        }
        if (!Files.isRegularFile(path)) {
            throw new TableException(file, 0, Files.isDirectory(path) ? "a folder" : "a device", "expected a file");
        }
        try {
            return open(file, Files.newInputStream(path), options);
        } catch (IOException e) {
            throw failed(file, 0, e);
        }
    }

    /** As {@link #open(Path, TableOptions)}, from any stream; closes it when this fails. */
    public static TableReader open(String file, InputStream in, TableOptions options) throws TableException {
        try {
            StrictDecoder decoder = StrictDecoder.of(in, options.charset().orElse(StandardCharsets.UTF_8));
            PhysicalLines lines = new PhysicalLines(decoder, options.longestRecord());
            return new TableReader(file, decoder.charset(), lines, header(file, decoder, lines, options), options);
        } catch (IOException e) {
            closeAfter(e, in);
            throw failed(file, 0, e);
        } catch (TableException e) {
            closeAfter(e, in);
            throw e;
        }
    }

    /** The rows of a table that comes with the program, without its header. */
    public static List<List<String>> ofProgram(String resource) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(TableReader.class.getResourceAsStream(resource))) {
            TableReader table = open(resource, in, TableOptions.DEFAULT);
            for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
                if (next.get() instanceof TableRecord.Row row) {
                    rows.add(row.cells());
                }
            }
        } catch (TableException | IOException e) {
            throw new IllegalStateException("the program's own " + resource + " cannot be read", e);
        }
        return rows;
    }

    /** The column names, without blanks at the ends. */
    public List<String> header() {
        return header.names();
    }

    /** Comma, semicolon or tab. */
    public char delimiter() {
        return header.delimiter();
    }

    /** What opening brought to light, all {@link Problem.Severity#WARNING}. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The next record, or nothing at the end. Blank lines are no records.
     *
     * @throws TableException if the file cannot be read on: malformed bytes, or an error of the disk
     */
    public Optional<TableRecord> next() throws TableException {
        try {
            return records.next();
        } catch (MalformedBytesException e) {
            throw malformed(file, lines.current(), charset, e);
        } catch (IOException e) {
            throw failed(file, lines.current(), e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Header header(String file, StrictDecoder decoder, PhysicalLines lines, TableOptions options)
            throws IOException, TableException {
        try {
            return new HeaderReader(file, lines, options.longestRecord()).read();
        } catch (MalformedBytesException e) {
            throw malformed(file, lines.current(), decoder.charset(), e);
        }
    }

    private static List<Problem> problems(String file, Header header, Charset charset, TableOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (header.delimiter() != ',') {
            problems.add(new Problem(
                    Problem.Severity.WARNING,
                    file,
                    header.line(),
                    "",
                    "the delimiter is a " + HeaderReader.name(header.delimiter()),
                    "expected a comma; read as it is"));
        }
        options.charset()
                .filter(asked -> !asked.equals(charset))
                .ifPresent(asked -> problems.add(new Problem(
                        Problem.Severity.WARNING,
                        file,
                        0,
                        "",
                        "a byte order mark of " + charset,
                        "expected " + asked + "; read as " + charset)));
        return List.copyOf(problems);
    }

    private static TableException malformed(String file, long line, Charset charset, MalformedBytesException e) {
        return new TableException(
                file,
                line,
                "bytes that are not " + charset + " at byte offset " + e.offset(),
                "expected " + charset + "; they look like " + e.guess() + ": use --encoding " + e.guess());
    }

    private static TableException failed(String file, long line, IOException e) {
        String found =
                e instanceof AccessDeniedException ? "no permission to read" : "cannot be read: " + e.getMessage();
        return new TableException(file, line, found, "expected a readable file");
    }

    private static void closeAfter(Exception failure, InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
