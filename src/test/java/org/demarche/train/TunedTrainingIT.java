package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.Matrix;
import org.demarche.Prediction;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.BundleReader;
import org.demarche.bundle.BundleWriter;
import org.demarche.corpus.ContradictionRule;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.CorpusOptions;
import org.demarche.corpus.CorpusReader;
import org.demarche.encode.Encoder;
import org.demarche.encode.EncoderSpec;
import org.demarche.encode.Passage;
import org.demarche.head.HeadSettings;
import org.demarche.tune.TuneSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from a table to a bundle with a tuned encoder, with the smallest carried one. */
final class TunedTrainingIT {

    private static final EncoderSpec MINILM = EncoderSpec.named("minilm-l6");
    private static final List<String> TEXTS =
            List.of("They offered talks.", "They refused the visit.", "It is a port.");

    private static final Progress STOP_IN_THE_LAST_TUNING = stopIn("tuning final");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void trainOnce() throws Exception {
        train(MINILM, "one", plan(1), false, Progress.NONE);
    }

    @Test
    void equalInputsGiveEqualBundles() throws Exception {
        train(MINILM, "two", plan(1), false, Progress.NONE);

        assertThat(sums("two")).isEqualTo(sums("one"));
        assertThat(folder.resolve("two.tuning")).doesNotExist();
    }

    @Test
    void aTrainingThatWasStoppedGoesOnToTheSameBundle() throws Exception {
        assertThatThrownBy(() -> train(MINILM, "stopped", plan(1), false, STOP_IN_THE_LAST_TUNING))
                .hasMessage("stopped");
        assertThat(folder.resolve("stopped")).doesNotExist();

        assertThatThrownBy(() -> train(MINILM, "stopped", plan(2), true, stopIn("tuning fold 1")))
                .as("another seed begins anew")
                .hasMessage("stopped");
        train(MINILM, "stopped", plan(1), true, stopIn("tuning fold 1"));

        assertThat(sums("stopped")).isEqualTo(sums("one"));
    }

