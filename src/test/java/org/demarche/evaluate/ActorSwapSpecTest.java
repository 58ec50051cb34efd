package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Seed;
import org.demarche.SpecFiles;
import org.demarche.side.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code spec/swaps/*.yaml}; the head of {@code two-sides.yaml} says how a case is written. */
final class ActorSwapSpecTest {

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
        return SpecFiles.cases("swaps").map(ActorSwapSpecTest::caseOf);
    }

    private static Case caseOf(Map<String, String> entry) {
        return new Case(
                entry.get("id"),
                entry.get("why"),
                entry.get("text"),
                Optional.ofNullable(entry.get("other")),
                Optional.ofNullable(entry.get("swapped")));
    }
}
