package org.demarche.review;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.Problem;
import org.demarche.storage.Digest;
import org.demarche.table.LooseLine;
import org.demarche.table.LooseTable;
import org.demarche.table.TableException;

/**
 * A file that a reviewer gave back, read by what it holds and not by its name.
 *
 * @param name as messages name it
 * @param sha256 of its bytes
 * @param sheets one of delimited text; those of a workbook that are of the report
 * @param remarks what there is to say of the file as a whole
 */
record SheetFile(String name, String sha256, List<List<SheetRow>> sheets, List<Problem> remarks) {

    private static final long LARGEST = 1L << 28;
    private static final int START = 512;

    /** Lines among which a header decides on the delimiter. */
    private static final int SAMPLE = 200;

    /** A header counts more than any width. */
    private static final int LARGE = 1 << 20;

    private static final String SAVE_ANEW = "expected CSV or .xlsx; open it in a spreadsheet and save it as .xlsx";

    SheetFile {
        sheets = sheets.stream().map(List::copyOf).toList();
        remarks = List.copyOf(remarks);
    }

    /**
     * @param name as messages shall name it
     * @param isId tells the ids of the report
     * @throws TableException if it cannot be read, or nothing in it is of the report
     */
    static SheetFile read(Path path, String name, SheetForm form, Predicate<String> isId) throws TableException {
        byte[] content = content(path, name);
        List<Problem> remarks = new ArrayList<>();
        List<SheetRows> sheets = isZip(content) ? XlsxFile.read(path, name, form) : List.of(text(name, content, form));
        List<List<SheetRow>> used = new ArrayList<>();
        for (SheetRows sheet : sheets) {
            if (sheet.hasHeader() || sheet.holds(isId)) {
                used.add(sheet.rows());
                remarks.addAll(sheet.remarks());
            }
        }
        if (used.isEmpty()) {
            throw TableException.of(
                    name,
                    0,
                    "no line with the names of the report's columns",
                    "expected sentence_id or text, and review_… beside it: is it a sheet of this report?");
        }
        return new SheetFile(name, Digest.of(content), used, remarks);
    }

    private static byte[] content(Path path, String name) throws TableException {
        try {
            if (!Files.isRegularFile(path)) {
                throw TableException.of(name, 0, Files.exists(path) ? "no file" : "no such file", "expected a sheet");
            }
            if (Files.size(path) > LARGEST) {
                throw TableException.of(name, 0, "more than 256 MB", "expected a sheet of a report");
            }
            byte[] content = Files.readAllBytes(path);
            refuseOthers(name, content);
            return content;
        } catch (IOException e) {
            throw TableException.of(name, 0, "cannot be read: " + e.getMessage(), "expected a readable file");
        }
    }

    private static void refuseOthers(String name, byte[] content) throws TableException {
        String start = new String(content, 0, Math.min(content.length, START), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw TableException.of(name, 0, "an old workbook (.xls), or one with a password", SAVE_ANEW);
        }
        if (isZip(content) && start.contains("application/vnd.oasis.opendocument")) {
            throw TableException.of(name, 0, "an OpenDocument file (.ods)", SAVE_ANEW);
        }
        if (start.startsWith("%PDF") || start.stripLeading().regionMatches(true, 0, "<", 0, 1)) {
            throw TableException.of(name, 0, "a page or a PDF", SAVE_ANEW);
        }
        if (start.isBlank()) {
            throw TableException.of(name, 0, "an empty file", "expected a sheet of a report");
        }
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && Arrays.equals(content, 0, 4, new byte[] {'P', 'K', 3, 4}, 0, 4);
    }

    private static SheetRows text(String name, byte[] content, SheetForm form) throws TableException {
        Charset charset = LooseTable.charset(content);
        char best = ',';
        int most = 0;
        for (char delimiter : LooseTable.DELIMITERS) {
            int columns = columns(LooseTable.of(name, content, charset, delimiter), form);
            if (columns > most) {
                most = columns;
                best = delimiter;
            }
        }
        SheetRows rows = new SheetRows(name, form);
        LooseTable table = LooseTable.of(name, content, charset, best);
        for (Optional<LooseLine> line = table.next(); line.isPresent(); line = table.next()) {
            rows.add(line.get());
        }
        return rows;
    }

    /** The width of the first header, if cut that way; that of the first line where there is none. */
    private static int columns(LooseTable table, SheetForm form) throws TableException {
        int first = 0;
        for (int i = 0; i < SAMPLE; i++) {
            Optional<LooseLine> line = table.next();
            if (line.isEmpty()) {
                break;
            }
            if (form.header(line.get().cells()).isPresent()) {
                return LARGE + line.get().cells().size();
            }
            first = Math.max(first, line.get().cells().size());
        }
        return first;
    }
}
