package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Visible;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.BundleException;
import org.demarche.bundle.BundleReader;
import org.demarche.encode.Encoder;
import org.demarche.page.ReportPages;
import org.demarche.report.FinishedReport;
import org.demarche.report.ReportFile;
import org.demarche.report.RunRecord;
import org.demarche.score.BatchScorer;
import org.demarche.score.Mode;
import org.demarche.score.OutputFolder;
import org.demarche.score.ScoreException;
import org.demarche.score.ScoreInputs;
import org.demarche.score.ScoreSettings;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Score articles into a report.",
        description = {
            "",
            "Writes sentences.csv (a row for each sentence, with who speaks in it),",
            "articles.csv (a row for each file that was seen), actors.csv (the sums of each",
            "side towards each other side in an article) and run.json into the folder given",
            "by --out, all complete or none. A run that was stopped goes on with --resume.",
            "The column verdict says accept where one label is left at the error rate asked",
            "for, review where several are (stance_possible lists them), and out_of_scope",
            "for what is unlike anything the model learned. From these it makes report.xlsx,",
            "a workbook to review them in, page/index.html, which shows them article by",
            "article, and datapackage.json, which tells programs what the columns are. With",
            "--explain another file, explanations.csv, says why each sentence got its",
            "labels.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  demarche score --out reports/may articles/       every article below a folder",
            "  demarche score --out reports/one statement.txt",
            "  demarche score --out reports/coded coded.csv     one row is one sentence",
            "  demarche score --out reports/may --resume articles/      after a power cut",
            "  demarche score --out reports/why --explain speech.txt",
            "  demarche score --excel-locale --out bericht artikel/"
        })
final class ScoreCommand implements Callable<Integer>, CommonOptions.Owner {

    private static final Logger LOG = LoggerFactory.getLogger(ScoreCommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the report.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    /** At most one of the two. */
    static final class Existing {
        @Option(names = "--resume", description = "Go on with the run that was stopped in DIR.")
        private boolean resume;

        @Option(names = "--overwrite", description = "Replace an older report in DIR when the new one is complete.")
        private boolean overwrite;
    }

    @ArgGroup
    private Existing existing = new Existing();

    @Mixin
    private final StyleOption style = new StyleOption();

    @Mixin
    private final SharesOption shares = new SharesOption();

    @Mixin
    private final ErrorRateOption errorRate = new ErrorRateOption();

    @Option(
            names = "--int8",
            description = "Encode in 8-bit integers: nearly twice as fast, a little less exact; tuned models only.")
    private boolean int8;

    @Option(
            names = "--explain",
            description = "Write explanations.csv too: for each sentence and task the phrases that spoke for and"
                    + " against the label, and similar training sentences. Takes about ten times as long.")
    private boolean explain;

    @Option(
            names = "--redact-text",
            description =
                    "Leave the texts out of the report, for articles that may not be passed on: titles, sentences,"
                            + " their neighbours, columns of tables. Labels, ids, places and names of speakers stay.")
    private boolean redactText;

    @Option(names = "--no-workbook", description = "Make no report.xlsx; 'demarche report DIR' makes it later.")
    private boolean noWorkbook;

    @Option(names = "--no-page", description = "Make no pages; 'demarche report DIR' makes them later.")
    private boolean noPage;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Threads (default: one for each core). The report does not depend on it.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--encoding", paramLabel = "NAME", description = "Character set of tables (default: UTF-8).")
    private Optional<Charset> encoding = Optional.empty();

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files (.txt, .html, .pdf, .docx, .odt, .rtf, .eml, .mht), folders of them, or tables (.csv, .tsv)"
                            + " with a text column. Files are read by what they hold; what is not English is passed by.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> inputs;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws ScoreException, BundleException, TableException, IOException {
        checkNumbers();
        Mode mode = existing.resume ? Mode.RESUME : existing.overwrite ? Mode.OVERWRITE : Mode.FRESH;
        TableOptions options = new TableOptions(encoding, TableOptions.DEFAULT.longestField());
        ScoreInputs toScore = ScoreInputs.of(inputs, out, options);
        Bundle bundle = BundleReader.read(model.path()); // before the folder, so that a refusal leaves nothing behind
        ScoreSettings settings = settings(bundle);
        try (OutputFolder output = OutputFolder.open(out, mode)) {
            if (!noPage) {
                ReportPages.requireReplaceable(out);
            }
            RunLog.open(output.log());
            LOG.info("{} scores with {} ({} workers)", ProgramVersion.text(), bundle.id(), workers);
            RunRecord.Counts counts = score(bundle, toScore, output, mode, settings);
            LOG.info("done: {}", counts);
            print(output, counts);
            output.kept().forEach(edited -> spec.commandLine()
                    .getOut()
                    .println(Visible.of(asGiven(edited)) + " (edited; kept under this name)"));
            FinishedReport report = FinishedReport.open(out);
            DerivedFiles.make(
                    report,
                    !noWorkbook,
                    !noPage,
                    ErrorsOption.own(model.path(), ReportPages.task(report)),
                    common,
                    spec.commandLine().getOut());
            tellFailed(counts);
            return (counts.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE).number();
        }
    }

    /** Before anything is read. */
    private void checkNumbers() {
        Wrong.require(workers >= 1, spec, "--workers " + workers + ": expected 1 or more");
        errorRate.value(spec);
        Wrong.require(
                !(explain && redactText),
                spec,
                "--explain quotes the texts that --redact-text withholds: leave out one");
    }

    private ScoreSettings settings(Bundle bundle) {
        return new ScoreSettings(style.style(), errorRate.value(spec), shares.value(spec, bundle), explain, redactText);
    }

    private RunRecord.Counts score(
            Bundle bundle, ScoreInputs toScore, OutputFolder output, Mode mode, ScoreSettings settings)
            throws ScoreException, BundleException, IOException {
        try (StopNotice notice = new StopNotice(spec.commandLine().getErr());
                Encoder encoder = int8 ? bundle.openInt8(workers) : bundle.open(workers);
                ProgressBars progress = common.progress()) {
            return new BatchScorer(bundle, encoder, ProgramVersion.text(), settings)
                    .run(toScore, output, mode, progress);
        }
    }

    private void tellFailed(RunRecord.Counts counts) {
        if (counts.failed() > 0) {
            PrintWriter to = spec.commandLine().getErr();
            to.printf(
                    "demarche: %d of %d inputs could not be scored; the column status says why: %s%n",
                    counts.failed(), counts.seen(), out.resolve(ReportFile.ARTICLES.fileName()));
            to.flush();
        }
    }

    private void print(OutputFolder output, RunRecord.Counts counts) {
        PrintWriter to = spec.commandLine().getOut();
        to.printf(
                "%d seen = %d scored + %d failed + %d skipped; %d sentences%n",
                counts.seen(), counts.scored(), counts.failed(), counts.skipped(), counts.sentences());
        if (!common.quiet()) {
            ArticlesShown.print(to, output.report(ReportFile.ARTICLES));
        }
        for (ReportFile file : ReportFile.values()) {
            to.println(Visible.of(asGiven(output.report(file))));
        }
        for (Path optional : List.of(output.explanations(), output.rejected())) {
            if (Files.exists(optional)) {
                to.println(Visible.of(asGiven(optional)));
            }
        }
        to.flush();
    }

    /** A file of the output folder by the name that the user has for it. */
    private Path asGiven(Path file) {
        return out.resolve(file.getFileName());
    }
}
