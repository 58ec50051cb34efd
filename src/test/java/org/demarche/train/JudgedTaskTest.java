package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Distribution;
import org.demarche.Prediction;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusOptions;
import org.demarche.corpus.CorpusReader;
import org.demarche.evaluate.Findings;
import org.demarche.evaluate.Mistake;
import org.demarche.evaluate.Slice;
import org.demarche.evaluate.VerdictScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JudgedTaskTest {

    private static final String TABLE =
            """
            text,stance,document,position,source
            We open the harbour.,conciliatory,a,1,wire
            A sentence without a stance.,,a,2,wire
            We close the harbour.,hardline,a,3,wire
            They may close it.,hardline,b,1,blog
            """;

    @TempDir
    private Path folder;

    @Test
    void findingsHaveTheMistakesBetweenTheirNeighbours() throws Exception {
        Findings findings = findings();

        assertThat(findings.documents()).isEqualTo(2);
        assertThat(findings.mistakes())
                .containsExactly(
                        new Mistake(
                                folder.resolve("t.csv") + ":5",
                                Optional.of("b"),
                                Optional.empty(),
                                "They may close it.",
                                Optional.empty(),
                                1,
                                Distribution.of(0.1, 0, 0.9)),
                        new Mistake(
                                folder.resolve("t.csv") + ":4",
                                Optional.of("a"),
                                Optional.of("A sentence without a stance."),
                                "We close the harbour.",
                                Optional.empty(),
                                1,
                                Distribution.of(0.7, 0.3, 0)));
    }

    @Test
    void findingsAreSlicedBySourceButNotByTheOneFile() throws Exception {
        assertThat(findings().evaluation().slices())
                .extracting(Slice::aspect, Slice::value, Slice::rows)
                .containsExactly(tuple("source", "wire", 2L), tuple("source", "blog", 1L));
    }

    @Test
    void verdictsAreHeldAgainstTheGoldLabels() throws Exception {
        assertThat(findings().evaluation().verdicts())
                .containsExactly(new VerdictScore(0.2, 2 / 3.0, 1 / 3.0, 0, List.of(1 / 3.0)));
    }

    private Findings findings() throws Exception {
        Path file = Files.writeString(folder.resolve("t.csv"), TABLE);
        Corpus corpus = CorpusReader.read(List.of(file), CorpusOptions.DEFAULT, Progress.NONE);
        List<Prediction> predicted = Stream.of(
                        Distribution.of(0.8, 0.1, 0.1), Distribution.of(0.7, 0.3, 0), Distribution.of(0.1, 0, 0.9))
                .map(each -> new Prediction(Task.STANCE, each))
                .toList();
        JudgedTask judged = new JudgedTask(
                Task.STANCE,
                corpus.rows().stream()
                        .filter(row -> row.label(Task.STANCE).isPresent())
                        .toList(),
                new int[] {0, 1, 1},
                new int[] {0, 0, 1},
                predicted,
                List.of(List.of(0), List.of(0, 1), List.of(2)),
                new boolean[] {false, false, true},
                0.2);
        return judged.findings(corpus, new Seed(1));
    }
}
