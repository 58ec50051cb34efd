package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The carried transformers themselves. */
final class EncoderIT {

    private static final String OFFER = "Cairo offered to resume talks with Ethiopia over the dam.";
    private static final String SAME_OFFER = "Egypt proposed new negotiations with Addis Ababa about the dam.";
    private static final String RECIPE = "Whisk the eggs with sugar until the mixture is pale.";

    private static final String HOSTILE_WORD = "x".repeat(1 << 20);
    private static final String HOSTILE_SIGNS = "? ".repeat(1 << 19);

    private static final List<String> WORDS =
            List.of("the", "envoy", "refused", "sanctions", "unacceptable", "peace", "Mogherini", "2,400", "—", "said");

    @ParameterizedTest
    @MethodSource("org.demarche.encode.EncoderSpec#carried")
    void whatMeansTheSameIsNearerAndEveryRowHasLengthOne(EncoderSpec spec) throws Exception {
        List<String> texts =
                List.of(OFFER, RECIPE, SAME_OFFER, "", " \n", "\u0000\u200B", "\uD800", HOSTILE_WORD, HOSTILE_SIGNS);
        try (Encoder encoder = Encoder.open(spec, 2)) {
            Matrix rows = encoder.read(Passage.alone(texts), Progress.NONE).vectors();
            assertThat(rows.columns()).isEqualTo(encoder.dimension()).isEqualTo(384);
            assertThat(dot(rows, 0, 2)).isGreaterThan(dot(rows, 0, 1) + 0.05);
            assertThat(IntStream.range(0, texts.size()))
                    .allSatisfy(i -> assertThat(dot(rows, i, i)).isCloseTo(1, within(1e-6)));
        }
    }

    /** A score must not depend on a sentence's neighbours: to the bit, whatever the lengths that are padded together. */
    @ParameterizedTest
    @ValueSource(strings = {"e5-small", "bge-small", "minilm-l6"})
    void aRowIsTheSameInAnyBatchInAnyOrderOnAnyNumberOfThreads(String name) throws Exception {
        List<String> texts = sentences(32);
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        Collections.shuffle(shuffled, new Seed(3).random());
        List<String> reordered = shuffled.stream().map(texts::get).toList();
        int[] order = shuffled.stream().mapToInt(i -> i).toArray();
        try (Encoder encoder = Encoder.open(EncoderSpec.named(name), 2);
                Encoder other = Encoder.open(EncoderSpec.named(name), 1)) {
            Matrix together = encoder.read(Passage.alone(texts), Progress.NONE).vectors();
            assertThat(encoder.read(Passage.alone(reordered), Progress.NONE)
                            .vectors()
                            .values())
                    .isEqualTo(together.select(order).values());
            assertThat(other.read(Passage.alone(texts), Progress.NONE).vectors().values())
                    .isEqualTo(together.values());
            assertThat(IntStream.range(0, texts.size()))
                    .allSatisfy(i -> assertThat(other.read(Passage.alone(texts.subList(i, i + 1)), Progress.NONE)
                                    .vectors()
                                    .values())
                            .isEqualTo(together.row(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"e5-small-int8", "bge-small-int8", "minilm-l6-int8"})
    void an8BitRowIsTheSameWithOrWithoutNeighbours(String name) throws Exception {
        List<String> texts = sentences(20);
        try (Encoder one = Encoder.open(EncoderSpec.named(name), 1);
                Encoder two = Encoder.open(EncoderSpec.named(name), 2)) {
            float[] together =
                    two.read(Passage.alone(texts), Progress.NONE).vectors().values();
            assertThat(one.read(Passage.alone(texts), Progress.NONE).vectors().values())
                    .isEqualTo(together);
            assertThat(one.read(Passage.alone(texts.subList(0, 1)), Progress.NONE)
                            .vectors()
                            .values())
                    .isEqualTo(two.read(Passage.alone(texts), Progress.NONE)
                            .vectors()
                            .row(0));
        }
    }

    @Test
    void theFingerprintIsThatOfTheFilesAndOfTheirUse() throws Exception {
        EncoderSpec spec = EncoderSpec.named("minilm-l6-int8");
        EncoderSpec otherUse = new EncoderSpec(
                spec.name(), spec.source(), Pooling.CLS, spec.prefix(), spec.window(), spec.precision());
        try (Encoder encoder = Encoder.open(spec, 1);
                Encoder again = Encoder.open(spec, 2);
                Encoder other = Encoder.open(otherUse, 1)) {
            assertThat(encoder.fingerprint()).matches("[0-9a-f]{64}").isEqualTo(again.fingerprint());
            assertThat(other.fingerprint()).isNotEqualTo(encoder.fingerprint());
            Encoder.open(spec, 1, encoder.fingerprint()).close();
            assertThatThrownBy(() -> Encoder.open(spec, 1, other.fingerprint()))
                    .isInstanceOf(EncodeException.class)
                    .hasMessage("encoder minilm-l6-int8: found fingerprint " + encoder.fingerprint() + "; expected "
                            + other.fingerprint() + ": use the model files it was trained with, or train anew");
        }
    }

    @Test
    void manyMayAskAtOnceAndNobodyAfterTheEnd() throws Exception {
        List<String> texts = sentences(10);
        Encoder encoder = Encoder.open(EncoderSpec.named("minilm-l6"), 2);
        float[] expected =
                encoder.read(Passage.alone(texts), Progress.NONE).vectors().values();
        assertThat(Collections.nCopies(8, texts).parallelStream()
                        .map(same -> encoder.read(Passage.alone(same), Progress.NONE)
                                .vectors()
                                .values()))
                .allSatisfy(values -> assertThat(values).isEqualTo(expected));
        assertThat(encoder.read(Passage.alone(List.of()), Progress.NONE)
                        .vectors()
                        .rows())
                .isZero();
        encoder.close();
        encoder.close();
        assertThatThrownBy(
                        () -> encoder.read(Passage.alone(texts), Progress.NONE).vectors())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("encoder minilm-l6 is closed");
    }

    @Test
    void progressGoesFromNothingToAll() throws Exception {
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        try (Encoder encoder = Encoder.open(EncoderSpec.named("minilm-l6-int8"), 2)) {
            encoder.read(Passage.alone(sentences(50)), (stage, done, total) -> {
                assertThat(stage).isEqualTo("encoding");
                assertThat(total).isEqualTo(50);
                told.add(done);
            });
        }
        assertThat(told).isSorted().startsWith(0L).endsWith(50L);
    }

    /** Of 1 to 40 words, so that batches hold all lengths. */
    private static List<String> sentences(int count) {
        Random random = new Seed(7).random();
        return Stream.generate(() -> String.join(
                        " ",
                        Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                                .limit(1 + random.nextInt(40))
                                .toList()))
                .limit(count)
                .toList();
    }

    private static double dot(Matrix rows, int a, int b) {
        double dot = 0;
        for (int i = 0; i < rows.columns(); i++) {
            dot += (double) rows.get(a, i) * rows.get(b, i);
        }
        return dot;
    }
}
