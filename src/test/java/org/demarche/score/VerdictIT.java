package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.ScoredSentence;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.Verdict;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.BundleReader;
import org.demarche.encode.Encoder;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;
import org.demarche.table.TableStyle;
import org.junit.jupiter.api.Test;

/** What the verdicts of the model that comes with the program are worth. The bounds leave room below what was measured. */
final class VerdictIT {

    @Test
    void recipesSportAndBase64AreOutOfScope() throws Exception {
        List<ScoredSentence> scored = score(column(Path.of("src/test/resources/scope/out-of-scope.csv")), 0.1);

        assertThat(scored).hasSize(200);
        assertThat(count(scored, Verdict.OUT_OF_SCOPE)).isGreaterThanOrEqualTo(170);
    }

    @Test
    void theSampleArticlesAreInScope() throws Exception {
        List<String> paragraphs = new ArrayList<>();
        for (String name : List.of("agency-report", "ministry-readout", "briefing-transcript")) {
            paragraphs.addAll(Files.readAllLines(Path.of("samples", name + ".txt")));
        }
        paragraphs.removeIf(line -> line.length() < 60); // what is left are sentences

        List<ScoredSentence> scored = score(paragraphs, 0.1);

        assertThat(scored).hasSizeGreaterThan(30);
        assertThat(count(scored, Verdict.OUT_OF_SCOPE)).isLessThan(scored.size() / 10);
    }

    @Test
    void theModelThatComesWithTheProgramFitsItsEncoderInBothPrecisions() throws Exception {
        Bundle bundle = BundleReader.read(Path.of("models/demarche"));
        bundle.open(1).close(); // refused unless the fingerprint is the one it was trained with
        bundle.openInt8(1).close();
    }

    @Test
    void aLowerErrorRateLeavesMoreToReview() throws Exception {
        List<String> texts =
                column(Path.of("training-data/calibration/documents.csv")).subList(0, 200);
        long strict = count(score(texts, 0.02), Verdict.ACCEPT);
        long usual = count(score(texts, 0.1), Verdict.ACCEPT);
        long lax = count(score(texts, 0.3), Verdict.ACCEPT);

        assertThat(strict).isLessThan(usual);
        assertThat(usual).isLessThan(lax);
    }

    private static List<ScoredSentence> score(List<String> texts, double errorRate) throws Exception {
        Bundle bundle = BundleReader.read(Path.of("models/demarche"));
        try (Encoder encoder = bundle.open(2)) {
            List<Sentence> sentences = IntStream.range(0, texts.size())
                    .mapToObj(i -> new Sentence(i + 1, Section.BODY, texts.get(i)))
                    .toList();
            return ScoringModel.of(bundle, encoder, new ScoreSettings(TableStyle.STANDARD, errorRate))
                    .scorer()
                    .apply(sentences);
        }
    }

    private static long count(List<ScoredSentence> scored, Verdict verdict) {
        return scored.stream().filter(one -> one.verdict() == verdict).count();
    }

    private static List<String> column(Path file) throws Exception {
        List<String> texts = new ArrayList<>();
        TableOptions options = new TableOptions(Optional.of(StandardCharsets.UTF_8), 10_000);
        try (TableReader table = TableReader.open(file, options)) {
            int column = table.header().indexOf("text");
            for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
                if (next.get() instanceof TableRecord.Row row) {
                    texts.add(row.cells().get(column));
                }
            }
        }
        return texts;
    }
}
