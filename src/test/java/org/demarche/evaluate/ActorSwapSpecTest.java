package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Seed;
import org.demarche.SpecFiles;
import org.demarche.side.Mention;
import org.demarche.side.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code spec/swaps/*.yaml}; the head of {@code two-sides.yaml} says how a case is written. */
final class ActorSwapSpecTest {

    private static final Sides SIDES = Sides.standard();
    private static final ActorSwap SWAP = new ActorSwap(SIDES, new Seed(1));

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
                spec.other().map(other -> swap(spec.text(), other)).orElseGet(() -> SWAP.swap(spec.text()));

        assertThat(swapped).as(spec.why()).isEqualTo(spec.swapped());
    }

    @Test
    void everyCaseHasItsOwnName() throws IOException {
        assertThat(cases().map(Case::id)).doesNotHaveDuplicates().hasSizeGreaterThan(55);
    }

    static Stream<Case> cases() throws IOException {
        return SpecFiles.cases("swaps").map(ActorSwapSpecTest::caseOf);
    }

    /** The first side of a text replaced by a side of our choice. */
    private static Optional<String> swap(String text, String other) {
        List<Mention> mentions = SIDES.mentions(text);
        return SwapWriter.write(text, mentions, Map.of(mentions.get(0).side(), SIDES.named(other)))
                .filter(swapped -> !swapped.equals(text));
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
