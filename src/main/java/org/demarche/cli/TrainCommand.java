package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Problem;
import org.demarche.Seed;
import org.demarche.Visible;
import org.demarche.bundle.BundleWriter;
import org.demarche.corpus.ContradictionRule;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.CorpusOptions;
import org.demarche.corpus.CorpusReader;
import org.demarche.encode.EncoderSpec;
import org.demarche.evaluate.EvaluationText;
import org.demarche.evaluate.Interval;
import org.demarche.head.HeadSettings;
import org.demarche.storage.AtomicFile;
import org.demarche.train.TrainPlan;
import org.demarche.train.Trainer;
import org.demarche.train.TrainingReport;
import org.demarche.train.TuneFolder;
import org.demarche.train.TunePlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ArgGroup;
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
            "Tunes a sentence encoder on all tasks of the tables at once: first without some",
            "documents, to judge the model on them against two baselines and to calibrate",
            "it, then on everything. On two cores that takes about half an hour for 8,800",
            "sentences. With fewer than 500 rows, or with --frozen, the encoder stays as it",
            "comes and only small heads are trained on it: a minute, and a weaker model.",
            "Rows of one document or group, and near-duplicates, never stand on both sides",
            "of a test. The model folder is written whole or not at all, with a",
            "MODEL_CARD.md to read.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  demarche train --data training-data --model models/mine",
            "  demarche train --data a.csv --data b.csv --model models/mine --overwrite",
            "  demarche train --data training-data --model models/mine --resume",
            "  demarche train --data training-data --model models/quick --frozen",
            "  demarche train --data training-data --model models/large \\",
            "      --encoder ~/encoders/bge-base",
            "  demarche train --data minutes.csv --task label --model models/fed",
            "  demarche train --data fed.csv --task stance=dovish,neutral,hawkish \\",
            "      --model models/fed"
        })
final class TrainCommand implements Callable<Integer>, CommonOptions.Owner {

