package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Section;
import org.demarche.Sentence;
import org.junit.jupiter.api.Test;

final class ReportIdTest {

    @Test
    void idsNeverLookLikeNumbersDatesOrFormulas() {
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> ReportId.article("file-" + i)))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("a[bcdfghjklmnpqrst]{12}"));
        assertThat(ids("Talks resume.")).allMatch(id -> id.matches("a-s[bcdfghjklmnpqrst]{8}"));
    }

    @Test
    void aSentenceKeepsItsIdWhenOthersComeBeforeIt() {
        assertThat(ids("New.", "Talks resume.", "The port is shut."))
                .containsAll(ids("Talks resume.", "The port is shut."));
    }

    @Test
    void quotesCaseAndBlanksDoNotChangeAnId() {
        assertThat(ids("\u201cNever\u201d, he said.")).isEqualTo(ids("\"never\",  he said"));
    }

    @Test
    void equalSentencesOfAnArticleAreToldApartByTheirOrder() {
        List<String> ids = ids("No.", "Why?", "No.", "No!");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.get(2)).isEqualTo(ids.get(0) + "x2");
        assertThat(ids.get(3)).isEqualTo(ids.get(0) + "x3");
    }

    @Test
    void rowsOfATableAreToldApartByTheirPlace() {
        List<Sentence> rows = List.of(new Sentence(4, Section.ROW, "No."), new Sentence(5, Section.ROW, "No."));

        assertThat(ReportId.sentences("a", rows)).allMatch(id -> id.endsWith("r4") || id.endsWith("r5"));
    }

    private static List<String> ids(String... texts) {
        return ReportId.sentences(
                "a",
                IntStream.range(0, texts.length)
                        .mapToObj(i -> new Sentence(
                                i + 1, Section.BODY, Arrays.asList(texts).get(i)))
                        .toList());
    }
}
