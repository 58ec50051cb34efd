package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.BundleException;
import org.demarche.bundle.BundleReader;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.encode.Encoder;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.EvaluationTable;
import org.demarche.evaluate.EvaluationText;
import org.demarche.evaluate.Findings;
import org.demarche.evaluate.SwapResult;
import org.demarche.evaluate.SwapText;
import org.demarche.report.EvaluationPage;
import org.demarche.side.Sides;
import org.demarche.side.SidesException;
import org.demarche.storage.AtomicFile;
import org.demarche.storage.Json;
import org.demarche.table.Cell;
import org.demarche.table.TableException;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;
import org.demarche.train.BundleEvaluator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Measure a model on annotated tables.",
        description = {
            "",
            "Prints precision, recall and F1 for each label, macro-F1 with a 95 %% interval",
            "(documents are resampled), the confusion matrix and the calibration. Rows that",
            "trained the model flatter it: use others. Then asks about sentences again with",
            "their two sides exchanged: a fair model keeps its label.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  demarche evaluate --data held-out.csv",
            "  demarche evaluate --model models/mine --data held-out.csv --out evaluations",
            "  demarche evaluate --data reviews/may/training.csv    on reviewed sentences",
            "  demarche evaluate --model models/all --learning models/half --data more.csv",
            "  demarche evaluate --data held-out.csv --swaps 1000 --names rebels.csv"
        })
final class EvaluateCommand implements Callable<Integer>, CommonOptions.Owner {

    private static final List<String> NAMES =
            List.of("evaluation.txt", "evaluation.json", "evaluation.csv", "swaps.csv", "swaps.json");

    /** What is printed and written. */
    private record Measured(List<Findings> findings, Optional<SwapResult> swaps) {

        List<Evaluation> evaluations() {
            return findings.stream().map(Findings::evaluation).toList();
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final TablesOption tables = new TablesOption();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Mixin
    private final LearningOption learning = new LearningOption();

    @Mixin
    private final SwapOptions swaps = new SwapOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Also write evaluation.txt, .json, .csv, a page evaluation.html and its plots as SVG there, and swaps.csv"
                            + " and .json.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--any-codebook",
            description = "Go on although the data follows another version of the codebook than the model, or several.")
    private boolean anyCodebook;

    @Option(names = "--int8", description = "Measure a tuned model as 'score --int8' uses it: in 8-bit integers.")
    private boolean int8;

    @Option(names = "--overwrite", description = "Replace an older evaluation in DIR.")
    private boolean overwrite;

