package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.Prediction;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Visible;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.BundleException;
import org.demarche.bundle.BundleReader;
import org.demarche.bundle.TaskModel;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.encode.Encoder;
import org.demarche.encode.Passage;
import org.demarche.storage.AtomicFile;
import org.demarche.storage.Json;
import org.demarche.train.ComparedTask;
import org.demarche.train.Passages;
import org.demarche.train.SharedTask;
import org.demarche.train.TextPredictor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Set two models side by side on the same annotated tables.",
        description = {
            "",
            "Tells for each task that both models have whether these rows tell them apart:",
            "both evaluations, the difference of macro-F1 with a 95 %% interval (documents",
            "are resampled), who is right where, and McNemar's test. Then the trend shift:",
            "how far the mean shares and balance of a document move from A to B, which is",
            "how far a time series jumps where its model changes. Rows that people left",
            "without a label, with an empty cell, count for the trend shift. Rows that",
            "trained a model flatter it: use others.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  demarche compare models/demarche models/mine --data held-out.csv",
            "  demarche compare models/2026 models/2027 --data held-out.csv --out compared",
            "  demarche compare models/fed-a models/fed-b --data minutes.csv --task label"
        })
final class CompareCommand implements Callable<Integer>, CommonOptions.Owner {

    private static final List<String> NAMES = List.of("comparison.txt", "comparison.json", "changed.csv");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Parameters(index = "0", paramLabel = "A", description = "Model folder, for example the one in use.")
    @SuppressWarnings("NullAway.Init")
    private Path first;

    @Parameters(index = "1", paramLabel = "B", description = "Another, for example its successor.")
    @SuppressWarnings("NullAway.Init")
    private Path second;

    @Mixin
    private final TablesOption tables = new TablesOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also write comparison.txt, comparison.json and changed.csv there: every row that the models"
                    + " label differently.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--overwrite", description = "Replace an older comparison in DIR.")
    private boolean overwrite;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the intervals (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws BundleException, CorpusException, IOException {
        threads.requireOne(spec);
        if (out.isPresent()) {
            OutFolder.requireFree(out.get(), NAMES, overwrite, spec);
        }
        Bundle a = BundleReader.read(first);
        Bundle b = BundleReader.read(second);
        List<SharedTask> shared = shared(a, b);
        ComparisonReport report = ComparisonReport.of(
                a.id(), b.id(), SharedTask.remarks(a.models(), b.models()), compare(a, b, shared), new Seed(seed));
        PrintWriter to = spec.commandLine().getOut();
        to.print(report.text());
        if (out.isPresent()) {
            write(out.get(), report);
            NAMES.forEach(name -> to.println(Visible.of(out.get().resolve(name))));
        }
        to.flush();
        return ExitCode.DONE.number();
    }

    private List<SharedTask> shared(Bundle a, Bundle b) {
        List<SharedTask> shared = SharedTask.of(a.models(), b.models());
        if (shared.isEmpty()) {
            throw Wrong.option(
                    spec,
                    "the models have no task in common: "
                            + String.join("; ", SharedTask.remarks(a.models(), b.models())));
        }
        return shared;
    }

    private List<ComparedTask> compare(Bundle a, Bundle b, List<SharedTask> shared)
            throws BundleException, CorpusException, IOException {
        try (ProgressBars progress = common.progress()) {
            Corpus corpus =
                    data.toMeasure(tables, shared.stream().map(SharedTask::task).toList(), spec, common, progress);
            List<SharedTask> ofData = shared.stream()
                    .filter(task -> corpus.tasks().contains(task.task()))
                    .toList();
            if (ofData.isEmpty()) {
                throw Wrong.option(
                        spec,
                        "the data has none of the models' label columns; expected one of "
                                + shared.stream()
                                        .map(task -> task.task().name())
                                        .toList());
            }
            return ComparedTask.of(ofData, corpus, answers(a, b, ofData, corpus, progress));
        }
    }

    /** For each row those of A, then those of B. On one encoder every text is encoded once for both. */
    private List<List<Prediction>> answers(Bundle a, Bundle b, List<SharedTask> tasks, Corpus corpus, Progress progress)
            throws BundleException, IOException {
        List<Passage> passages = Passages.of(corpus.rows());
        List<TaskModel> ofA = tasks.stream().map(SharedTask::first).toList();
        List<TaskModel> ofB = tasks.stream().map(SharedTask::second).toList();
        if (a.manifest().encoder().equals(b.manifest().encoder())) {
            return answer(a, joined(ofA, ofB), passages, progress);
        }
        List<List<Prediction>> first = answer(a, ofA, passages, progress);
        List<List<Prediction>> second = answer(b, ofB, passages, progress);
        return IntStream.range(0, passages.size())
                .mapToObj(row -> joined(first.get(row), second.get(row)))
                .toList();
    }

    private List<List<Prediction>> answer(
            Bundle bundle, List<TaskModel> models, List<Passage> passages, Progress progress)
            throws BundleException, IOException {
        try (Encoder encoder = bundle.open(threads.number())) {
            return new TextPredictor(models, encoder, progress).predict(passages);
        }
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static void write(Path folder, ComparisonReport report) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(folder.resolve(NAMES.get(0)), report.text());
        AtomicFile.write(folder.resolve(NAMES.get(1)), Json.pretty(report.content()));
        AtomicFile.write(folder.resolve(NAMES.get(2)), report.changed());
    }
}
