package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.Article;
import org.demarche.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample articles keep their text and lose their furniture. */
final class SamplesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            agency-report.txt       | Kestria rules out shared fishing zone as Dolmar offers new talks         | 11
            analyst-column.html     | Two ports, one ferry and a quarrel about fees                            | 12
            briefing-transcript.txt | Press Briefing on the Straits Commission, No. 14                         | 18
            ministry-readout.txt    | Readout of the State Secretary's Meeting with the Special Envoy of Savia | 14
            newspaper-page.html     | Uruvia offers to slow filling of Tamara dam                              | 13
            """)
    void areReadWithoutTheirFurniture(String file, String title, int blocks) throws IOException {
        ArticleReading reading = new ArticleReader().read(Files.readAllBytes(Path.of("samples", file)));

        assertThat(reading).isInstanceOf(ArticleReading.Read.class);
        Article article = ((ArticleReading.Read) reading).article();
        assertThat(article.facts().title()).isEqualTo(title);
        assertThat(article.blocks()).hasSize(blocks).extracting(Block::text).allSatisfy(text -> assertThat(text)
                .doesNotContainIgnoringCase(
                        "cookie", "subscribe", "tweet", "most read", "rights reserved", "editing by"));
    }
}
