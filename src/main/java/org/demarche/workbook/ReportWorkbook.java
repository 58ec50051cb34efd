package org.demarche.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.demarche.Progress;
import org.demarche.corpus.CodebookFile;
import org.demarche.report.FinishedReport;
import org.demarche.report.ReportColumns;
import org.demarche.report.ReportFile;
import org.demarche.report.RunRecord;
import org.demarche.storage.AtomicFile;
import org.demarche.table.TableException;

/**
 * A finished report as a workbook: its tables as sheets with what a reviewer needs, and sheets with shares, codebook and run.
 * Rows go to the disk as they come, so memory does not grow with them. The same report gives the same bytes.
 */
public final class ReportWorkbook {

    /** Of a sheet, by the limits of Excel, the header not counted. */
    public static final int MOST_ROWS = 1_048_575;

    private static final int ROWS_IN_MEMORY = 64;

    /** The first day that a zip can tell in every time zone without more fields; it stands for "no time". */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /**
     * What the workbook could not hold as it is.
     *
     * @param sheets how many sheets the sentences took
     * @param cut how many cells were longer than a cell can be, and were cut
     */
    public record Limits(int sheets, long cut) {}

    private ReportWorkbook() {}

    /**
     * Writes the workbook whole or not at all.
     *
     * @param to its file; beside it there is a folder for parts while it is written
     * @throws TableException if the report is not as the run left it
     * @throws IOException if the workbook cannot be written
     */
    public static Limits write(FinishedReport report, Path to, Progress progress) throws TableException, IOException {
        return write(report, to, MOST_ROWS, progress);
    }

    static Limits write(FinishedReport report, Path to, int mostRows, Progress progress)
            throws TableException, IOException {
        Path parts = to.resolveSibling("." + to.getFileName() + ".parts");
        delete(parts);
        Files.createDirectories(parts);
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(parts.toFile()));
        Path whole = parts.resolve("whole");
        try (SXSSFWorkbook book = new Timeless(whole)) {
            Limits limits = fill(book, report, mostRows, progress);
            describe(book.getXSSFWorkbook().getProperties(), report.run());
            book.write(OutputStream.nullOutputStream()); // into the file
            AtomicFile.sync(whole);
            AtomicFile.rename(whole, to);
            return limits;
        } catch (RuntimeException e) { // by which POI tells that a disk is full
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw e;
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
            delete(parts);
        }
    }

    private static Limits fill(SXSSFWorkbook book, FinishedReport report, int mostRows, Progress progress)
            throws TableException {
        Look look = new Look(book);
        CellText texts = new CellText();
        CodebookSheet codebook = new CodebookSheet(
                report.tasks(), report.run().settings().getOrDefault("codebook", "unknown"), CodebookFile::shipped);
        TableSheets tables = new TableSheets(book, look, texts, report, codebook, mostRows);
        LabelCounts counts = new LabelCounts();
        int sheets = tables.write(ReportFile.SENTENCES, "Sentences", 2, counts::add, progress);
        tables.write(ReportFile.ARTICLES, "Articles", 2, (columns, cells) -> {}, progress);
        tables.write(ReportFile.ACTORS, "Actors", 2, (columns, cells) -> {}, progress);
        new SharesSheet(book, look, texts, report.tasks()).write(counts);
        codebook.write(
                book,
                look,
                texts,
                ReportColumns.of(
                        ReportFile.SENTENCES.fileName(), report.columns(ReportFile.SENTENCES), report.tasks()));
        Limits limits = new Limits(sheets, texts.cut());
        writeRun(new PlainSheet(book, "Run", look, texts, 30, 90), report.run(), limits);
        return limits;
    }

    private static void writeRun(PlainSheet sheet, RunRecord run, Limits limits) {
        sheet.title("The run behind these sheets");
        sheet.header("fact", "value");
        sheet.row("program", run.program());
        sheet.row("run", run.identity());
        sheet.row("model", run.model().name());
        sheet.row("model sha256", run.model().sha256());
        sheet.row("encoder", run.model().encoder());
        sheet.row("encoder fingerprint", run.model().encoderFingerprint());
        new TreeMap<>(run.settings()).forEach((name, value) -> sheet.row("setting " + name, value));
        RunRecord.Counts counts = run.counts();
        sheet.row("inputs seen", counts.seen());
        sheet.row("inputs scored", counts.scored());
        sheet.row("inputs failed", counts.failed());
        sheet.row("inputs skipped", counts.skipped());
        sheet.row("sentences", counts.sentences());
        sheet.row("table rows rejected", counts.rowsRejected());
        run.reports().forEach(file -> sheet.row("sha256 of " + file.file(), file.sha256()));
        sheet.row("sheets of sentences", limits.sheets());
        sheet.row("cells cut", limits.cut());
        sheet.row(
                "",
                "A cell holds " + CellText.LONGEST + " characters at most. Longer texts end in" + CellText.CUT
                        + " here; the CSV files have them whole.");
    }

    private static void describe(POIXMLProperties properties, RunRecord run) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        Optional<Date> noTime = Optional.of(Date.from(NO_TIME.toInstant(ZoneOffset.UTC)));
        core.setCreator(run.program());
        core.setLastModifiedByUser(run.program());
        core.setTitle("Report of " + run.identity());
        core.setCreated(noTime);
        core.setModified(noTime);
        properties.getExtendedProperties().getUnderlyingProperties().setApplication(run.program());
    }

    /** Of a workbook that was killed too; the folder holds plain files. */
    private static void delete(Path parts) throws IOException {
        if (Files.exists(parts)) {
            try (Stream<Path> left = Files.list(parts)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(parts);
        }
    }

    /**
     * POI writes the time of the day into each entry of the zip, and fields for entries beyond 4 GiB, which LibreOffice refuses. Without
     * these the sizes must be known or be filled in afterwards: so this writes into a file, and not into the stream that it is given.
     */
    private static final class Timeless extends SXSSFWorkbook {

        private final Path file;

        Timeless(Path file) {
            super(ROWS_IN_MEMORY);
            this.file = file;
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream ignored) {
            try {
                ZipArchiveOutputStream zip = new TimelessZip(file);
                zip.setUseZip64(Zip64Mode.AsNeeded);
                return zip;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class TimelessZip extends ZipArchiveOutputStream {

        TimelessZip(Path file) throws IOException {
            super(file);
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            entry.setTime(NO_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
            super.putArchiveEntry(entry);
        }
    }
}
