package org.demarche.score;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.e5smallv2.E5SmallV2EmbeddingModel;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.demarche.Progress;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.BundleReader;
import org.demarche.encode.Encoder;
import org.demarche.encode.EncoderSpec;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;
import org.demarche.table.TableStyle;

/**
 * Not a test: run by {@code scripts/bench}. Measures in one process, in turns, so that a noisy machine harms all alike:
 * the whole of {@code score} over a table, bare calls of ONNX Runtime on the same sentences (token ids ready, batches
 * of 16, the same threads), and the in-process model of langchain4j on the same weights.
 */
final class ScoreBench {

    private static final int ROUNDS = 5;
    private static final int BATCH = 16;

    private ScoreBench() {}

    /** One way of encoding, with the seconds that each round took. */
    private record Rival(String name, Work work, List<Double> seconds) {

        double median() {
            return seconds.stream().sorted().toList().get(seconds.size() / 2);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Arguments: model folder, table of sentences, how many of them, threads, folder to work in. */
    public static void main(String[] arguments) throws Exception {
        Path model = Path.of(arguments[0]);
        List<String> texts = texts(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        int threads = Integer.parseInt(arguments[3]);
        Path folder = Path.of(arguments[4]);
        Path table = folder.resolve("sentences.csv");
        Files.writeString(
                table,
                "text\n"
                        + String.join(
                                "\n", texts.stream().map(ScoreBench::quoted).toList()) + "\n");
        Bundle bundle = BundleReader.read(model);
        EncoderSpec spec = EncoderSpec.named(bundle.manifest().encoder().name());
        if (!spec.name().equals("e5-small")) {
            throw new IllegalArgumentException("the rivals here run e5-small, not " + spec.name());
        }
        try (Encoder encoder = bundle.open(threads);
                BareOnnx bare = new BareOnnx(texts, threads)) {
            E5SmallV2EmbeddingModel langchain4j = new E5SmallV2EmbeddingModel();
            List<TextSegment> segments = texts.stream()
                    .map(text -> TextSegment.from("query: " + text))
                    .toList();
            List<Rival> rivals = List.of(
                    new Rival(
                            "score (read, encode, label, write)",
                            () -> score(bundle, encoder, table, folder),
                            new ArrayList<>()),
                    new Rival("bare ONNX Runtime calls", bare::run, new ArrayList<>()),
                    new Rival("langchain4j embedAll", () -> langchain4j.embedAll(segments), new ArrayList<>()));
            for (int round = 0; round <= ROUNDS; round++) {
                for (Rival rival : rivals) {
                    long start = System.nanoTime();
                    rival.work().run();
                    if (round > 0) { // the first warms up
                        rival.seconds().add((System.nanoTime() - start) / 1e9);
                    }
                }
            }
            print(System.out, rivals, texts.size(), threads);
        }
    }

    private static void score(Bundle bundle, Encoder encoder, Path table, Path folder) throws Exception {
        try (OutputFolder output = OutputFolder.open(folder.resolve("report"), Mode.OVERWRITE)) {
            ScoreInputs inputs = ScoreInputs.of(List.of(table), output.path(), TableOptions.DEFAULT);
            new BatchScorer(bundle, encoder, "bench", new ScoreSettings(TableStyle.STANDARD, 0.1))
                    .run(inputs, output, Mode.OVERWRITE, Progress.NONE);
        }
    }

    private static void print(PrintStream to, List<Rival> rivals, int sentences, int threads) {
        to.printf("%d sentences, e5-small fp32, %d threads, median of %d rounds%n", sentences, threads, ROUNDS);
        double score = rivals.get(0).median();
        for (Rival rival : rivals) {
            to.printf(
                    "%-36s %7.1f sentences/s   score is %.2f times as fast%n",
                    rival.name(), sentences / rival.median(), rival.median() / score);
        }
    }

    private static List<String> texts(Path table, int most) throws Exception {
        List<String> texts = new ArrayList<>();
        try (TableReader reader = TableReader.open(table, TableOptions.DEFAULT)) {
            int text = reader.header().indexOf("text");
            for (Optional<TableRecord> next = reader.next();
                    next.isPresent() && texts.size() < most;
                    next = reader.next()) {
                if (next.get() instanceof TableRecord.Row row
                        && !row.cells().get(text).isBlank()) {
                    texts.add(row.cells().get(text));
                }
            }
        }
        return texts;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The least that has to be done: token ids are ready, results are thrown away. */
    private static final class BareOnnx implements AutoCloseable {

        private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        private final OrtSession session;
        private final List<long[][]> batches = new ArrayList<>();
        private final int threads;

        BareOnnx(List<String> texts, int threads) throws Exception {
            this.threads = threads;
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                    InputStream model = ScoreBench.class.getResourceAsStream("/e5-small-v2.onnx");
                    InputStream vocabulary = ScoreBench.class.getResourceAsStream("/e5-small-v2-tokenizer.json");
                    HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(vocabulary, Map.of())) {
                options.setIntraOpNumThreads(1);
                session = environment.createSession(model.readAllBytes(), options);
                long[][] ids = texts.stream()
                        .map(text -> tokenizer.encode("query: " + text).getIds())
                        .sorted(Comparator.comparingInt(i -> -i.length))
                        .toArray(long[][]::new);
                for (int start = 0; start < ids.length; start += BATCH) {
                    batches.add(Arrays.copyOfRange(ids, start, Math.min(ids.length, start + BATCH)));
                }
            }
        }

        void run() throws InterruptedException {
            Queue<long[][]> left = new ConcurrentLinkedQueue<>(batches);
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Thread caller = new Thread(() -> {
                    for (long[][] batch = left.poll(); batch != null; batch = left.poll()) {
                        call(batch);
                    }
                });
                caller.start();
                callers.add(caller);
            }
            for (Thread caller : callers) {
                caller.join();
            }
        }

        private void call(long[][] batch) {
            int width = batch[0].length;
            long[] shape = {batch.length, width};
            LongBuffer ids = LongBuffer.allocate(batch.length * width);
            LongBuffer mask = LongBuffer.allocate(batch.length * width);
            for (int row = 0; row < batch.length; row++) {
                for (int i = 0; i < batch[row].length; i++) {
                    ids.put(row * width + i, batch[row][i]);
                    mask.put(row * width + i, 1);
                }
            }
            try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                    OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                    OnnxTensor types =
                            OnnxTensor.createTensor(environment, LongBuffer.allocate(batch.length * width), shape)) {
                session.run(Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", types))
                        .close();
            } catch (OrtException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws OrtException {
            session.close();
        }
    }
}
