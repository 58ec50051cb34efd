package org.demarche.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;

/** What holds for every sentence; where single ones are cut stands in the specs. */
final class PhrasesTest {

    private static final List<String> PIECES = List.of(
            "talks",
            "of",
            "to",
            "the",
            "in",
            "will",
            "that",
            "n't",
            ",",
            ";",
            " ",
            "  ",
            "\u2014",
            "\u201c",
            "\u201d",
            "(",
            "\u00a0",
            "May",
            "12,000",
            "\ud83d\ude00",
            "\ud83d",
            ".",
            "U.S.",
            "'");

    @Test
    void putTogetherThePhrasesAreTheSentence() {
        Random random = new Seed(1).random();
        for (int i = 0; i < 500; i++) {
            String sentence = "x"
                    + random.ints(random.nextInt(120), 0, PIECES.size())
                            .mapToObj(piece -> PIECES.get(piece) + (piece % 2 == 0 ? " " : ""))
                            .collect(Collectors.joining());

            List<Phrase> phrases = Phrases.of(sentence);

            assertThat(phrases.stream().map(Phrase::text).collect(Collectors.joining()))
                    .isEqualTo(sentence);
            assertThat(phrases).hasSizeBetween(1, Phrases.MOST);
            assertThat(phrases).allSatisfy(phrase -> assertThat(sentence.substring(phrase.start(), phrase.end()))
                    .isEqualTo(phrase.text()));
        }
    }

    @Test
    void twentyFourWordsMakeTwelvePhrasesAtMostAndFourWordsAPhraseAtMost() {
        List<Phrase> phrases = Phrases.of("a in ".repeat(12));

        assertThat(phrases).hasSizeLessThanOrEqualTo(12);
        assertThat(phrases)
                .allSatisfy(phrase -> assertThat(phrase.text().split(" ")).hasSizeLessThanOrEqualTo(4));
    }

    @Test
    void aTextWithoutEndIsCutInProportionateTime() {
        assertThat(Phrases.of("they,\u2014 ".repeat(200_000))).hasSize(Phrases.MOST);
        assertThat(Phrases.of("\u2014".repeat(1_000_000))).hasSize(1);
        assertThat(Phrases.of("x".repeat(1_000_000))).hasSize(1);
    }

    @Test
    void whatIsShownHasNoMarksOfTheClauseAtItsEnds() {
        assertThat(new Phrase(3, "\u2014 agreed to attend, ").shown()).isEqualTo("agreed to attend");
        assertThat(new Phrase(0, "\u201cNo,\u201d ").shown()).isEqualTo("\u201cNo,\u201d");
        assertThat(new Phrase(0, "\"We are willing ").shown()).isEqualTo("We are willing");
        assertThat(new Phrase(0, "is ours,\" ").shown()).isEqualTo("is ours");
        assertThat(new Phrase(0, "March 11 (Coastal News) - ").shown()).isEqualTo("March 11 (Coastal News)");
        assertThat(new Phrase(0, "at 4:30 a.m. ").shown()).isEqualTo("at 4:30 a.m.");
        assertThat(new Phrase(0, " ,").shown()).isEmpty();
    }
}
