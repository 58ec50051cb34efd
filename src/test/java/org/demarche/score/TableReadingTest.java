package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.Sentence;
import org.demarche.report.RunRecord;
import org.demarche.report.Tally;
import org.demarche.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReadingTest {

    @TempDir
    private Path folder;

    @Test
    void aRowIsReadBehindTheOneAboveItOfTheSameDocument() throws Exception {
        assertThat(
                        before(
                                """
                Document,Position,text
                a,1,First of a.
                a,2,Second of a.
                b,1,First of b.
                b,3,Third of b.
                ,,Of no document.
                ,,Of none either.
                b,2,Out of its order.
                """))
                .containsExactly("", "First of a.", "", "First of b.", "", "", "");
    }

    @Test
    void withoutPositionsTheOrderOfTheRowsCounts() throws Exception {
        assertThat(before("text,document\nOne.,a\nTwo.,a\nThree.,b\n")).containsExactly("", "One.", "");
    }

    @Test
    void rowsAtOnePositionAreOneSentenceLabelledTwice() throws Exception {
        assertThat(before("document,position,text\na,1,One.\na,1,One.\na,2,Two.\n"))
                .containsExactly("", "", "One.");
    }

    @Test
    void furnitureAndRowsWithoutTextStandBeforeNothing() throws Exception {
        assertThat(
                        before(
                                "document,content,text\na,article,One.\na,furniture,Share this\na,,Two.\na,article,\na,article,Three.\n"))
                .containsExactly("", "One.", "One.", "Two.");
    }

    @Test
    void withoutDocumentsRowsAreReadAlone() throws Exception {
        assertThat(before("position,text\n1,One.\n2,Two.\n")).containsExactly("", "");
    }

    @Test
    void aRunThatGoesOnKnowsTheRowAbove() throws Exception {
        Path table = Files.writeString(folder.resolve("t.csv"), "document,text\na,One.\na,Two.\na,\na,Three.\n");
        Input.TableFile input = new Input.TableFile("t.csv", table);
        for (int done = 0; done < 4; done++) {
            try (TableReading reading = TableReading.open(input, TableOptions.DEFAULT, List.of("document"))) {
                reading.skipDone(
                        new Checkpoint(0, "", done, 0, Tally.none(List.of()), RunRecord.Counts.NONE, Map.of()));
                assertThat(reading.next().sentences().get(0).before())
                        .as("after %d records", done)
                        .isEqualTo(List.of("", "One.", "Two.", "Two.").get(done));
            }
        }
    }

    private List<String> before(String written) throws Exception {
        Path table = Files.writeString(folder.resolve("t.csv"), written);
        try (TableReading reading =
                TableReading.open(new Input.TableFile("t.csv", table), TableOptions.DEFAULT, List.of())) {
            return reading.next().sentences().stream().map(Sentence::before).toList();
        }
    }
}
