package org.demarche;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusOptions;
import org.demarche.corpus.CorpusReader;
import org.demarche.corpus.SplitUnits;
import org.demarche.encode.Encoder;
import org.demarche.encode.EncoderSpec;
import org.demarche.train.Passages;

/**
 * Our training data as a frozen encoder sees it, for simulations: vectors are made once and kept in a file. Rows without a
 * document or without both labels are left out.
 *
 * @param rows the sentences
 * @param features standardised, row by row
 * @param vectors unit rows
 * @param gold for each task of {@link #TASKS} and row its label
 * @param unit for each row the documents that must stay together
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FrozenCorpus(List<AnnotatedRow> rows, float[][] features, Matrix vectors, int[][] gold, int[] unit) {

    public static final List<Task> TASKS = List.of(Task.STANCE, Task.SENTIMENT);

    public static FrozenCorpus read(Path data, Path cache) throws Exception {
        Corpus corpus = CorpusReader.read(List.of(data), CorpusOptions.DEFAULT, Progress.NONE);
        Matrix all = vectors(corpus, cache);
        int[] unit = SplitUnits.of(corpus.rows()).unit();
        int[] kept = IntStream.range(0, corpus.rows().size())
                .filter(i -> corpus.rows().get(i).document().isPresent())
                .filter(i -> TASKS.stream()
                        .allMatch(task -> corpus.rows().get(i).label(task).isPresent()))
                .toArray();
        List<AnnotatedRow> rows =
                Arrays.stream(kept).mapToObj(corpus.rows()::get).toList();
        int[][] gold = TASKS.stream()
                .map(task -> rows.stream()
                        .mapToInt(row -> task.labels()
                                .indexOf(row.label(task).orElseThrow())
                                .orElseThrow())
                        .toArray())
                .toArray(int[][]::new);
        Matrix vectors = all.select(kept);
        return new FrozenCorpus(
                rows,
                standardised(vectors),
                vectors,
                gold,
                Arrays.stream(kept).map(i -> unit[i]).toArray());
    }

    /** The different units, in an order by chance. */
    public List<Integer> shuffledUnits(Random random) {
        List<Integer> units =
                new ArrayList<>(Arrays.stream(unit).distinct().sorted().boxed().toList());
        Collections.shuffle(units, random);
        return units;
    }

    private static Matrix vectors(Corpus corpus, Path cache) throws IOException {
        Path file = cache.resolve("e5-small-" + corpus.sha256().substring(0, 12) + ".f32");
        if (!Files.exists(file)) {
            Files.createDirectories(cache);
            try (Encoder encoder = Encoder.open(EncoderSpec.named("e5-small"), 2)) {
                Matrix made = encoder.read(Passages.of(corpus.rows()), FrozenCorpus::tell)
                        .vectors();
                ByteBuffer bytes = ByteBuffer.allocate(4 * made.values().length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(made.values());
                Files.write(file, bytes.array());
            }
        }
        float[] values = new float[(int) (Files.size(file) / 4)];
        ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return new Matrix(corpus.rows().size(), values.length / corpus.rows().size(), values);
    }

    private static void tell(String stage, long done, long total) {
        System.err.print("\r" + stage + " " + done + " of " + total + (done == total ? "\n" : ""));
    }

    private static float[][] standardised(Matrix vectors) {
        float[][] rows = new float[vectors.rows()][];
        Arrays.setAll(rows, vectors::row);
        for (int j = 0; j < vectors.columns(); j++) {
            double sum = 0;
            double square = 0;
            for (float[] row : rows) {
                sum += row[j];
                square += (double) row[j] * row[j];
            }
            double mean = sum / rows.length;
            double deviation = Math.sqrt(square / rows.length - mean * mean);
            for (float[] row : rows) {
                row[j] = (float) ((row[j] - mean) / deviation);
            }
        }
        return rows;
    }
}
