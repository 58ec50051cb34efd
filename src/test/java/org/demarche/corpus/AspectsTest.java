package org.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.Progress;
import org.demarche.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AspectsTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTheCellsOfTheColumnsThatRowsAreToldApartBy() throws Exception {
        assertThat(aspects("text,stance,Source,genre,mood,actor\nA.,hardline, wire ,,glad,Varnia\n"))
                .containsExactly(Map.of("source", "wire", "actor", "Varnia"));
    }

    @Test
    void makesThemVisibleAndShort() throws Exception {
        List<Map<String, String>> aspects =
                aspects("text,stance,source\nA.,hardline,a\u202Eb\nB.,hardline," + "x".repeat(10_000) + "\n");

        assertThat(aspects.get(0)).isEqualTo(Map.of("source", "a\\u202Eb"));
        assertThat(aspects.get(1).get("source")).hasSize(200).endsWith("x…");
    }

    @Test
    void aModelsOwnAnswersAreNoLabelsToMeasureItBy() throws Exception {
        Path table = Files.writeString(
                folder.resolve("training.csv"),
                """
                text,stance,sentiment,run,reviewer,assumed
                They left.,hardline,negative,r,Anna Example,sentiment
                They wait.,analytical,neutral,r,Anna Example,
                They rest.,analytical,neutral,,,sentiment
                """);
        Corpus corpus = CorpusReader.read(List.of(table), CorpusOptions.DEFAULT, Progress.NONE);

        assertThat(corpus.assumed()).isEqualTo(1);
        assertThat(corpus.withoutAssumed().rows())
                .extracting(row -> row.labels().keySet())
                .containsExactly(Set.of("stance"), Set.of("stance", "sentiment"), Set.of("stance", "sentiment"));
    }

    @Test
    void whatTellsOfAReviewIsNoTask() {
        CorpusOptions model = new CorpusOptions(List.of("Model"), List.of(), 0, TableOptions.DEFAULT);

        assertThatThrownBy(() -> aspects("text,model\nA.,one\nB.,two\n", model))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("column \"model\" cannot be a task");
    }

    @Test
    void aColumnThatIsATaskIsNoAspect() throws Exception {
        CorpusOptions genreIsTheTask = new CorpusOptions(List.of("genre"), List.of(), 0, TableOptions.DEFAULT);

        assertThat(aspects("text,genre,source\nA.,wire,x\nB.,blog,y\n", genreIsTheTask))
                .containsExactly(Map.of("source", "x"), Map.of("source", "y"));
    }

    private List<Map<String, String>> aspects(String table) throws Exception {
        return aspects(table, CorpusOptions.DEFAULT);
    }

    private List<Map<String, String>> aspects(String table, CorpusOptions options) throws Exception {
        Path file = Files.writeString(folder.resolve("t.csv"), table);
        return CorpusReader.read(List.of(file), options, Progress.NONE).rows().stream()
                .map(AnnotatedRow::aspects)
                .toList();
    }
}
