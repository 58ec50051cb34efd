package org.demarche.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.Article;
import org.demarche.Block;
import org.demarche.Section;
import org.demarche.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Runs {@code spec/sentences/*.yaml}; the head of {@code abbreviations.yaml} says how a case is written. */
final class SentenceSpecTest {

    private static final Path SPECS = Path.of("src/test/resources/spec/sentences");

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
        Article article = new Article("", List.of(new Block(spec.section(), spec.input())), List.of());

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
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(SPECS)) {
            for (Path file : files.sorted().toList()) {
                entries(file).forEach(entry -> cases.add(caseOf(entry)));
            }
        }
        return cases.stream();
    }

    private static Case caseOf(Map<String, String> entry) {
        String section = entry.getOrDefault("section", "body").toUpperCase(Locale.ROOT);
        return new Case(entry.get("id"), entry.get("why"), Section.valueOf(section), entry.get("text"));
    }

    private static List<Map<String, String>> entries(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        }
    }
}
