package org.demarche.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.demarche.Progress;
import org.demarche.Task;
import org.demarche.TransformerWeights;
import org.demarche.bundle.BundleContent;
import org.demarche.bundle.BundleParts;
import org.demarche.bundle.BundleWriter;
import org.demarche.bundle.Manifest;
import org.demarche.bundle.NeighbourFiles;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.encode.Encoder;
import org.demarche.encode.EncoderSpec;
import org.demarche.encode.WeightsReader;
import org.demarche.storage.Digest;
import org.demarche.storage.Json;

/** Makes a bundle from a corpus, with the encoder as it comes or tuned, as the plan says. */
public final class Trainer {

    private final EncoderSpec spec;
    private final int threads;
    private final TrainPlan plan;
    private final String program;
    private final Progress progress;
    private final boolean keepsSentences;

    /**
     * @param threads texts encoded at the same time, at least 1
     * @param program name and version, for the manifest
     */
    public Trainer(EncoderSpec spec, int threads, TrainPlan plan, String program, Progress progress) {
        this(spec, threads, plan, program, progress, true);
    }

    private Trainer(
            EncoderSpec spec, int threads, TrainPlan plan, String program, Progress progress, boolean keepsSentences) {
        this.spec = spec;
        this.threads = threads;
        this.plan = plan;
        this.program = program;
        this.progress = progress;
        this.keepsSentences = keepsSentences;
    }

    /** The same, but the bundle holds no sentence of the corpus, so that explanations cannot name any. */
    public Trainer withoutSentences() {
        return new Trainer(spec, threads, plan, program, progress, false);
    }

    /**
     * Learns every task of the corpus, or of the plan's share of it, and writes the bundle, whole or not at all.
     *
     * @param calibration annotated rows of other articles, to calibrate on; without any, held-out folds serve
     * @param folder where a tuning leaves off after each epoch
     * @throws CorpusException if a task has too few rows of a label to be learned, judged or calibrated, rows follow
     *     different versions of a codebook, or more
     *     than one row in a hundred to calibrate on is to be learned from too
     * @throws IOException if the bundle cannot be written; an older one is then still there
     */
    public TrainingReport train(Corpus whole, Optional<Corpus> calibration, BundleWriter writer, TuneFolder folder)
            throws CorpusException, IOException {
        Corpus corpus = plan.share() < 1 ? whole.share(plan.share(), plan.seed()) : whole;
        corpus.requireOneCodebook();
        for (Task task : corpus.tasks()) {
            corpus.requireTrainable(task, plan.folds(), plan.contradictions());
        }
        if (calibration.isPresent()) {
            SeparateRows.require(calibration.get(), corpus);
            requireCodebook(calibration.get(), corpus);
        }
        Learned learned = learn(corpus, calibration, folder);
        TrainingReport report = new TrainingReport(
                data(corpus),
                IntStream.range(0, learned.judged().size())
                        .mapToObj(task -> report(learned, task))
                        .toList(),
                learned.swaps());
        Optional<Reviews> reviews = Reviews.of(corpus, plan.seed());
        Map<String, byte[]> parts = parts(corpus, learned, reviews);
        Manifest manifest = manifest(corpus, calibration, learned, parts);
        writer.write(new BundleContent(
                manifest, learned.models(), learned.scope(), report, ModelCard.of(manifest, report, reviews), parts));
        folder.delete();
        return report;
    }

    private static TrainingReport.TaskReport report(Learned learned, int task) {
        return TrainingReport.TaskReport.of(
                learned.judged().get(task),
                learned.apart().isEmpty() ? List.of() : List.of(learned.apart().get(task)));
    }

    private Learned learn(Corpus corpus, Optional<Corpus> calibration, TuneFolder folder)
            throws CorpusException, IOException {
        if (plan.tuning().isPresent()) {
            TransformerWeights base = WeightsReader.read(spec);
            TunePlan tuning = plan.tuning().get().with(base);
            EncoderSpec read = spec.withContext(tuning.context());
            return new TunedLearning(read, base, threads, plan, tuning, folder, identity(corpus), progress)
                    .learn(corpus, calibration);
        }
        try (Encoder encoder = Encoder.open(spec, threads)) {
            return new FrozenLearning(encoder, plan, progress).learn(corpus, calibration);
        }
    }

    /** All that a tuning's numbers depend on. */
    private String identity(Corpus corpus) throws IOException {
        String encoder = spec.name() + " " + Digest.of(spec.source().model());
        return Digest.of(program + "\n" + encoder + "\n" + corpus.sha256() + "\n" + corpus.tasks() + "\n"
                + new TreeMap<>(plan.written()));
    }

    private static Manifest.DataEntry data(Corpus corpus) {
        return new Manifest.DataEntry(
                corpus.sha256(),
                corpus.counts().read(),
                corpus.counts().used(),
                corpus.counts().notSentences(),
                corpus.counts().rejected());
    }

    private static boolean isOfCodebook(Task task) {
        return Task.ofCodebook(task.name()).filter(task::equals).isPresent();
    }

    private static void requireCodebook(Corpus calibration, Corpus corpus) throws CorpusException {
        calibration.requireOneCodebook();
        if (corpus.codebook().first().isPresent()) {
            calibration.requireCodebook(corpus.codebook().first().get().version(), "which the training data follows");
        }
    }

    /** What the rows say; else there is one for the tasks of ours, of a version that nobody knows. */
    private static String codebook(Corpus corpus) {
        boolean some =
                corpus.codebook().first().isPresent() || corpus.tasks().stream().allMatch(Trainer::isOfCodebook);
        return corpus.codebook().version().orElse(some ? Manifest.UNKNOWN_CODEBOOK : Manifest.NO_CODEBOOK);
    }

    private static String calibration(Corpus rows) {
        return rows.rows().size() + " rows of their own, SHA-256 over the files " + rows.sha256();
    }

    private Map<String, byte[]> parts(Corpus corpus, Learned learned, Optional<Reviews> reviews) {
        Map<String, byte[]> parts = new TreeMap<>(learned.parts());
        reviews.ifPresent(
                some -> parts.put(BundleParts.REVIEWS, Json.pretty(some).getBytes(StandardCharsets.UTF_8)));
        if (keepsSentences) {
            parts.putAll(NeighbourFiles.parts(TrainingSentences.of(corpus.rows(), learned.features(), learned.rows())));
        }
        return parts;
    }

    private Manifest manifest(Corpus corpus, Optional<Corpus> calibration, Learned learned, Map<String, byte[]> parts) {
        Map<String, String> training = new TreeMap<>(plan.written());
        training.putAll(learned.settings());
        training.put("calibrated_on", calibration.map(Trainer::calibration).orElse("held-out folds"));
        training.put("java", System.getProperty("java.version", ""));
        training.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        return new Manifest(
                Manifest.FORMAT,
                program,
                learned.encoder(),
                BundleWriter.entries(learned.models()),
                codebook(corpus),
                data(corpus),
                List.copyOf(parts.keySet()),
                training);
    }
}
