package org.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class NeighboursTest {

    @Test
    void standByPositionWhateverTheOrderOfTheRows() {
        assertThat(around(row("b", "doc", 2), row("x", "other", 1), row("c", "doc", 7), row("a", "doc", 1)))
                .isEqualTo("a|b|c");
    }

    @Test
    void standInTheOrderOfTheCorpusIfARowHasNoPosition() {
        assertThat(around(row("b", "doc", 2), row("c", "doc", 0), row("a", "doc", 1)))
                .isEqualTo("|b|c");
    }

    @Test
    void theSameSentenceLabelledTwiceIsNoNeighbour() {
        assertThat(around(row("b", "doc", 2), row("b again", "doc", 2), row("c", "doc", 3)))
                .isEqualTo("|b|c");
    }

    @Test
    void aRowWithoutADocumentHasNone() {
        assertThat(around(row("b", "", 1), row("c", "", 2))).isEqualTo("|b|");
    }

    /** The texts before, of and after the first row. */
    private static String around(AnnotatedRow... rows) {
        Neighbours neighbours = Neighbours.of(List.of(rows));
        return neighbours.before(rows[0]).map(AnnotatedRow::text).orElse("")
                + "|" + rows[0].text() + "|"
                + neighbours.after(rows[0]).map(AnnotatedRow::text).orElse("");
    }

    private static AnnotatedRow row(String text, String document, int position) {
        return new AnnotatedRow(
                "t.csv",
                2,
                text,
                text,
                Optional.of(document).filter(name -> !name.isEmpty()),
                position == 0 ? OptionalInt.empty() : OptionalInt.of(position),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty());
    }
}
