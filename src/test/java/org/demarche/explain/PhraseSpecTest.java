package org.demarche.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Runs {@code spec/phrases/*.yaml}; the head of {@code clauses.yaml} says how a case is written. */
final class PhraseSpecTest {

    private static final Path SPECS = Path.of("src/test/resources/spec/phrases");

    /** Input and expectation in one string, {@code |} where a cut is expected. */
    record Case(String id, String why, String text) {

        String input() {
            return text.replace("|", "");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cutsWhereTheSpecMarksIt(Case spec) {
        List<String> phrases =
                Phrases.of(spec.input()).stream().map(Phrase::text).toList();

        assertThat(String.join("|", phrases)).as(spec.why()).isEqualTo(spec.text());
    }

    @Test
    void everyCaseHasItsOwnName() throws IOException {
        assertThat(cases().map(Case::id)).doesNotHaveDuplicates().hasSizeGreaterThan(20);
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
        return new Case(
                String.valueOf(entry.get("id")), String.valueOf(entry.get("why")), String.valueOf(entry.get("text")));
    }

    private static List<Map<String, String>> entries(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        }
    }
}