    @Test
    void anEncoderFromAFolderIsTunedAndStoredWhole() throws Exception {
        Path encoder = Files.createDirectories(folder.resolve("encoder"));
        try (FileChannel file = FileChannel.open(
                encoder.resolve("model.onnx"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer model = MINILM.source().model();
            while (model.hasRemaining()) {
                file.write(model);
            }
        }
        Files.write(encoder.resolve("tokenizer.json"), MINILM.source().tokenizer());

        train(EncoderSpec.folder(encoder), "own", plan(1), false, Progress.NONE);
        Files.delete(encoder.resolve("model.onnx"));

        List<Prediction> own = answers("own");
        List<Prediction> carried = answers("one");
        for (int i = 0; i < own.size(); i++) {
            assertThat(own.get(i).confidence()).isCloseTo(carried.get(i).confidence(), within(1e-3));
        }
    }

    @Test
    void aTunedBundleAnswersInEightBitsNearlyTheSame() throws Exception {
        Bundle bundle = BundleReader.read(folder.resolve("one"));
        try (Encoder exact = bundle.open(1);
                Encoder fast = bundle.openInt8(1)) {
            Matrix there = exact.read(Passage.alone(TEXTS), Progress.NONE).vectors();
            Matrix here = fast.read(Passage.alone(TEXTS), Progress.NONE).vectors();
            for (int row = 0; row < TEXTS.size(); row++) {
                double cosine = 0;
                for (int j = 0; j < here.columns(); j++) {
                    cosine += (double) here.get(row, j) * there.get(row, j);
                }
                assertThat(cosine).isGreaterThan(0.97);
            }
            assertThat(fast.fingerprint()).isNotEqualTo(exact.fingerprint());
        }
    }

    @Test
    void calibrationOnRowsOfTheirOwnChangesHowSureItIsAndNothingElse() throws Exception {
        Corpus other = corpus(table("other.csv", 12));
        train(MINILM, "apart", plan(1), false, Progress.NONE, Optional.of(other));

        Bundle bundle = BundleReader.read(folder.resolve("apart"));
        assertThat(bundle.manifest().training().get("calibrated_on")).startsWith("72 rows of their own, SHA-256");
        for (String same : List.of("head-0.f32", "head-1.f32", "encoder.i16", "neighbours.i8")) {
            assertThat(folder.resolve("apart").resolve(same))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(same));
        }
        assertThat(bundle.models().get(0).calibration().sets().rows()).isEqualTo(72);
        assertThat(answers("apart"))
                .extracting(Prediction::label)
                .isEqualTo(answers("one").stream().map(Prediction::label).toList());
    }

    @Test
    void calibrationOnTheTrainingDataIsRefused() throws Exception {
        Optional<Corpus> same = Optional.of(corpus(folder.resolve("table.csv")));

        assertThatThrownBy(() -> train(MINILM, "same", plan(1), false, Progress.NONE, same))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("table.csv:2: found a sentence of the training data, as 72 of 72 are");
        assertThat(folder.resolve("same")).doesNotExist();
    }

    @Test
    void aModelThatLearnedFromReviewsTellsSoAndNoOther() throws Exception {
        Path reviews = Files.writeString(
                folder.resolve("training.csv"),
                """
                text,document,stance,sentiment,run,model,reviewer,previous_stance,previous_sentiment,assumed
                They keep the harbour shut.,c,hardline,negative,r,m-1<script>,Anna Example,analytical,negative,sentiment
                They have a harbour.,c,analytical,,r,m-1<script>,Ben Example,analytical,neutral,
                They had a harbour.,d,analytical,,r,m-1<script>,Ben Example,analytical,neutral,
                """);
        Corpus corpus =
                CorpusReader.read(List.of(table("table.csv", 11), reviews), CorpusOptions.DEFAULT, Progress.NONE);
        try (BundleWriter writer = BundleWriter.open(folder.resolve("reviewed"), true)) {
            new Trainer(MINILM, 1, plan(1, Optional.empty()), "demarche test", Progress.NONE)
                    .train(corpus, Optional.empty(), writer, new TuneFolder(folder.resolve("reviewed.tuning"), false));
        }

        assertThat(BundleReader.read(folder.resolve("reviewed")).manifest().parts())
                .contains("reviews.json");
        assertThat(Files.readString(folder.resolve("reviewed/reviews.json"))).contains("\"reviewers\" : 2");
        assertThat(Files.readString(folder.resolve("reviewed/MODEL_CARD.md")))
                .contains(
                        "3 of the rows came of reviews of scored articles (articles: 2; reviewers: 2).",
                        "predicted by: `m-1?script?`.",
                        "### stance (3 labels given)",
                        "left the earlier label in 0.667 [",
                        "| earlier label | reviewed: conciliatory | hardline | analytical |",
                        "| analytical | 0 | 1 | 2 |",
                        "taken unseen besides (`--accept-unreviewed`), and count for nothing here: 1.")
                .doesNotContain("Anna");
        assertThat(folder.resolve("one/reviews.json")).doesNotExist();
        assertThat(Files.readString(folder.resolve("one/MODEL_CARD.md"))).doesNotContain("## Reviews");
    }

    private List<Prediction> answers(String name) throws Exception {
        Bundle bundle = BundleReader.read(folder.resolve(name));
        try (Encoder encoder = bundle.open(1)) {
            return bundle.models()
                    .get(0)
                    .predict(encoder.read(Passage.alone(TEXTS), Progress.NONE).vectors());
        }
    }

    private static Progress stopIn(String stage) {
        return (at, done, total) -> {
            if (at.startsWith(stage)) {
                throw new IllegalStateException("stopped");
            }
        };
    }

    private static void train(EncoderSpec spec, String name, TrainPlan plan, boolean resume, Progress progress)
            throws Exception {
        train(spec, name, plan, resume, progress, Optional.empty());
    }

    private static void train(
            EncoderSpec spec,
            String name,
            TrainPlan plan,
            boolean resume,
            Progress progress,
            Optional<Corpus> calibration)
            throws Exception {
        Corpus corpus = corpus(table("table.csv", 11));
        try (BundleWriter writer = BundleWriter.open(folder.resolve(name), true)) {
            TuneFolder tuning = new TuneFolder(folder.resolve(name + ".tuning"), resume);
            new Trainer(spec, 1, plan, "demarche test", progress).train(corpus, calibration, writer, tuning);
        }
    }

    private static TrainPlan plan(long seed) {
        TuneSettings settings = new TuneSettings(1e-4, 1e-2, 0, 2, 16, 0.1, 0.01, 0.1, 2);
        return plan(seed, Optional.of(new TunePlan(settings, OptionalInt.of(4), 24, 1, 2)));
    }

    private static TrainPlan plan(long seed, Optional<TunePlan> tuning) {
        return new TrainPlan(3, 1, 0.2, ContradictionRule.MAJORITY, HeadSettings.DEFAULT, tuning, 1, new Seed(seed));
    }

    /**
     * Twelve documents of six sentences, two of each stance. Each sentence has invented words of its own around those that
     * decide, since documents with nearly equal sentences would be one unit.
     */
    private static Path table(String name, long seed) throws IOException {
        Random random = new Seed(seed).random();
        StringBuilder table = new StringBuilder("text,document,position,stance,sentiment\n");
        for (int document = 0; document < 12; document++) {
            row(table, random, "offered talks", document + ",1", "conciliatory,positive");
            row(table, random, "thanked the neighbours", document + ",2", "conciliatory,positive");
            row(table, random, "rejected all demands", document + ",3", "hardline,negative");
            row(table, random, "threatened to punish", document + ",4", "hardline,negative");
            row(table, random, "meets twice a year", document + ",5", "analytical,neutral");
            row(table, random, "dates from long ago", document + ",6", "analytical,neutral");
        }
        return Files.writeString(folder.resolve(name), table.toString());
    }

    private static Corpus corpus(Path table) throws Exception {
        return CorpusReader.read(List.of(table), CorpusOptions.DEFAULT, Progress.NONE);
    }

    private static void row(StringBuilder table, Random random, String deciding, String place, String labels) {
        String before = words(random);
        table.append(before).append(' ').append(deciding).append(' ').append(words(random));
        table.append(",document-").append(place).append(',').append(labels).append('\n');
    }

    private static String words(Random random) {
        return IntStream.range(0, 4)
                .mapToObj(word -> "bdgklmnprst".charAt(random.nextInt(11)) + "" + "aeiou".charAt(random.nextInt(5))
                        + "bdgklmnprst".charAt(random.nextInt(11)) + "aeiou".charAt(random.nextInt(5)))
                .collect(Collectors.joining(" "));
    }

    private String sums(String name) throws IOException {
        return Files.readString(folder.resolve(name).resolve("SHA256SUMS"));
    }
}
