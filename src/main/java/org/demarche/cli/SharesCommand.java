package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.bundle.BundleException;
import org.demarche.bundle.BundleReader;
import org.demarche.report.ReportFile;
import org.demarche.score.ReportShares;
import org.demarche.score.ScoreException;
import org.demarche.score.TaskShares;
import org.demarche.table.TableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "shares",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Estimate how often the labels occur in the articles of a report.",
        description = {
            "",
            "A model expects the labels as often as they were in its training data. Where",
            "they are rarer or more frequent in the articles, its counts lean towards the",
            "training data. This estimates the shares from the probabilities of a report",
            "(Saerens, Latinne and Decaestecker, 2002), and prints the option by which score",
            "corrects for them. It supposes that only the shares differ: where the articles",
            "differ in their words too, it may lead astray. Check it on some sentences coded",
            "by hand. A report made with --shares is corrected already: take another.",
            ""
        },
        footer = {"", "Examples:", "  demarche shares reports/may", "  demarche shares reports/may --model models/mine"
        })
final class SharesCommand implements Callable<Integer>, CommonOptions.Owner {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Parameters(paramLabel = "REPORT", description = "Folder of a report, or its sentences.csv.")
    @SuppressWarnings("NullAway.Init")
    private Path report;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws BundleException, TableException, ScoreException {
        Path sentences = Files.isDirectory(report) ? report.resolve(ReportFile.SENTENCES.fileName()) : report;
        List<TaskShares> shares = new ReportShares(sentences).estimate(BundleReader.read(model.path()));
        PrintWriter to = spec.commandLine().getOut();
        shares.forEach(task -> print(to, task));
        to.println("to correct for it, score again with:"
                + shares.stream().map(SharesCommand::option).collect(Collectors.joining()));
        to.flush();
        return ExitCode.DONE.number();
    }

    private static void print(PrintWriter to, TaskShares shares) {
        to.printf(
                Locale.ROOT,
                "%s: %d sentences%s%n",
                shares.task().name(),
                shares.sentences(),
                shares.settled() ? "" : "; the estimate did not settle");
        to.printf(Locale.ROOT, "%-16s  training  predicted  estimated%n", "label");
        for (int label = 0; label < shares.training().size(); label++) {
            to.printf(
                    Locale.ROOT,
                    "%-16s  %8.3f  %9.3f  %9.3f%n",
                    shares.task().labels().get(label),
                    shares.training().get(label),
                    shares.predicted().get(label),
                    shares.estimated().get(label));
        }
        to.println();
    }

    private static String option(TaskShares shares) {
        return shares.estimated().stream()
                .map(share -> String.format(Locale.ROOT, "%.4f", share))
                .collect(Collectors.joining(",", " --shares " + shares.task().name() + "=", ""));
    }
}
