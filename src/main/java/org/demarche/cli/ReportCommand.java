package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.report.FinishedReport;
import org.demarche.score.OutputFolder;
import org.demarche.storage.FolderLock;
import org.demarche.table.TableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Make the workbook, the pages and the data package of a report again.",
        description = {
            "",
            "score makes them at its end. This makes them anew: when they were deleted or",
            "edited, after score --no-workbook or --no-page, or with a newer version of the",
            "program. They are made of the tables as the run wrote them:",
            "  report.xlsx       the tables as sheets with lists for the review columns,",
            "                    shares, charts, the codebook",
            "  page/index.html   the report as pages: every article with its sentences",
            "                    marked, sums, what to review first",
            "  datapackage.json  what the columns of the tables are, for programs",
            "                    (Frictionless Data Package)",
            "Older ones are replaced; one that somebody has edited is kept under another",
            "name, which is printed.",
            ""
        },
        footer = {"", "Examples:", "  demarche report reports/may"})
final class ReportCommand implements Callable<Integer>, CommonOptions.Owner {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "DIR", description = "Folder of a finished report.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws TableException, IOException {
        FinishedReport report = FinishedReport.open(folder); // before the lock, which makes a folder
        try (FolderLock lock = OutputFolder.lock(folder)) {
            DerivedFiles.make(report, true, true, common, spec.commandLine().getOut());
            return ExitCode.DONE.number();
        }
    }
}
