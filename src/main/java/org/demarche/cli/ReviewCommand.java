package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Counted;
import org.demarche.Seed;
import org.demarche.Visible;
import org.demarche.agree.AgreementText;
import org.demarche.report.FinishedReport;
import org.demarche.review.ReviewFolder;
import org.demarche.review.ReviewImport;
import org.demarche.review.ReviewRecord;
import org.demarche.table.TableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Take back the sheets that people reviewed, and make training rows of them.",
        synopsisSubcommandLabel = "import",
        description = {
            "",
            "Reviewers write into the empty columns at the right of sentences.csv or",
            "report.xlsx: review_stance and review_sentiment for the right labels,",
            "review_speaker, review_note, and reviewer for their name. They leave review_id.",
            ""
        },
        subcommands = ReviewCommand.Import.class,
        footer = {"", "Examples:", "  demarche review import reports/may anna.xlsx ben.csv --out reviews/may"})
final class ReviewCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw Wrong.option(spec, "no command; expected import");
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            versionProvider = ProgramVersion.class,
            header = "Match reviewed sheets with the report that they came of.",
            description = {
                "",
                "Sheets may be CSV or .xlsx, saved by any spreadsheet, with rows sorted, deleted",
                "or doubled and columns moved or added. A row is matched by its id, its text and",
                "its place (article, position). Each ends as",
                "  accepted   it says something, and of which sentence is beyond doubt",
                "  unchanged  it is of the report and says nothing",
                "  conflict   it contradicts itself, the report or another row: to be decided",
                "  unmatched  it is of no sentence of the report",
                "Nothing is guessed. A task that a reviewer left empty stays empty and is not",
                "learned.",
                "",
                "DIR gets training.csv for 'demarche train --data', conflicts.csv to be decided,",
                "review-log.csv with every row of every sheet, and review.json. Fill in",
                "conflicts.csv, give it back beside the same sheets, into another DIR, and what",
                "you decided stands for the rows that it names.",
                ""
            },
            footer = {
                "",
                "Exit code 4 means: done, but there are conflicts or unmatched rows.",
                "",
                "Examples:",
                "  demarche review import reports/may sentences.csv --reviewer Anna \\",
                "      --date 2031-05-20 --out reviews/may",
                "  demarche review import reports/may Anna=a.xlsx Ben=b.csv --out reviews/may",
                "  demarche review import reports/may Anna=a.xlsx Ben=b.csv \\",
                "      Eva=reviews/may/conflicts.csv --out reviews/may-2",
                "  demarche train --data training-data --data reviews/may-2/training.csv \\",
                "      --model models/mine"
            })
    static final class Import implements Callable<Integer>, CommonOptions.Owner {

        private static final int MOST_SHOWN = 20;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Mixin
        private final CommonOptions common = new CommonOptions();

        @Parameters(index = "0", paramLabel = "REPORT", description = "Folder of the report that was reviewed.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private Path report;

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "[NAME=]SHEET",
                description = "Sheets that were given back, each perhaps with the name of its reviewer.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private List<String> sheets;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the files.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private Path out;

        @Option(
                names = "--reviewer",
                paramLabel = "NAME",
                description = "Who reviewed, where neither the row nor NAME= says so (default: the sheet's file name).")
        private Optional<String> reviewer = Optional.empty();

        @Option(
                names = "--date",
                paramLabel = "YYYY-MM-DD",
                description = "Date of the review, for the training rows (default: none).")
        private Optional<String> date = Optional.empty();

        @Option(
                names = "--accept-unreviewed",
                description =
                        "In a sentence of which some tasks were reviewed, take the predictions of the others for right.")
        private boolean acceptUnreviewed;

        @Option(
                names = "--labels-as-they-stand",
                description =
                        "Labels that stand sorted beside unsorted sentences are right so, and were not sorted alone.")
        private boolean labelsAsTheyStand;

        @Option(
                names = "--overwrite",
                description = "Replace an older import in DIR. One in which somebody has written since is left alone.")
        private boolean overwrite;

        @Option(
                names = "--seed",
                defaultValue = "1",
                description = "Seed of the intervals of agreement (default: ${DEFAULT-VALUE}).")
        private long seed;

        @Override
        public CommonOptions common() {
            return common;
        }

        @Override
        public Integer call() throws TableException, IOException {
            List<ReviewImport.Sheet> given = sheets.stream().map(this::sheet).toList();
            date.ifPresent(this::requireDate);
            ReviewFolder.requireFree(
                    out, given.stream().map(ReviewImport.Sheet::path).toList(), overwrite);
            ReviewImport result;
            try (ProgressBars progress = common.progress()) {
                result = ReviewImport.of(
                        FinishedReport.open(report),
                        given,
                        new ReviewImport.Settings(date, acceptUnreviewed, labelsAsTheyStand),
                        new Seed(seed),
                        progress);
            }
            result.write(out);
            PrintWriter to = spec.commandLine().getOut();
            tell(to, result);
            to.flush();
            ReviewRecord.Rows rows = result.record().counts().rows();
            return (rows.conflict() + rows.unmatched() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED).number();
        }

        /** A file of that whole name goes before a name and a file. */
        private ReviewImport.Sheet sheet(String argument) {
            int equals = argument.indexOf('=');
            return equals <= 0 || Files.exists(Path.of(argument))
                    ? new ReviewImport.Sheet(Path.of(argument), reviewer)
                    : new ReviewImport.Sheet(
                            Path.of(argument.substring(equals + 1)), Optional.of(argument.substring(0, equals)));
        }

        private void requireDate(String written) {
            try {
                LocalDate.parse(written);
            } catch (DateTimeException e) {
                throw Wrong.option(spec, "--date " + written + "; expected a date like 2031-05-20");
            }
        }

        private void tell(PrintWriter to, ReviewImport result) {
            if (!common.quiet()) {
                result.remarks().forEach(to::println);
            }
            result.problems().stream().limit(MOST_SHOWN).forEach(to::println);
            if (result.problems().size() > MOST_SHOWN) {
                to.printf(
                        Locale.ROOT,
                        "and %d more, in %s%n",
                        result.problems().size() - MOST_SHOWN,
                        Visible.of(out.resolve("review-log.csv")));
            }
            ReviewRecord record = result.record();
            record.agreement().forEach(agreement -> to.println(AgreementText.of(agreement)));
            record.sheets().forEach(sheet -> to.println(line(sheet.file(), sheet.rows())));
            if (record.sheets().size() > 1) {
                to.println(line("all", record.counts().rows()));
            }
            ReviewRecord.Counts counts = record.counts();
            if (counts.rows().unchanged() == counts.rows().rows()) {
                to.println("nobody wrote into these sheets: reviews stand in the empty columns at the right, review_…");
            }
            to.println(seen(record.report().sentences(), counts.missing()));
            if (counts.settled() > 0) {
                to.println("settled: " + Counted.of(counts.settled(), "row") + "; not repeated and so not taken: "
                        + Counted.of(counts.unrepeated(), "answer")
                        + (counts.unrepeated() > 0 ? ", in review-log.csv" : ""));
            }
            to.println("training.csv: " + Counted.of(counts.training(), "sentence") + " with "
                    + Counted.of(counts.labels(), "reviewed label") + " and " + counts.assumed()
                    + " assumed; left out: "
                    + Counted.of(counts.notes(), "row") + " with a note alone");
            to.println("conflicts.csv: " + Counted.of(counts.questions(), "row") + " to decide");
            ReviewImport.FILES.forEach(name -> to.println(Visible.of(out.resolve(name))));
        }

        /** How many sentences of the report are in the sheets. */
        static String seen(long sentences, long missing) {
            String part = missing == 0 ? "all" : missing == sentences ? "none of them" : "all but " + missing;
            return "report: " + Counted.of(sentences, "sentence") + "; " + part + " in these sheets";
        }

        private static String line(String name, ReviewRecord.Rows rows) {
            return String.format(
                    Locale.ROOT,
                    "%s: %s = %d accepted + %d unchanged + %d conflict + %d unmatched",
                    Visible.of(name),
                    Counted.of(rows.rows(), "row"),
                    rows.accepted(),
                    rows.unchanged(),
                    rows.conflict(),
                    rows.unmatched());
        }
    }
}
