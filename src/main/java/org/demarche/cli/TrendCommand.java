package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Visible;
import org.demarche.bundle.BundleException;
import org.demarche.report.FinishedReport;
import org.demarche.storage.AtomicFile;
import org.demarche.table.TableException;
import org.demarche.table.TableStyle;
import org.demarche.trend.By;
import org.demarche.trend.ErrorCounts;
import org.demarche.trend.Reviewed;
import org.demarche.trend.ShareEstimator;
import org.demarche.trend.Trend;
import org.demarche.trend.TrendTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "trend",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Tell the shares of the labels by month, outlet, actor or article.",
        description = {
            "",
            "Counts of predicted labels are wrong in one direction: a model overlooks rare",
            "labels. This corrects the shares by the errors that the model made on documents",
            "it did not learn from, and gives 95 %% intervals that hold both how much",
            "articles differ and how badly the errors are known. Several reports of one",
            "model are put together; an article that stands in two with the same text counts",
            "once.",
            "",
            "--errors takes the errors from an evaluation on documents like yours, which is",
            "better than those of the model's own. With --reviewed, what people said of a",
            "sentence counts instead of the prediction; where they reviewed enough (50",
            "sentences of 5 articles, of them 20 with the verdict accept and 20 others, or all",
            "there are), the predictions are corrected by that alone (prediction-powered",
            "inference). That needs a random sample: 'demarche suggest --random' draws one.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  demarche trend reports/may",
            "  demarche trend reports/april reports/may --out trend.csv",
            "  demarche trend reports/may --reviewed reviews/may",
            "  demarche evaluate --data coded.csv --out evaluations/mine",
            "  demarche trend reports/may --errors evaluations/mine/evaluation.json"
        })
final class TrendCommand implements Callable<Integer>, CommonOptions.Owner {

    private static final int MOST_SHOWN = 40;
    private static final int WIDEST = 32;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final ErrorsOption errors = new ErrorsOption();

