package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Task;
import org.demarche.corpus.ContradictionRule;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusOptions;
import org.demarche.corpus.CorpusReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeldOutLogitsTest {

    @TempDir
    private Path folder;

    @Test
    void noModelIsJudgedByAModelsAnswers() throws Exception {
        Path table = Files.writeString(
                folder.resolve("training.csv"),
                """
                text,stance,run,reviewer,assumed
                They came.,analytical,r,Anna Example,
                They left.,hardline,r,Anna Example,stance
                They wait.,conciliatory,,,
                They rest.,hardline,,,
                """);
        Corpus corpus = CorpusReader.read(List.of(table), CorpusOptions.DEFAULT, Progress.NONE);
        TaskRows rows = TaskRows.of(corpus, Task.STANCE, ContradictionRule.KEEP, new int[] {0, 1, 2, 3});

        HeldOutLogits answered = new HeldOutLogits(rows, new int[] {0, 0, 0, 1}, 1, new Matrix(4, 3, new float[12]));

        assertThat(answered.judgedRows()).containsExactly(0, 2);
        assertThat(answered.trainedOn(1)).as("it is learned from").containsExactly(0, 1, 2);
    }
}
