package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.Article;
import org.demarche.ArticleFacts;
import org.demarche.SpecFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code spec/articles/*.yaml}; the head of {@code text.yaml} says how a case is written. */
final class ArticleSpecTest {

    private static final ArticleReader READER = new ArticleReader();

    record Case(
            String id,
            String why,
            String input,
            List<String> blocks,
            List<String> notes,
            String omitted,
            String facts) {
        @Override
        public String toString() {
            return id;
        }
    }

    @AfterAll
    static void close() {
        READER.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheBlocksThatTheSpecNames(Case spec) {
        Article article = article(spec.input());

        assertThat(article.blocks())
                .as(spec.why())
                .extracting(block -> block.section().written() + ": " + block.text())
                .containsExactlyElementsOf(spec.blocks());
        assertThat(article.notes()).isEqualTo(spec.notes());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesTheTitleOnceMore(Case spec) {
        String title = spec.blocks().stream()
                .filter(block -> block.startsWith("title: "))
                .map(block -> block.substring("title: ".length()))
                .findFirst()
                .orElse("");

        assertThat(article(spec.input()).facts().title()).isEqualTo(title);
    }

    @ParameterizedTest
    @MethodSource("casesThatOmit")
    void keepsWhatWasLeftOutWithItsKind(Case spec) {
        assertThat(article(spec.input()).omissions())
                .as(spec.why())
                .extracting(omission -> omission.kind().written() + ": " + omission.text())
                .containsExactlyElementsOf(spec.omitted().lines().toList());
    }

    @ParameterizedTest
    @MethodSource("casesWithFacts")
    void findsTheFactsThatTheSpecNames(Case spec) {
        ArticleFacts facts = article(spec.input()).facts();

        assertThat(Map.of(
                        "date", facts.date(),
                        "author", facts.author(),
                        "outlet", facts.outlet(),
                        "language", facts.language(),
                        "url", facts.url()))
                .as(spec.why())
                .containsAllEntriesOf(spec.facts()
                        .lines()
                        .map(line -> line.split(": ?", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    static Stream<Case> casesThatOmit() throws IOException {
        return cases().filter(spec -> !spec.omitted().isEmpty());
    }

    static Stream<Case> casesWithFacts() throws IOException {
        return cases().filter(spec -> !spec.facts().isEmpty());
    }

    @Test
    void everyCaseHasItsOwnName() throws IOException {
        assertThat(cases().map(Case::id)).doesNotHaveDuplicates().hasSizeGreaterThan(25);
    }

    static Stream<Case> cases() throws IOException {
        return SpecFiles.cases("articles").map(ArticleSpecTest::caseOf);
    }

    private static Case caseOf(Map<String, String> entry) {
        return new Case(
                entry.get("id"),
                entry.get("why"),
                entry.get("input"),
                entry.get("blocks").lines().toList(),
                entry.getOrDefault("notes", "").lines().toList(),
                entry.getOrDefault("omitted", ""),
                entry.getOrDefault("facts", ""));
    }

    private static Article article(String input) {
        ArticleReading reading = READER.read(input.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(ArticleReading.Read.class);
        return ((ArticleReading.Read) reading).article();
    }
}
