package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.Progress;
import org.demarche.Sentence;
import org.demarche.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputSentencesTest {

    @TempDir
    private Path folder;

    @Test
    void articlesAreCutAsARunCutsThemAndEachIsADocument() throws Exception {
        write("press/a.txt", "Envoys meet\n\nThe envoys met in May. They will meet again.\n");
        write("press/b.html", "<html><body><p>Nothing was signed.</p></body></html>");
        write("press/c.txt", "");
        write("press/README.md", "No article.");

        InputSentences read = read("press");

        assertThat(read.documents().keySet()).containsExactly("article press/a.txt", "article press/b.html");
        assertThat(texts(read, "article press/a.txt"))
                .containsExactly("Envoys meet", "The envoys met in May.", "They will meet again.");
        assertThat(read.sentences()).isEqualTo(4);
        assertThat(read.failures()).singleElement().asString().startsWith("press/c.txt: failed:empty, ");
        assertThat(read.passedBy()).isEqualTo(1);
    }

    @Test
    void rowsOfATableBelongToTheirDocumentOrGroupOrStandAlone() throws Exception {
        write(
                "t.csv",
                """
                Document,group,content,stance,text
                a,,article,,One.
                a,,furniture,,Share this.
                a,,,none,Photo: agency
                a,,,,Two.
                ,g,,,Three.
                ,,,,Four.
                ,,,,
                """);

        InputSentences read = read("t.csv");

        assertThat(read.documents().keySet()).containsExactly("document a", "group g", "row t.csv 6");
        assertThat(texts(read, "document a")).containsExactly("One.", "Two.");
        assertThat(read.failures()).containsExactly("t.csv:8: text: no text; expected a sentence");
    }

    @Test
    void aTableWithTextAloneIsEnough() throws Exception {
        write("t.csv", "text\nOne.\nTwo.\n");

        assertThat(read("t.csv").documents().keySet()).containsExactly("row t.csv 1", "row t.csv 2");
    }

    @Test
    void whatGivesNoSentenceIsRefused() throws Exception {
        write("t.csv", "sentence\nOne.\n");
        write("press/README.md", "No article.");

        assertThatThrownBy(() -> read("t.csv"))
                .isInstanceOf(ScoreException.class)
                .hasMessageContaining("expected one called text");
        assertThatThrownBy(() -> read("press"))
                .isInstanceOf(ScoreException.class)
                .hasMessageStartingWith("no sentence in [press]");
        assertThatThrownBy(() -> read("gone"))
                .isInstanceOf(ScoreException.class)
                .hasMessageContaining("no such file or folder");
    }

    private InputSentences read(String name) throws ScoreException {
        return InputSentences.read(List.of(folder.resolve(name)), TableOptions.DEFAULT, Progress.NONE);
    }

    private static List<String> texts(InputSentences read, String document) {
        return read.documents().getOrDefault(document, List.of()).stream()
                .map(Sentence::text)
                .toList();
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
