package org.demarche.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.TransformerWeights;
import org.demarche.bundle.BundleParts;
import org.demarche.bundle.EncoderDifferences;
import org.demarche.bundle.Manifest;
import org.demarche.bundle.TaskModel;
import org.demarche.calibrate.TaskCalibration;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.Folds;
import org.demarche.corpus.Split;
import org.demarche.encode.EncodeException;
import org.demarche.encode.Encoded;
import org.demarche.encode.Encoder;
import org.demarche.encode.EncoderSpec;
import org.demarche.evaluate.Evaluation;
import org.demarche.head.Head;
import org.demarche.tune.Tuned;
import org.demarche.tune.Tuner;

/**
 * Learns by tuning the encoder on all tasks at once. First some folds are held out: a tuning without them says how good
 * the model is, how its probabilities are to be calibrated and, on documents watched in each epoch, how many epochs pay.
 * Then the model is tuned on all rows for so many epochs.
 */
final class TunedLearning {

    private static final int COMPARED_TEXTS = 8;

    /** ONNX Runtime sums in another order; ten times what the carried encoders show. */
    private static final double LARGEST_DIFFERENCE = 1e-4;

    private final EncoderSpec spec;
    private final TransformerWeights base;
    private final int threads;
    private final TrainPlan plan;
    private final TunePlan tuning;
    private final TuneFolder folder;
    private final String identity;
    private final Progress progress;

    /**
     * @param spec the encoder, with the context that it is to read
     * @param base its weights
     * @param tuning with the layers that this encoder keeps
     * @param folder where an interrupted tuning goes on from
     * @param identity of all that the numbers depend on
     */
    TunedLearning(
            EncoderSpec spec,
            TransformerWeights base,
            int threads,
            TrainPlan plan,
            TunePlan tuning,
            TuneFolder folder,
            String identity,
            Progress progress) {
        this.spec = spec;
        this.base = base;
        this.threads = threads;
        this.plan = plan;
        this.tuning = tuning;
        this.folder = folder;
        this.identity = identity;
        this.progress = progress;
    }

    Learned learn(Corpus corpus, Optional<Corpus> calibration) throws CorpusException, IOException {
        TuneRows rows = TuneRows.of(corpus, plan.contradictions(), spec);
        int[] first = rows.gold()[0];
        Folds folds = Folds.of(
                rows.unit(),
                first,
                rows.tasks().get(0).labels(),
                plan.folds(),
                plan.seed().derive("folds"));
        int judgedFolds = Math.min(tuning.judged(), folds.count());
        List<HeldOutFold> heldOut = new ArrayList<>();
        for (int k = 0; k < judgedFolds; k++) {
            heldOut.add(judge(corpus, rows, folds, k));
        }
        List<CrossValidation> judged = new ArrayList<>();
        for (int task = 0; task < rows.tasks().size(); task++) {
            HeldOutLogits answered = answered(rows, task, folds, heldOut);
            judged.add(CrossValidation.of(
                    answered, plan.seed().derive(answered.rows().task().name()), progress));
        }
        int epochs = (int) Math.round(
                heldOut.stream().mapToInt(HeldOutFold::epochs).average().orElseThrow());
        return finish(corpus, calibration, rows, judged, epochs);
    }

    private Tuner tuner(TuneRows rows, Seed seed) {
        List<Integer> labels = rows.tasks().stream().map(TaskRows::labels).toList();
        return new Tuner(base, labels, tuning.settings(), seed);
    }

    private HeldOutFold judge(Corpus corpus, TuneRows rows, Folds folds, int k) throws CorpusException, IOException {
        int[] train = rows.labelled(folds.split(k).train());
        int[] test = folds.split(k).heldOut();
        Seed seed = plan.seed().derive("fold " + k);
        Split split = Folds.heldOut(
                TaskRows.pick(rows.unit(), train),
                TaskRows.pick(rows.gold()[0], train),
                rows.tasks().get(0).labels(),
                plan.heldOut(),
                seed.derive("watched"));
        try (Tuner tuner = tuner(rows, seed)) {
            if (k == 0) {
                try (Encoder untuned =
                        Encoder.open(spec.withLower(tuning.settings().keptLayers()), threads)) {
                    requireServedAlike(untuned, tuner, corpus, rows);
                }
            }
            WatchedTuning watched = new WatchedTuning(
                    tuner,
                    rows,
                    TaskRows.pick(train, split.train()),
                    TaskRows.pick(train, split.heldOut()),
                    tuning,
                    seed.derive("contexts"),
                    identity,
                    progress);
            int epochs = watched.run("fold " + (k + 1), tuning.settings().epochs(), folder);
            return new HeldOutFold(test, epochs, tuner.logits(rows.tokens(test)));
        }
    }

    private static HeldOutLogits answered(TuneRows rows, int task, Folds folds, List<HeldOutFold> heldOut) {
        TaskRows labelled = rows.tasks().get(task);
        float[] logits = new float[labelled.size() * labelled.labels()];
        int[] fold = TaskRows.pick(folds.fold(), labelled.place());
        int[] at = new int[rows.size()];
        Arrays.fill(at, -1);
        for (int i = 0; i < labelled.size(); i++) {
            at[labelled.place()[i]] = i;
        }
        for (HeldOutFold one : heldOut) {
            for (int i = 0; i < one.rows().length; i++) {
                int row = at[one.rows()[i]];
                if (row >= 0) {
                    System.arraycopy(one.logits().get(task)[i], 0, logits, row * labelled.labels(), labelled.labels());
                }
            }
        }
        return new HeldOutLogits(
                labelled, fold, heldOut.size(), new Matrix(labelled.size(), labelled.labels(), logits));
    }

