package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.encode.Passage;
import org.junit.jupiter.api.Test;

final class PassagesTest {

    @Test
    void aRowStandsBehindTheRowBeforeItInItsDocumentWhateverTheOrderOfTheTable() {
        List<AnnotatedRow> rows =
                List.of(row("third", "a", 4), row("other first", "b", 1), row("first", "a", 1), row("second", "a", 2));

        assertThat(Passages.of(rows))
                .containsExactly(
                        new Passage("third", "second"),
                        new Passage("other first", ""),
                        new Passage("first", ""),
                        new Passage("second", "first"));
    }

    @Test
    void rowsOfOnePositionAreNotBeforeEachOther() {
        List<AnnotatedRow> rows =
                List.of(row("first", "a", 1), row("second", "a", 2), row("second again", "a", 2), row("third", "a", 3));

        assertThat(Passages.of(rows))
                .containsExactly(
                        new Passage("first", ""),
                        new Passage("second", "first"),
                        new Passage("second again", "first"),
                        new Passage("third", "second again"));
    }

    @Test
    void aRowWithoutAPlaceStandsAlone() {
        AnnotatedRow noPosition = new AnnotatedRow(
                "t.csv",
                1,
                "1",
                "here",
                Optional.of("a"),
                OptionalInt.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty());

        assertThat(Passages.of(List.of(row("first", "a", 1), noPosition)))
                .containsExactly(new Passage("first", ""), new Passage("here", ""));
    }

    private static AnnotatedRow row(String text, String document, int position) {
        return new AnnotatedRow(
                "t.csv",
                position,
                document + position,
                text,
                Optional.of(document),
                OptionalInt.of(position),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty());
    }
}
