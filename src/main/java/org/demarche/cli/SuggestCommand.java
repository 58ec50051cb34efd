package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Seed;
import org.demarche.Visible;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.BundleException;
import org.demarche.bundle.BundleReader;
import org.demarche.encode.Encoder;
import org.demarche.report.FinishedReport;
import org.demarche.storage.AtomicFile;
import org.demarche.suggest.Suggester;
import org.demarche.suggest.Suggestion;
import org.demarche.suggest.SuggestionSheet;
import org.demarche.table.TableException;
import org.demarche.trend.Reviewed;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Suggest the sentences of a report whose labels would teach the model most.",
        description = {
            "",
            "Writes a sheet of sentences that the model is unsure of, that may have rare",
            "labels, or whose actor it has learned nothing of, no two alike; the most useful",
            "first, between their neighbours, with the reason for each. Fill in the columns",
            "review_… and give it back to 'demarche review import'. These sentences are",
            "harder than others: do not measure a model or shares by them. For that draw",
            "some --random.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  demarche suggest reports/may --out label.csv",
            "  demarche suggest reports/may -n 200 --reviewed reviews/may --out label.csv",
            "  demarche suggest reports/may --documents --out label.csv    whole articles",
            "  demarche suggest reports/may --random -n 200 --out sample.csv"
        })
final class SuggestCommand implements Callable<Integer>, CommonOptions.Owner {

    private static final int SHOWN = 5;
    private static final int WIDEST = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(names = "-n", paramLabel = "N", description = "How many sentences (default: ${DEFAULT-VALUE}).")
    private int wanted = 50;

    @Option(names = "--out", required = true, paramLabel = "CSV", description = "The sheet to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    /** At most one of the two. */
    static final class Other {
        @Option(names = "--documents", description = "Whole articles, until there are N sentences.")
        private boolean documents;

        @Option(names = "--random", description = "A random sample, to measure by and not to teach.")
        private boolean random;
    }

    @ArgGroup
    private Other other = new Other();

    @Option(
            names = "--reviewed",
            paramLabel = "PATH",
            description = "training.csv of 'review import', or its folder: its sentences are not suggested again.")
    private Optional<Path> reviewed = Optional.empty();

    @Mixin
    private final StyleOption style = new StyleOption();

    @Option(names = "--overwrite", description = "Replace an older sheet.")
    private boolean overwrite;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of --random (default: ${DEFAULT-VALUE}).")
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
        Wrong.require(wanted >= 1, spec, "-n " + wanted + ": expected 1 or more");
        threads.requireOne(spec);
        OutFile.requireFree(out, overwrite, spec);
        List<FinishedReport> reports = FinishedReport.openAll(folders);
        Bundle bundle = BundleReader.read(model.path());
        Reviewed done = reviewed.isPresent() ? Reviewed.read(reviewed.get(), bundle.tasks()) : Reviewed.NOTHING;
        try (ProgressBars progress = common.progress()) {
            Suggester suggester = Suggester.read(reports, bundle, done::contains, progress);
            List<Suggestion> suggestions = suggestions(suggester, bundle, progress);
            AtomicFile.write(out, SuggestionSheet.of(bundle.tasks(), suggestions, style.style()));
            progress.close();
            print(suggester, suggestions);
        }
        return ExitCode.DONE.number();
    }

    private List<Suggestion> suggestions(Suggester suggester, Bundle bundle, ProgressBars progress)
            throws BundleException, IOException {
        if (other.random) {
            return suggester.atRandom(wanted, new Seed(seed));
        }
        if (other.documents) {
            return suggester.articles(wanted);
        }
        try (Encoder encoder = bundle.open(threads.number())) {
            return suggester.sentences(wanted, encoder, progress);
        }
    }

    private void print(Suggester suggester, List<Suggestion> suggestions) {
        PrintWriter to = spec.commandLine().getOut();
        to.printf("%d of %d sentences that nobody reviewed%n", suggestions.size(), suggester.size());
        for (Suggestion suggestion : suggestions.subList(0, Math.min(SHOWN, suggestions.size()))) {
            to.println("  " + Visible.of(suggestion.row().scored().sentence().text(), WIDEST));
            to.println("    " + Visible.of(suggestion.why(), WIDEST));
        }
        to.println(Visible.of(out));
        to.flush();
    }
}
