package org.demarche.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.Article;
import org.demarche.ArticleFacts;
import org.demarche.Block;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.SpecFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code spec/sentences/*.yaml}; the head of {@code abbreviations.yaml} says how a case is written. */
final class SentenceSpecTest {

    /** Input and expectation in one string, {@code |} where a cut is expected. */
    record Case(String id, String why, Section section, String text) {

        String input() {
            return text.replace(" | ", " ").replace("|", "");
        }

        List<String> sentences() {
            return Stream.of(text.split("\\|", -1))
                    .map(sentence ->
                            sentence.replaceAll("[\\s\\u00a0\\u2003]+", " ").strip())
                    .filter(sentence -> sentence.codePoints().anyMatch(Character::isLetterOrDigit))
                    .toList();
        }

        @Override
        public String toString() {
            return id;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cutsWhereTheSpecMarksIt(Case spec) {
        Article article = new Article(
                ArticleFacts.titled(""), List.of(new Block(spec.section(), spec.input())), List.of(), List.of());

        assertThat(new SentenceSplitter().split(article))
                .as(spec.why())
                .extracting(Sentence::text)
                .containsExactlyElementsOf(spec.sentences());
    }

    @Test
    void everyCaseHasItsOwnName() throws IOException {
        assertThat(cases().map(Case::id)).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    }

    static Stream<Case> cases() throws IOException {
        return SpecFiles.cases("sentences").map(SentenceSpecTest::caseOf);
    }

    private static Case caseOf(Map<String, String> entry) {
        String section = entry.getOrDefault("section", "body").toUpperCase(Locale.ROOT);
        return new Case(entry.get("id"), entry.get("why"), Section.valueOf(section), entry.get("text"));
    }
}
