package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Runs {@code spec/swaps/*.yaml}; the head of {@code two-sides.yaml} says how a case is written. */
final class ActorSwapSpecTest {

    private static final Path SPECS = Path.of("src/test/resources/spec/swaps");
    private static final ActorSwap SWAP = new ActorSwap(Sides.standard(), new Seed(1));

    /** {@code other} is the side that takes the place of the only one. */
    record Case(String id, String why, String text, Optional<String> other, Optional<String> swapped) {

        @Override
        public String toString() {
            return id;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void swapsAsTheSpecSays(Case spec) {
        Optional<String> swapped =
                spec.other().map(other -> SWAP.swap(spec.text(), other)).orElseGet(() -> SWAP.swap(spec.text()));

        assertThat(swapped).as(spec.why()).isEqualTo(spec.swapped());
    }

    @Test
    void everyCaseHasItsOwnName() throws IOException {
        assertThat(cases().map(Case::id)).doesNotHaveDuplicates().hasSizeGreaterThan(55);
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
                entry.get("id"),
                entry.get("why"),
                entry.get("text"),
                Optional.ofNullable(entry.get("other")),
                Optional.ofNullable(entry.get("swapped")));
    }

    private static List<Map<String, String>> entries(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        }
    }
}