    @Option(
            names = "--reviewed",
            paramLabel = "PATH",
            description = "training.csv of 'review import', or its folder: these labels count instead of predictions.")
    private Optional<Path> reviewed = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            split = ",",
            description =
                    "all, run, month, outlet, actor, article; can be repeated (default: all but article, and run if"
                            + " there are several reports). --out always has all.")
    private List<By> by = List.of();

    @Option(
            names = "--out",
            paramLabel = "CSV",
            description = "Also write a table with a line for each label and group.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--overwrite", description = "Replace an older table.")
    private boolean overwrite;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the intervals (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Parameters(arity = "1..*", paramLabel = "REPORT", description = "Folders of finished reports of one model.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> folders;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws BundleException, TableException, IOException {
        if (out.isPresent()) {
            OutFile.requireFree(out.get(), overwrite, spec);
        }
        List<FinishedReport> reports = FinishedReport.openAll(folders);
        Path evaluation = errors.evaluation(reports.get(0), spec);
        try (ProgressBars progress = common.progress()) {
            Reviewed read = reviewed.isPresent()
                    ? Reviewed.read(reviewed.get(), reports.get(0).tasks())
                    : Reviewed.NOTHING;
            Trend trend = Trend.read(reports, read, progress);
            List<Trend.Row> rows = rows(trend, evaluation, progress);
            progress.close();
            if (reviewed.isPresent()
                    && rows.stream().allMatch(row -> row.estimate().reviewed() == 0)) {
                spec.commandLine()
                        .getErr()
                        .println("demarche: no sentence of these reports was reviewed in " + Visible.of(reviewed.get())
                                + "; is it of another report?");
            }
            print(trend, rows);
        }
        return ExitCode.DONE.number();
    }

    private List<Trend.Row> rows(Trend trend, Path evaluation, Progress progress) throws TableException {
        List<Trend.Row> rows = new ArrayList<>();
        for (int task = 0; task < trend.tasks().size(); task++) {
            ErrorCounts counts = ErrorCounts.read(evaluation, trend.tasks().get(task));
            if (task == 0 && !counts.byDocument()) {
                spec.commandLine()
                        .getErr()
                        .println("demarche: " + Visible.of(evaluation)
                                + " tells the errors of all documents in sum, as those of older models do, or has fewer than "
                                + ErrorCounts.FEWEST_DOCUMENTS
                                + " documents: where labels are mixed otherwise, the intervals are too narrow; better: --errors"
                                + " with the evaluation.json that 'demarche evaluate --out' writes of more documents");
            }
            ShareEstimator estimator = new ShareEstimator(counts, new Seed(seed));
            for (By grouping : By.values()) {
                if (out.isPresent() || isShown(grouping)) {
                    rows.addAll(trend.shares(task, grouping, estimator, new Seed(seed), progress));
                }
            }
        }
        return rows;
    }

    private boolean isShown(By grouping) {
        if (!by.isEmpty()) {
            return by.contains(grouping);
        }
        return grouping != By.ARTICLE && (grouping != By.RUN || folders.size() > 1);
    }

    private void print(Trend trend, List<Trend.Row> rows) throws IOException {
        PrintWriter to = spec.commandLine().getOut();
        to.printf("%d articles; %d sentences out of scope left out%n", trend.articles(), trend.outOfScope());
        if (trend.countedBefore() > 0) {
            to.printf(
                    "%d articles stand in several reports with the same text and count once%n", trend.countedBefore());
        }
        if (!trend.changed().isEmpty()) {
            to.printf(
                    "in several reports with different texts, which all count: %s%n",
                    trend.changed().stream().map(Visible::of).collect(Collectors.joining(", ")));
        }
        String last = "";
        int shown = 0;
        for (Trend.Row row : mostSentencesFirst(rows)) {
            String heading = row.task().name() + " by " + row.by();
            if (!isShown(row.by())) {
                continue;
            }
            shown = heading.equals(last) ? shown + 1 : 0;
            if (shown == 0) {
                to.printf("%n%s%n", heading);
            }
            if (row.group().equals(Trend.NONE) && isAlone(row, rows)) {
                to.println("  no article tells it");
            } else if (shown < MOST_SHOWN) {
                print(to, row);
            } else if (shown == MOST_SHOWN) {
                to.println("  … more: --out has all");
            }
            last = heading;
        }
        if (out.isPresent()) {
            AtomicFile.write(out.get(), TrendTable.of(rows, TableStyle.STANDARD));
            to.println();
            to.println(Visible.of(out.get()));
        }
        to.flush();
    }

    /** Outlets and actors are many: those of which most was read stand first. Months keep their order. */
    private static List<Trend.Row> mostSentencesFirst(List<Trend.Row> rows) {
        List<Trend.Row> sorted = new ArrayList<>();
        rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.task().name() + row.by(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(group -> group.stream()
                        .sorted(Comparator.comparingLong(row -> row.by() == By.OUTLET || row.by() == By.ACTOR
                                ? -row.estimate().sentences()
                                : 0))
                        .forEach(sorted::add));
        return sorted;
    }

    /** Whether all is in one group, which then says what the sum of all does. */
    private static boolean isAlone(Trend.Row row, List<Trend.Row> rows) {
        return rows.stream()
                .filter(other -> other.task().equals(row.task()) && other.by() == row.by())
                .allMatch(row::equals);
    }

    private static void print(PrintWriter to, Trend.Row row) {
        to.printf(
                Locale.ROOT,
                "  %-" + WIDEST + "s %4d %-8s %6d %-9s  %s%s%s%n",
                Visible.of(row.group(), WIDEST),
                row.estimate().articles(),
                row.estimate().articles() == 1 ? "article" : "articles",
                row.estimate().sentences(),
                row.estimate().sentences() == 1 ? "sentence" : "sentences",
                TrendTable.inShort(row),
                row.estimate().reviewed() > 0
                        ? "  " + row.estimate().method().written() + ", "
                                + row.estimate().reviewed() + " reviewed"
                        : "",
                row.estimate().note().isEmpty() ? "" : "  (" + row.estimate().note() + ")");
    }
}