    private static final Logger LOG = LoggerFactory.getLogger(TrainCommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final TablesOption tables = new TablesOption();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--calibrate",
            paramLabel = "PATH",
            description =
                    "Annotated table, or a folder of them, of other articles than --data: nothing is learned from it"
                            + " but how sure to be. Best are some hundred sentences like those to be scored. Can be repeated."
                            + " Without it, held-out parts of --data serve.")
    private List<Path> calibrationFiles = List.of();

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "Folder of the model to be made.")
    @SuppressWarnings("NullAway.Init")
    private Path model;

    @Option(names = "--overwrite", description = "Replace an older model in DIR when the new one is complete.")
    private boolean overwrite;

    @Option(
            names = "--encoder",
            paramLabel = "NAME",
            defaultValue = "e5-small",
            description = "Sentence encoder: e5-small, bge-small, minilm-l6; frozen also each with -int8; or a folder"
                    + " with model.onnx and tokenizer.json of any other encoder of the BERT family"
                    + " (default: ${DEFAULT-VALUE}).")
    private String encoder = "";

    @ArgGroup
    private Mode mode = new Mode();

    /** At most one of the two. */
    static final class Mode {

        @Option(names = "--fine-tune", description = "Tune the encoder (default from 500 rows on).")
        private boolean fineTune;

        @Option(names = "--frozen", description = "Leave the encoder as it comes.")
        private boolean frozen;
    }

    @Option(
            names = "--resume",
            description =
                    "Go on with an interrupted tuning of the same data, settings and encoder, to the same result.")
    private boolean resume;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "How often tuning sees each sentence at most (default: 3).")
    private Optional<Integer> epochs = Optional.empty();

    @Option(
            names = "--learning-rate",
            paramLabel = "R",
            description = "Rate of tuning (default: 5e-5; try 1e-4 for minilm-l6).")
    private Optional<Double> learningRate = Optional.empty();

    @Option(
            names = "--tuned-layers",
            paramLabel = "N",
            description = "How many of the uppermost layers are tuned (default: two thirds of them).")
    private Optional<Integer> tunedLayers = Optional.empty();

    @Option(
            names = "--share",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "Learn from this share of the documents only, drawn by the seed, above 0 to 1: with a quarter, a"
                            + " half and all of them, 'evaluate --learning' draws a learning curve (default: ${DEFAULT-VALUE}).")
    private double share;

    @Option(
            names = "--context",
            paramLabel = "N",
            defaultValue = "" + TunePlan.DEFAULT_CONTEXT,
            description = "Word pieces of the sentence before, up to which it is read with each sentence of a document;"
                    + " 0 for none, which nearly halves the time of scoring (default: ${DEFAULT-VALUE}).")
    private int context;

    @Option(
            names = "--judge",
            paramLabel = "N",
            defaultValue = "" + TunePlan.DEFAULT_JUDGED,
            description = "How many of the folds a tuned model is judged on, each at the price of one more tuning"
                    + " (default: ${DEFAULT-VALUE}).")
    private int judged;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of all randomness (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--folds",
            defaultValue = "" + TrainPlan.DEFAULT_FOLDS,
            description = "Parts that the documents are cut into for judging, 2 to 20 (default: ${DEFAULT-VALUE}).")
    private int folds;

    @Option(
            names = "--heads",
            defaultValue = "" + TrainPlan.DEFAULT_HEADS,
            description = "Frozen: heads trained and averaged for each task, 1 to 20 (default: ${DEFAULT-VALUE}).")
    private int heads;

    @Option(names = "--class-weights", description = "Frozen: let rare labels count more.")
    private boolean classWeights;

    @Option(
            names = "--contradictions",
            paramLabel = "RULE",
            defaultValue = "majority",
            description = "Equal sentences with different labels: keep, majority (ties are left out) or drop"
                    + " (default: ${DEFAULT-VALUE}).")
    private ContradictionRule contradictions = ContradictionRule.MAJORITY;

    @Option(
            names = "--no-sentences",
            description = "Keep no training sentence in the model; score --explain then names no similar ones.")
    private boolean noSentences;

    /** Of all tables that were read. */
    private final List<Problem> problems = new ArrayList<>();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws CorpusException, IOException {
        threads.requireOne(spec);
        plan(Optional.empty());
        EncoderSpec chosen = chosen();
        try (BundleWriter writer = BundleWriter.open(model, overwrite)) {
            RunLog.open(beside(".log"));
            LOG.info("{} trains {} with {} on {}", ProgramVersion.text(), model, chosen.name(), tables.paths());
            print(train(chosen, writer));
        }
        return ExitCode.DONE.number();
    }

    private TrainingReport train(EncoderSpec chosen, BundleWriter writer) throws CorpusException, IOException {
        try (ProgressBars progress = common.progress()) {
            Corpus corpus = read(tables.paths(), data.options(spec), progress);
            Optional<Corpus> calibration = calibration(corpus, progress);
            tellRemarks(problems.size());
            tellAssumed(corpus.assumed());
            TrainPlan plan = plan(tuning(chosen, corpus));
            Trainer trainer = new Trainer(chosen, threads.number(), plan, ProgramVersion.text(), progress);
            return (noSentences ? trainer.withoutSentences() : trainer)
                    .train(corpus, calibration, writer, new TuneFolder(beside(".tuning"), resume));
        }
    }

    private void tellAssumed(long labels) {
        if (labels > 0 && !common.quiet()) {
            PrintWriter err = spec.commandLine().getErr();
            err.printf(
                    "demarche: %d labels are predictions that 'review import --accept-unreviewed' took unseen; they are"
                            + " learned from, and the model is not judged by them%n",
                    labels);
            err.flush();
        }
    }

    private Optional<Corpus> calibration(Corpus corpus, ProgressBars progress) throws CorpusException, IOException {
        return calibrationFiles.isEmpty()
                ? Optional.empty()
                : Optional.of(read(calibrationFiles, data.options(spec, corpus.tasks()), progress)
                        .withoutAssumed());
    }

    private Optional<TunePlan> tuning(EncoderSpec chosen, Corpus corpus) {
        boolean frozen = mode.frozen
                || (!mode.fineTune
                        && (corpus.rows().size() < TunePlan.FEWEST_ROWS
                                || chosen.precision() == EncoderSpec.Precision.INT8));
        if (frozen) {
            return Optional.empty();
        }
        Wrong.require(
                chosen.precision() == EncoderSpec.Precision.FP32,
                spec,
                "--encoder " + encoder + ": 8-bit weights cannot be tuned; tune the one without -int8 and score with"
                        + " --int8");
        return Optional.of(tuning());
    }

    private TunePlan tuning() {
        return TunePlan.of(epochs, learningRate, tunedLayers, context, judged);
    }

    private TrainPlan plan(Optional<TunePlan> tuning) {
        Wrong.value(spec, this::tuning);
        HeadSettings head = HeadSettings.DEFAULT.withClassWeights(classWeights);
        return Wrong.value(
                spec,
                () -> new TrainPlan(
                        folds, heads, TrainPlan.DEFAULT_HELD_OUT, contradictions, head, tuning, share, new Seed(seed)));
    }

    private EncoderSpec chosen() throws IOException {
        try {
            return EncoderSpec.of(encoder);
        } catch (IllegalArgumentException e) {
            throw Wrong.option(spec, "--encoder: " + e.getMessage());
        }
    }

    private Corpus read(List<Path> paths, CorpusOptions options, ProgressBars progress)
            throws CorpusException, IOException {
        try {
            Corpus corpus = CorpusReader.read(paths, options, progress);
            problems.addAll(corpus.problems());
            writeRejected(problems);
            return corpus;
        } catch (CorpusException e) {
            problems.addAll(e.problems());
            writeRejected(problems);
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
            to.println("remarks on the data (" + count + "): " + Visible.of(beside(".problems.txt")));
            to.flush();
        }
    }

    private Path beside(String suffix) {
        Path named = model.normalize();
        boolean nameless = named.endsWith("") || named.endsWith("..");
        Path target = nameless ? named.toAbsolutePath().normalize() : named;
        return target.resolveSibling(target.getFileName() + suffix);
    }

    private void print(TrainingReport report) {
        PrintWriter to = spec.commandLine().getOut();
        for (TrainingReport.TaskReport task : report.tasks()) {
            to.print(EvaluationText.of(task.model()));
            task.apart().forEach(apart -> {
                to.println("on the calibration data, from which nothing was learned but how sure to be:");
                to.print(EvaluationText.of(apart));
            });
            to.println(
                    "  counted words (TF-IDF): macro-F1 " + written(task.tfIdf().macroF1()) + "; class shares alone: "
                            + written(task.majority().macroF1()));
            to.println();
        }
        to.println(Visible.of(model.resolve("MODEL_CARD.md")));
        to.flush();
    }

    private static String written(Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", interval.estimate(), interval.low(), interval.high());
    }
}
