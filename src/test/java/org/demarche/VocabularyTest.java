package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VocabularyTest {

    @ParameterizedTest
    @CsvSource({"hardline,hardline", "' Hardline ',hardline", "very  positive,very_positive", "İyi,i̇yi"})
    void aLabelIsTheSameHoweverItIsWritten(String written, String name) {
        assertThat(Label.of(written).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "_"})
    void blanksAreNoLabel(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Label.of(written));
    }

    @Test
    void aDistributionSumsToOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(0.5, 0.4));
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(1.5, -0.5));
    }

    @Test
    void ofEquallyProbableLabelsTheFirstIsChosen() {
        Prediction prediction = new Prediction(Task.STANCE, Distribution.of(0.4, 0.4, 0.2));

        assertThat(prediction.label()).isEqualTo(Label.of("conciliatory"));
        assertThat(prediction.confidence()).isEqualTo(0.4);
    }

    @Test
    void purposesHaveSeedsOfTheirOwn() {
        Seed seed = new Seed(1);

        assertThat(seed.derive("folds")).isEqualTo(seed.derive("folds")).isNotEqualTo(seed.derive("network"));
    }

    @Test
    void aProblemIsOneLineWhateverTheFileHolds() {
        Problem problem = new Problem(
                Problem.Severity.REJECTED, "a\nb.csv", 7, "stance", "\"\u001b[31mwarm\u202e\"", "expected a label");

        assertThat(problem.toString()).isEqualTo("a\\nb.csv:7: stance: \"\\u001B[31mwarm\\u202E\"; expected a label");
    }

    @Test
    void longTextIsCutVisibly() {
        assertThat(Visible.of("abcdef", 4)).isEqualTo("abc…");
    }
}
