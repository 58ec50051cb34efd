package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.demarche.Progress;
import org.demarche.Task;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.CorpusOptions;
import org.demarche.corpus.CorpusReader;
import org.demarche.table.TableOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How annotated tables are read. */
final class DataOptions {

    @Option(
            names = "--task",
            paramLabel = "NAME[=LABEL,…]",
            description = "Label column to use, its labels named or taken from the data; can be repeated"
                    + " (default: stance and sentiment, if they are there).",
            converter = TaskOption.Converter.class)
    private List<TaskOption> tasks = List.of();

    @Option(names = "--encoding", paramLabel = "NAME", description = "Character set of the tables (default: UTF-8).")
    private Optional<Charset> encoding = Optional.empty();

    @Option(
            names = "--max-field",
            paramLabel = "N",
            defaultValue = "1048576",
            description = "Longest cell in characters (default: ${DEFAULT-VALUE}).")
    private int longestField;

    @Option(
            names = "--max-rejected",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "Largest share of rows that may be rejected (default: ${DEFAULT-VALUE}).")
    private double maxRejected;

    CorpusOptions options(CommandSpec spec) {
        return options(
                spec, tasks.stream().flatMap(task -> task.given().stream()).toList());
    }

    /**
     * Rows to measure models by. What of the tables does not count for that is said on standard error.
     *
     * @param tasks that the models have
     */
    Corpus toMeasure(TablesOption tables, List<Task> tasks, CommandSpec spec, CommonOptions common, Progress progress)
            throws CorpusException {
        Corpus corpus = CorpusReader.read(tables.paths(), options(spec, tasks), progress);
        PrintWriter err = spec.commandLine().getErr();
        if (corpus.counts().rejected() > 0 && !common.quiet()) {
            err.printf(
                    "demarche: %d of %d rows cannot be used and are left out; 'demarche check' lists them%n",
                    corpus.counts().rejected(), corpus.counts().read());
        }
        long assumed = corpus.assumed();
        if (assumed > 0 && !common.quiet()) {
            err.printf(
                    "demarche: %d labels are left out: they are predictions that 'review import --accept-unreviewed' took"
                            + " unseen%n",
                    assumed);
        }
        err.flush();
        Corpus measured = corpus.withoutAssumed();
        Wrong.require(
                assumed == 0
                        || measured.rows().stream()
                                .anyMatch(row -> !row.labels().isEmpty()),
                spec,
                "nothing is left to measure by: nobody has seen a label of these data");
        return measured;
    }

    /** As asked for, but with the label sets of these tasks. */
    CorpusOptions options(CommandSpec spec, List<Task> given) {
        List<String> names = tasks.stream().map(TaskOption::name).toList();
        return Wrong.value(
                spec, () -> new CorpusOptions(names, given, maxRejected, new TableOptions(encoding, longestField)));
    }
}