    @Mixin
    private final ErrorRateOption errorRate = new ErrorRateOption();

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the intervals (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws BundleException, CorpusException, TableException, SidesException, IOException {
        threads.requireOne(spec);
        errorRate.value(spec);
        requireFree(NAMES);
        Optional<Sides> sides = swaps.sides(spec);
        Bundle bundle = BundleReader.read(model.path());
        requireFree(EvaluationPage.fileNames(taskNames(bundle)));
        Measured measured = measure(bundle, learning.bundles(spec, bundle), sides);
        if (measured.findings().isEmpty()) {
            throw Wrong.option(
                    spec, "the data has none of the model's label columns; expected one of " + taskNames(bundle));
        }
        PrintWriter to = spec.commandLine().getOut();
        String text = text(bundle, measured);
        to.print(text);
        if (out.isPresent()) {
            write(out.get(), text, measured);
            NAMES.stream().map(out.get()::resolve).filter(Files::exists).forEach(to::println);
            writePage(out.get(), bundle, measured.findings()).forEach(to::println);
        }
        to.flush();
        return ExitCode.DONE.number();
    }

    private void requireFree(List<String> names) throws IOException {
        if (out.isPresent()) {
            OutFolder.requireFree(out.get(), names, overwrite, spec);
        }
    }

    private Measured measure(Bundle bundle, List<Bundle> smaller, Optional<Sides> sides)
            throws BundleException, CorpusException, IOException {
        try (ProgressBars progress = common.progress();
                Encoder encoder = int8 ? bundle.openInt8(threads.number()) : bundle.open(threads.number())) {
            Corpus corpus = data.toMeasure(tables, bundle.tasks(), spec, common, progress);
            requireCodebook(corpus, bundle);
            Seed drawn = new Seed(seed);
            double rate = errorRate.value(spec);
            List<Findings> alone = new BundleEvaluator(bundle, encoder, rate, drawn, progress).findings(corpus);
            List<Findings> findings =
                    LearningOption.with(alone, bundle, smaller, corpus, threads.number(), rate, drawn, progress);
            return new Measured(
                    findings, sides.map(some -> swaps.run(some, bundle, encoder, corpus, new Seed(seed), progress)));
        }
    }

    private void requireCodebook(Corpus corpus, Bundle bundle) throws CorpusException {
        if (anyCodebook) {
            return;
        }
        corpus.requireOneCodebook();
        Optional<String> known = bundle.manifest().knownCodebook();
        if (known.isPresent()) {
            corpus.requireCodebook(known.get(), "which the model learned; --any-codebook goes on");
        }
    }

    private static String text(Bundle bundle, Measured measured) {
        StringBuilder text = new StringBuilder("model " + bundle.id() + "\n");
        for (Findings findings : measured.findings()) {
            text.append(EvaluationText.of(findings.evaluation())).append('\n');
            findings.learning()
                    .ifPresent(curve -> text.append(EvaluationText.of(curve)).append('\n'));
        }
        measured.swaps().ifPresent(result -> text.append(SwapText.of(result)).append('\n'));
        return text.toString();
    }

    private static void write(Path folder, String text, Measured measured) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(folder.resolve(NAMES.get(0)), text);
        AtomicFile.write(folder.resolve(NAMES.get(1)), Json.pretty(measured.evaluations()));
        AtomicFile.write(folder.resolve(NAMES.get(2)), table(measured.evaluations()));
        Path swapTable = folder.resolve(NAMES.get(3));
        Path swapResult = folder.resolve(NAMES.get(4));
        if (measured.swaps().isEmpty()) { // those of an evaluation that is replaced would not belong to this one
            Files.deleteIfExists(swapTable);
            Files.deleteIfExists(swapResult);
            return;
        }
        AtomicFile.write(swapTable, SwapOptions.table(measured.swaps().get()));
        AtomicFile.write(swapResult, Json.pretty(measured.swaps().get().inShort()));
    }

    /** A plot that has nothing to draw this time must not be left from last time. */
    private List<Path> writePage(Path folder, Bundle bundle, List<Findings> findings) throws IOException {
        List<String> named = tables.paths().stream().map(Path::toString).toList();
        Map<String, String> contents = new EvaluationPage(ProgramVersion.text(), bundle.id(), named, findings).files();
        for (String name : EvaluationPage.fileNames(taskNames(bundle))) {
            if (contents.containsKey(name)) {
                AtomicFile.write(folder.resolve(name), contents.get(name));
            } else {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        return contents.keySet().stream().map(folder::resolve).toList();
    }

    private static List<String> taskNames(Bundle bundle) {
        return bundle.tasks().stream().map(Task::name).toList();
    }

    private static String table(List<Evaluation> evaluations) {
        StringBuilder table = new StringBuilder(TableStyle.STANDARD.start());
        table.append(line("task", EvaluationTable.HEADER));
        for (Evaluation evaluation : evaluations) {
            EvaluationTable.rows(evaluation).forEach(row -> table.append(line(evaluation.task(), row)));
        }
        return table.toString();
    }

    private static String line(String first, List<String> rest) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(first)));
        rest.forEach(cell -> cells.add(Cell.of(cell)));
        return TableLine.format(cells, TableStyle.STANDARD);
    }
}
