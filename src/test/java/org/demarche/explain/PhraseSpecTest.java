package org.demarche.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.SpecFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code spec/phrases/*.yaml}; the head of {@code clauses.yaml} says how a case is written. */
final class PhraseSpecTest {

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
        return SpecFiles.cases("phrases").map(PhraseSpecTest::caseOf);
    }

    private static Case caseOf(Map<String, String> entry) {
        return new Case(
                String.valueOf(entry.get("id")), String.valueOf(entry.get("why")), String.valueOf(entry.get("text")));
    }
}
