package org.demarche.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.demarche.Article;
import org.demarche.ArticleFacts;
import org.demarche.Block;
import org.demarche.OneLine;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.Span;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceSplitterTest {

    @Test
    void numbersSentencesOverTheArticleAndKeepsTheirSection() {
        Article article = new Article(
                ArticleFacts.titled("Ferry talks fail"),
                List.of(
                        new Block(Section.TITLE, "Ferry talks fail"),
                        new Block(Section.BODY, "Talks failed. They resume in May."),
                        new Block(Section.CAPTION, "The port.")),
                List.of(),
                List.of());

        assertThat(new SentenceSplitter().split(article))
                .containsExactly(
                        new Sentence(1, Section.TITLE, "Ferry talks fail", "", at(0, 16)),
                        new Sentence(2, Section.BODY, "Talks failed.", "Ferry talks fail", at(18, 31)),
                        new Sentence(3, Section.BODY, "They resume in May.", "Talks failed.", at(32, 51)),
                        new Sentence(4, Section.CAPTION, "The port.", "They resume in May.", at(53, 62)));
    }

    @Test
    void leavesOutPiecesWithoutALetterOrDigit() {
        Article article = new Article(
                ArticleFacts.titled(""),
                List.of(new Block(Section.BODY, "?! The talks failed.")),
                List.of(),
                List.of());

        assertThat(new SentenceSplitter().split(article))
                .containsExactly(new Sentence(1, Section.BODY, "The talks failed.", "", at(3, 20)));
    }

    @Test
    void cutsALongSentenceAtTheLastBlankWithinTheLimit() {
        String word = "abcdefghi ";

        // 200 words of nine letters and a blank are 2,000 characters: the blank after the 200th is the last within
        assertThat(SentenceSplitter.cut(word.repeat(250)))
                .containsExactly(word.repeat(200).strip(), word.repeat(50).strip());
    }

    @Test
    void cutsAWordBeyondTheLimitWithoutBreakingACharacter() {
        List<String> pieces = SentenceSplitter.cut("a" + "𝐕".repeat(1500));

        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(0)).hasSize(SentenceSplitter.LONGEST - 1);
        assertThat(pieces.get(1)).startsWith("𝐕");
    }

    @RepeatedTest(200)
    void losesNothingButWhiteSpace(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        String alphabet = ".?!…\"'“”‘’«»()[]{}:;,-– \t\n\u00a0aaAAbTheMr1.3é𝐕中。";
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(1, 4000), 0, alphabet.length()).forEach(i -> text.append(alphabet, i, i + 1));

        String line = OneLine.of(text.toString());
        assertThat(withoutSpace(String.join(" ", SentenceSplitter.cut(line)))).isEqualTo(withoutSpace(line));
        assertThat(SentenceSplitter.cut(line))
                .allSatisfy(piece -> assertThat(piece).isNotBlank().hasSizeLessThanOrEqualTo(SentenceSplitter.LONGEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "?",
                "\"",
                "'",
                "(",
                ")",
                "((.",
                "().",
                ". ",
                ". . ",
                "\" ",
                ".\" ",
                "a.",
                "A.",
                "a.A",
                "aa.The",
                "1.",
                "1. ",
                "(a. ",
                "[1].",
                ".[1",
                "…",
                "U.S. ",
                "?\" A ",
                "- ",
                ".- ",
                ": 1. ",
                "x",
                "“",
                "”",
                "\" (",
                "?” Of The Of The ",
                "talks.“"
            })
    void takesLinearTimeOnHostileText(String piece) {
        String megabyte = piece.repeat(1_000_000 / piece.length());

        // a tenth of a second on an idle machine; quadratic time would be many minutes
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SentenceSplitter.cut(megabyte));
    }

    private static Optional<Span> at(int start, int end) {
        return Optional.of(new Span(start, end));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }
}
