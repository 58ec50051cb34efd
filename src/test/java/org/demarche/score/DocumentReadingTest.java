package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try (DocumentReading reading = new DocumentReading()) {
            assertThat(reading.read(new Input.ArticleFile("statement.txt", file))
                            .outcome()
                            .written())
                    .isEqualTo(outcome);
        }
    }
}