    private Learned finish(
            Corpus corpus, Optional<Corpus> calibration, TuneRows rows, List<CrossValidation> judged, int epochs)
            throws CorpusException, IOException {
        int[] all = rows.labelled(IntStream.range(0, rows.size()).toArray());
        Seed seed = plan.seed().derive("final");
        try (Tuner tuner = tuner(rows, seed)) {
            WatchedTuning whole = new WatchedTuning(
                    tuner, rows, all, new int[0], tuning, seed.derive("contexts"), identity, progress);
            whole.run("final", epochs, folder);
            Tuned tuned = tuner.tuned();
            int kept = tuning.settings().keptLayers();
            byte[] differences = EncoderDifferences.of(base, tuned.tensors(), kept);
            EncoderSpec served = EncoderSpec.tuned(spec, EncoderDifferences.applied(base, differences, kept))
                    .withLower(kept);
            try (Encoder encoder = Encoder.open(served, threads)) {
                requireServedAlike(encoder, tuner, corpus, rows);
                return learned(encoder, corpus, calibration, rows, tuned, judged, differences, epochs);
            }
        }
    }

    private Learned learned(
            Encoder encoder,
            Corpus corpus,
            Optional<Corpus> calibration,
            TuneRows rows,
            Tuned tuned,
            List<CrossValidation> judged,
            byte[] differences,
            int epochs)
            throws CorpusException, IOException {
        Encoded encoded = encoder.read(Passages.of(corpus.rows()), progress);
        List<TaskModel> models = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        Optional<SeparateRows> apart = calibration.map(other -> SeparateRows.read(other, encoder, progress));
        for (int task = 0; task < judged.size(); task++) {
            Head head = head(tuned.heads().get(task));
            TaskCalibration calibrated = judged.get(task).calibration();
            if (apart.isPresent()) {
                Seed seed = plan.seed().derive("calibration " + task);
                SeparateRows.Judged answers = apart.get().judge(rows.tasks().get(task), head, seed);
                evaluations.add(answers.evaluation());
                calibrated = answers.fitted().calibration();
            }
            models.add(new TaskModel(rows.tasks().get(task).task(), head, calibrated));
        }
        Map<String, String> settings = new TreeMap<>(tuning.written());
        settings.put("epochs", String.valueOf(epochs));
        return new Learned(
                entry(encoder),
                parts(encoder.spec(), differences),
                models,
                ScopeLearning.learn(encoder, encoded, rows.unit(), apart),
                rows.tasks(),
                encoded.vectors(),
                judged,
                evaluations,
                Fairness.of(models, encoder, calibration.orElse(corpus), plan.seed()),
                settings);
    }

    private Manifest.EncoderEntry entry(Encoder served) throws IOException {
        boolean carried = isCarried();
        return new Manifest.EncoderEntry(
                spec.name(),
                served.fingerprint(),
                carried ? int8Fingerprint(served.spec()) : "",
                served.dimension(),
                tuning.settings().keptLayers(),
                spec.context(),
                carried ? Manifest.Weights.TUNED : Manifest.Weights.OWN,
                spec.pooling(),
                spec.prefix());
    }

    private boolean isCarried() {
        return EncoderSpec.carried().contains(spec.withContext(0));
    }

    private String int8Fingerprint(EncoderSpec served) throws IOException {
        try (Encoder encoder = Encoder.open(EncoderSpec.int8(served), threads)) {
            return encoder.fingerprint();
        }
    }

    private Map<String, byte[]> parts(EncoderSpec served, byte[] differences) throws IOException {
        if (isCarried()) {
            return Map.of(BundleParts.ENCODER_DIFFERENCES, differences);
        }
        return Map.of(
                BundleParts.ENCODER_MODEL, bytes(served.source().model()),
                BundleParts.ENCODER_TOKENIZER, served.source().tokenizer());
    }

    private static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    private static Head head(Tuned.LinearHead head) {
        int labels = head.biases().length;
        float[] parameters = Arrays.copyOf(head.weights(), head.weights().length + labels);
        System.arraycopy(head.biases(), 0, parameters, head.weights().length, labels);
        return Head.of(head.weights().length / labels, 0, labels, parameters);
    }

    /**
     * What is tuned here must be what ONNX Runtime serves: a model that only looks like a BERT is found out before
     * anything is learned, and a fault in writing the weights before anything is scored.
     */
    private static void requireServedAlike(Encoder served, Tuner tuner, Corpus corpus, TuneRows rows) {
        int[] some = IntStream.range(0, Math.min(COMPARED_TEXTS, rows.size())).toArray();
        Matrix here = tuner.vectors(rows.tokens(some));
        Matrix there = served.read(Passages.of(corpus.rows()).subList(0, some.length), Progress.NONE)
                .vectors();
        for (int i = 0; i < here.values().length; i++) {
            double difference = Math.abs(here.values()[i] - there.values()[i]);
            if (!(difference <= LARGEST_DIFFERENCE)) {
                throw new EncodeException("encoder " + served.spec().name() + ": found vectors that differ by "
                        + difference + " from those of the same weights in ONNX Runtime; expected at most "
                        + LARGEST_DIFFERENCE + ": it is not a plain BERT, use --frozen");
            }
        }
    }

    /**
     * @param rows of the corpus, all that were held out
     * @param epochs that paid on the watched documents
     * @param logits for each task those of each row
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record HeldOutFold(int[] rows, int epochs, List<float[][]> logits) {}
}
