package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.Omission;
import org.demarche.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentReadingTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Nobody said where the talks will be held.        | scored
            Personne ne sait où se tiendra la rencontre.     | skipped:language-fr
            Никто не знает, где состоится следующая встреча. | skipped:language-ru
            %PDF-1.7                                         | failed:corrupt
            {\\rtf1 Nobody said where.\\par}                 | scored
            {\\rtf1 }                                        | failed:no-text
            """)
    void saysWhatBecameOfAFile(String content, String outcome) throws IOException {
        Path file = Files.writeString(folder.resolve("statement.txt"), content);
        try (DocumentReading reading = DocumentReading.withSpeakers()) {
            assertThat(reading.read(new Input.ArticleFile("statement.txt", file))
                            .outcome()
                            .written())
                    .isEqualTo(outcome);
        }
    }

    @Test
    void leavesALongPassageInAnotherLanguageOutAndSaysSo() throws IOException {
        String french = "Les deux capitales ont dit qu'elles se réuniraient de nouveau avant la fin du mois, et que la"
                + " question des ports serait à l'ordre du jour.";
        String english =
                "The envoys of the two capitals said that they had met in the port for most of the day, and that"
                        + " they will be back at the table as soon as both of the governments have read what was written.";
        Path file = Files.writeString(
                folder.resolve("statement.txt"),
                String.join("\n\n", "Talks resume", english, french, french + " Encore.", "They parted."));
        try (DocumentReading reading = DocumentReading.withSpeakers()) {
            ReadInput read = reading.read(new Input.ArticleFile("statement.txt", file));
            assertThat(read.text()).isEqualTo("Talks resume\n\n" + english + "\n\nThey parted.");
            assertThat(read.sentences()).extracting(Sentence::position).containsExactly(1, 2, 3);
            assertThat(read.omissions()).extracting(Omission::reason).containsExactly("language fr", "language fr");
            assertThat(read.note()).isEqualTo("2 paragraphs in French left out; only English is scored");
        }
    }
}
