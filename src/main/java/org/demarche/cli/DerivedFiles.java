package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.demarche.Visible;
import org.demarche.page.ReportPages;
import org.demarche.report.DataPackage;
import org.demarche.report.DerivedFile;
import org.demarche.report.FinishedReport;
import org.demarche.report.ReportFile;
import org.demarche.storage.AtomicFile;
import org.demarche.table.TableException;
import org.demarche.trend.ErrorCounts;
import org.demarche.workbook.ReportWorkbook;

/** Makes the files that are derived from a finished report, for every command that does. Each replaces an older one whole. */
final class DerivedFiles {

    private DerivedFiles() {}

    /**
     * Names each file when it is there.
     *
     * @param workbook whether the workbook is wanted
     * @param page whether the pages are wanted
     * @param errors the model's, in the task of the pages
     */
    static void make(
            FinishedReport report,
            boolean workbook,
            boolean page,
            Optional<ErrorCounts> errors,
            CommonOptions common,
            PrintWriter to)
            throws TableException, IOException {
        Path folder = report.folder();
        make(DerivedFile.DATA_PACKAGE, folder, to, file -> AtomicFile.write(file, DataPackage.of(report)));
        if (workbook) {
            make(DerivedFile.WORKBOOK, folder, to, file -> {
                try (ProgressBars progress = common.progress()) {
                    tell(ReportWorkbook.write(report, file, progress), common, to);
                }
            });
        }
        if (page) {
            try (ProgressBars progress = common.progress()) {
                ReportPages.write(report, errors, progress);
            }
            to.println(Visible.of(folder.resolve(ReportFile.PAGES).resolve(ReportPages.INDEX)));
        }
        long sentences = report.run().counts().sentences();
        if (sentences > ReportWorkbook.MOST_ROWS && !common.quiet()) {
            to.printf(
                    Locale.ROOT,
                    "sentences.csv is whole, with %,d rows; a spreadsheet shows the first %,d of them%n",
                    sentences,
                    ReportWorkbook.MOST_ROWS);
        }
        to.flush();
    }

    @FunctionalInterface
    private interface Making {
        void write(Path file) throws TableException, IOException;
    }

    private static void make(DerivedFile derived, Path folder, PrintWriter to, Making making)
            throws TableException, IOException {
        Path file = derived.in(folder);
        Optional<Path> kept = derived.makeWay(folder);
        making.write(file);
        derived.made(folder);
        if (kept.isPresent()
                && Files.mismatch(kept.get(), file) < 0) { // nobody edited it: a run was killed before it was noted
            Files.delete(kept.get());
        } else {
            kept.ifPresent(edited -> to.println(Visible.of(edited) + " (edited; kept under this name)"));
        }
        to.println(Visible.of(file));
    }

    private static void tell(ReportWorkbook.Limits limits, CommonOptions common, PrintWriter to) {
        if (limits.sheets() > 1 && !common.quiet()) {
            to.printf("the workbook has the sentences in %d sheets%n", limits.sheets());
        }
        if (limits.cut() > 0 && !common.quiet()) {
            to.printf(
                    "%d cells of the workbook are cut, for they are longer than a cell can be; the CSV files have them whole%n",
                    limits.cut());
        }
    }
}
