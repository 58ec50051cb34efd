package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TfIdfTest {

    private static final TfIdf TF_IDF = TfIdf.fit(List.of("a b", "a c"));

    @Test
    void rareTermsWeighMore() {
        Map<String, Double> weights = TF_IDF.weights("a b");

        // a: 1 + ln(3/3) = 1; b and "a b": 1 + ln(3/2) = 1.405465; length sqrt(1 + 2 · 1.405465²) = 2.225009
        assertThat(weights).containsOnlyKeys("a", "b", "a b");
        assertThat(weights.get("a")).isCloseTo(0.449436, within(1e-6));
        assertThat(weights.get("b")).isCloseTo(0.631667, within(1e-6));
        assertThat(weights.get("a b")).isCloseTo(0.631667, within(1e-6));
    }

    @Test
    void repetitionCountsByItsLogarithm() {
        Map<String, Double> weights = TF_IDF.weights("b, c: c");

        // c twice: 1 + ln 2 times as much as b, of which there are as many in training; "b c" and "c c" are unknown.
        assertThat(weights).containsOnlyKeys("b", "c");
        assertThat(weights.get("c") / weights.get("b")).isCloseTo(1.693147, within(1e-6));
    }

    @Test
    void caseAndTheFormOfApostrophesDoNotMatter() {
        TfIdf tfIdf = TfIdf.fit(List.of("Don't"));

        assertThat(tfIdf.weights("DON’T")).containsOnlyKeys("don't");
    }

    @Test
    void aTextWithoutKnownTermsHasNoWeights() {
        assertThat(TF_IDF.weights("x, y; z!")).isEmpty();
    }
}
