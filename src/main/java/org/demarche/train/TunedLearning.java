package org.demarche.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.Folds;
import org.demarche.corpus.Split;
import org.demarche.encode.EncodeException;
import org.demarche.encode.Encoder;
import org.demarche.encode.EncoderSpec;
import org.demarche.encode.WeightsReader;
import org.demarche.encode.WordPieces;
import org.demarche.head.Head;
import org.demarche.tune.Example;
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
    private final int threads;
    private final TrainPlan plan;
    private final TunePlan tuning;
    private final TuneFolder folder;
    private final String identity;
    private final Progress progress;

    /**
     * @param folder where an interrupted tuning goes on from
     * @param identity of all that the numbers depend on
     */
    TunedLearning(
            EncoderSpec spec,
            int threads,
            TrainPlan plan,
            TunePlan tuning,
            TuneFolder folder,
            String identity,
            Progress progress) {
        this.spec = spec;
        this.threads = threads;
        this.plan = plan;
        this.tuning = tuning;
        this.folder = folder;
        this.identity = identity;
        this.progress = progress;
    }

    Learned learn(Corpus corpus) throws CorpusException, IOException {
        TransformerWeights base = WeightsReader.read(spec);
        TuneRows rows = TuneRows.of(corpus, plan.contradictions(), WordPieces.of(spec), spec.pooling());
        try (Tuner untuned = tuner(base, rows, plan.seed())) {
            requireServedAlike(spec, untuned, corpus, rows);
        }
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
            heldOut.add(judge(base, rows, folds, k));
        }
        List<CrossValidation> judged = new ArrayList<>();
        for (int task = 0; task < rows.tasks().size(); task++) {
            HeldOutLogits answered = answered(rows, task, folds, heldOut);
            judged.add(CrossValidation.of(
                    answered, plan.seed().derive(answered.rows().task().name()), progress));
        }
        int epochs = (int) Math.round(
                heldOut.stream().mapToInt(HeldOutFold::epochs).average().orElseThrow());
        return finish(corpus, base, rows, judged, epochs);
    }

    private Tuner tuner(TransformerWeights base, TuneRows rows, Seed seed) {
        List<Integer> labels = rows.tasks().stream().map(TaskRows::labels).toList();
        return new Tuner(base, labels, tuning.settings(), seed);
    }

    private HeldOutFold judge(TransformerWeights base, TuneRows rows, Folds folds, int k)
            throws CorpusException, IOException {
        int[] train = rows.labelled(folds.split(k).train());
        int[] test = folds.split(k).heldOut();
        Seed seed = plan.seed().derive("fold " + k);
        Split split = Folds.heldOut(
                pick(rows.unit(), train),
                pick(rows.gold()[0], train),
                rows.tasks().get(0).labels(),
                plan.heldOut(),
                seed.derive("watched"));
        try (Tuner tuner = tuner(base, rows, seed)) {
            WatchedTuning watched = new WatchedTuning(
                    tuner, rows, pick(train, split.train()), pick(train, split.heldOut()), tuning, identity, progress);
            int epochs = watched.run("fold " + (k + 1), tuning.settings().epochs(), folder);
            return new HeldOutFold(test, epochs, tuner.logits(rows.tokens(test)));
        }
    }

    private static HeldOutLogits answered(TuneRows rows, int task, Folds folds, List<HeldOutFold> heldOut) {
        TaskRows labelled = rows.tasks().get(task);
        float[] logits = new float[labelled.size() * labelled.labels()];
        int[] fold = pick(folds.fold(), labelled.place());
        int[] at = new int[rows.examples().size()];
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
            Corpus corpus, TransformerWeights base, TuneRows rows, List<CrossValidation> judged, int epochs)
            throws IOException {
        int[] all = rows.labelled(IntStream.range(0, rows.examples().size()).toArray());
        try (Tuner tuner = tuner(base, rows, plan.seed().derive("final"))) {
            WatchedTuning whole = new WatchedTuning(tuner, rows, all, new int[0], tuning, identity, progress);
            whole.run("final", epochs, folder);
            Tuned tuned = tuner.tuned();
            byte[] differences = EncoderDifferences.of(base, tuned.tensors());
            EncoderSpec served = EncoderSpec.tuned(spec, EncoderDifferences.applied(base, differences));
            requireServedAlike(served, tuner, corpus, rows);
            Map<String, String> settings = new TreeMap<>(tuning.written());
            settings.put("epochs", String.valueOf(epochs));
            return new Learned(
                    entry(served, base),
                    parts(served, differences),
                    models(tuned, judged),
                    rows.tasks(),
                    tuner.vectors(rows.examples().stream().map(Example::tokens).toList()),
                    judged,
                    settings);
        }
    }

    private Manifest.EncoderEntry entry(EncoderSpec served, TransformerWeights base) throws IOException {
        boolean carried = isCarried();
        return new Manifest.EncoderEntry(
                spec.name(),
                fingerprint(served),
                carried ? int8Fingerprint(served) : "",
                base.width(),
                carried ? Manifest.Weights.TUNED : Manifest.Weights.OWN,
                spec.pooling(),
                spec.prefix());
    }

    private boolean isCarried() {
        return EncoderSpec.carried().contains(spec);
    }

    private String fingerprint(EncoderSpec served) throws IOException {
        try (Encoder encoder = Encoder.open(served, threads)) {
            return encoder.fingerprint();
        }
    }

    private String int8Fingerprint(EncoderSpec served) throws IOException {
        return fingerprint(EncoderSpec.int8(served));
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

    private List<TaskModel> models(Tuned tuned, List<CrossValidation> judged) {
        List<TaskModel> models = new ArrayList<>();
        for (int task = 0; task < judged.size(); task++) {
            CrossValidation checked = judged.get(task);
            Tuned.LinearHead head = tuned.heads().get(task);
            float[] parameters = Arrays.copyOf(head.weights(), head.weights().length + head.biases().length);
            System.arraycopy(head.biases(), 0, parameters, head.weights().length, head.biases().length);
            int labels = head.biases().length;
            models.add(new TaskModel(
                    checked.rows().task(),
                    Head.of(head.weights().length / labels, 0, labels, parameters),
                    checked.temperature()));
        }
        return models;
    }

    /**
     * What is tuned here must be what ONNX Runtime serves: a model that only looks like a BERT is found out before
     * anything is learned, and a fault in writing the weights before anything is scored.
     */
    private void requireServedAlike(EncoderSpec served, Tuner tuner, Corpus corpus, TuneRows rows) throws IOException {
        int[] some = IntStream.range(0, Math.min(COMPARED_TEXTS, rows.examples().size()))
                .toArray();
        Matrix here = tuner.vectors(rows.tokens(some));
        try (Encoder encoder = Encoder.open(served, threads)) {
            Matrix there = encoder.encode(
                    Arrays.stream(some)
                            .mapToObj(row -> corpus.rows().get(row).text())
                            .toList(),
                    Progress.NONE);
            for (int i = 0; i < here.values().length; i++) {
                double difference = Math.abs(here.values()[i] - there.values()[i]);
                if (!(difference <= LARGEST_DIFFERENCE)) {
                    throw new EncodeException("encoder " + served.name() + ": found vectors that differ by "
                            + difference + " from those of the same weights in ONNX Runtime; expected at most "
                            + LARGEST_DIFFERENCE + ": it is not a plain BERT, use --frozen");
                }
            }
        }
    }

    private static int[] pick(int[] values, int[] rows) {
        return Arrays.stream(rows).map(row -> values[row]).toArray();
    }

    /**
     * @param rows of the corpus, all that were held out
     * @param epochs that paid on the watched documents
     * @param logits for each task those of each row
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record HeldOutFold(int[] rows, int epochs, List<float[][]> logits) {}
}
