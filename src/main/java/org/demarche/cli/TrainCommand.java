package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.Problem;
import org.demarche.Seed;
import org.demarche.bundle.BundleWriter;
import org.demarche.corpus.ContradictionRule;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.CorpusReader;
import org.demarche.encode.Encoder;
import org.demarche.encode.EncoderSpec;
import org.demarche.evaluate.EvaluationText;
import org.demarche.evaluate.Interval;
import org.demarche.head.HeadSettings;
import org.demarche.storage.AtomicFile;
import org.demarche.train.TrainPlan;
import org.demarche.train.Trainer;
import org.demarche.train.TrainingReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Learn a model from annotated tables.",
        description = {
            "",
            "Encodes every sentence once, judges each task by grouped cross-validation (no document, group or",
            "near-duplicate on both sides) against two baselines, trains the final heads and writes the model folder,",
            "whole or not at all, with a MODEL_CARD.md to read.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  demarche train --data training-data --model models/mine",
            "  demarche train --data a.csv --data b.csv --model models/mine --overwrite",
            "  demarche train --data minutes.csv --task label --model models/fed    any other label column",
            "  demarche train --data fed.csv --task stance=dovish,neutral,hawkish --model models/fed"
        })
final class TrainCommand implements Callable<Integer>, CommonOptions.Owner {

    private static final Logger LOG = LoggerFactory.getLogger(TrainCommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "PATH",
            description = "Annotated table, or a folder of them; can be repeated.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "Folder of the model to be made.")
    @SuppressWarnings("NullAway.Init")
    private Path model;

    @Option(names = "--overwrite", description = "Replace an older model in DIR when the new one is complete.")
    private boolean overwrite;

    @Option(
            names = "--encoder",
            paramLabel = "NAME",
            defaultValue = "e5-small",
            description = "Sentence encoder: e5-small, bge-small, minilm-l6, each also with -int8"
                    + " (default: ${DEFAULT-VALUE}).")
    private String encoder = "";

    @Option(names = "--seed", defaultValue = "1", description = "Seed of all randomness (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--folds",
            defaultValue = "" + TrainPlan.DEFAULT_FOLDS,
            description = "Folds of the cross-validation, 2 to 20 (default: ${DEFAULT-VALUE}).")
    private int folds;

    @Option(
            names = "--heads",
            defaultValue = "" + TrainPlan.DEFAULT_HEADS,
            description = "Heads trained and averaged for each task, 1 to 20 (default: ${DEFAULT-VALUE}).")
    private int heads;

    @Option(names = "--class-weights", description = "Let rare labels count more.")
    private boolean classWeights;

    @Option(
            names = "--contradictions",
            paramLabel = "RULE",
            defaultValue = "majority",
            description = "Equal sentences with different labels: keep, majority (ties are left out) or drop"
                    + " (default: ${DEFAULT-VALUE}).")
    private ContradictionRule contradictions = ContradictionRule.MAJORITY;

    @Option(names = "--threads", description = "Threads for encoding (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws CorpusException, IOException {
        TrainPlan plan = plan();
        EncoderSpec chosen = chosen();
        try (BundleWriter writer = BundleWriter.open(model, overwrite)) {
            RunLog.open(beside(".log"));
            LOG.info("{} trains {} with {} on {}", ProgramVersion.text(), model, chosen.name(), files);
            print(train(chosen, plan, writer));
        }
        return ExitCode.DONE.number();
    }

    private TrainingReport train(EncoderSpec chosen, TrainPlan plan, BundleWriter writer)
            throws CorpusException, IOException {
        try (ProgressBars progress = common.progress()) {
            Corpus corpus = read(progress);
            try (Encoder opened = Encoder.open(chosen, threads)) {
                return new Trainer(opened, plan, ProgramVersion.text(), progress).train(corpus, writer);
            }
        }
    }

    private TrainPlan plan() {
        Wrong.require(threads >= 1, spec, "--threads " + threads + ": expected 1 or more");
        HeadSettings head = HeadSettings.DEFAULT.withClassWeights(classWeights);
        return Wrong.value(
                spec,
                () -> new TrainPlan(folds, heads, TrainPlan.DEFAULT_HELD_OUT, contradictions, head, new Seed(seed)));
    }

    private EncoderSpec chosen() {
        try {
            return EncoderSpec.named(encoder);
        } catch (IllegalArgumentException e) {
            throw Wrong.option(spec, "--encoder: " + e.getMessage());
        }
    }

    private Corpus read(ProgressBars progress) throws CorpusException, IOException {
        try {
            Corpus corpus = CorpusReader.read(files, data.options(spec), progress);
            writeRejected(corpus.problems());
            tellRemarks(corpus.problems().size());
            return corpus;
        } catch (CorpusException e) {
            writeRejected(e.problems());
            throw e;
        }
    }

    /** Every row that is left out stands there with its reason. */
    private void writeRejected(List<Problem> problems) throws IOException {
        if (problems.isEmpty()) {
            Files.deleteIfExists(beside(".problems.txt"));
            return;
        }
        StringBuilder lines = new StringBuilder();
        problems.forEach(problem -> lines.append(problem).append('\n'));
        AtomicFile.write(beside(".problems.txt"), lines.toString());
    }

    private void tellRemarks(int count) {
        if (count > 0 && !common.quiet()) {
            PrintWriter to = spec.commandLine().getErr();
            to.println("remarks on the data (" + count + "): " + beside(".problems.txt"));
            to.flush();
        }
    }

    private Path beside(String suffix) {
        Path target = model.toAbsolutePath().normalize();
        return target.resolveSibling(target.getFileName() + suffix);
    }

    private void print(TrainingReport report) {
        PrintWriter to = spec.commandLine().getOut();
        for (TrainingReport.TaskReport task : report.tasks()) {
            to.print(EvaluationText.of(task.model()));
            to.println(
                    "  counted words (TF-IDF): macro-F1 " + written(task.tfIdf().macroF1()) + "; class shares alone: "
                            + written(task.majority().macroF1()));
            to.println();
        }
        to.println(model.resolve("MODEL_CARD.md"));
        to.flush();
    }

    private static String written(Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", interval.estimate(), interval.low(), interval.high());
    }
}
