package org.demarche.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.demarche.Distribution;
import org.demarche.Label;
import org.demarche.Prediction;
import org.demarche.Task;
import org.junit.jupiter.api.Test;

final class OcclusionTest {

    private static final Distribution HARDLINE = stance(0.8);

    @Test
    void eachPhraseIsLeftOutOnce() {
        assertThat(Occlusion.of("The envoys, who met in Geneva, agreed.").variants())
                .containsExactly(
                        "who met in Geneva, agreed.",
                        "The envoys, in Geneva, agreed.",
                        "The envoys, who met agreed.",
                        "The envoys, who met in Geneva.");
    }

    @Test
    void theLastMarksStayWhenTheLastWordsGo() {
        assertThat(Occlusion.of("\u201cWill they talk, or will they not?\u201d").variants())
                .last()
                .isEqualTo("\u201cWill they talk?\u201d");
    }

    @Test
    void aQuotationKeepsItsMarksUnlessItIsLeftOutWhole() {
        assertThat(Occlusion.of("\u201cOur envoys will not leave the hall,\u201d he said.")
                        .variants())
                .contains(
                        "\u201cwill not leave the hall,\u201d he said.",
                        "\u201cOur envoys will not leave,\u201d he said.",
                        "\u201cOur envoys will not leave the hall,\u201d.");
        assertThat(Occlusion.of("They will \"answer every intrusion.\"").variants())
                .contains("They will.", "\"answer every intrusion.\"");
    }

    @Test
    void aSingleWordAndATextTooLongAreNotExplained() {
        for (String text : List.of("Never.", "***", "word ".repeat(1000))) {
            Occlusion occlusion = Occlusion.of(text);

            assertThat(occlusion.variants()).isEmpty();
            Explanation explanation = occlusion.explain(new Prediction(Task.STANCE, HARDLINE), List.of());
            assertThat(explanation.spokeFor()).isEmpty();
            assertThat(explanation.spokeAgainst()).isEmpty();
        }
    }

    /**
     * Log-odds of hardline with all phrases: ln 0.8 / 0.2 = ln 4. Without the first 0.5, so ln 4 − 0 = 1.386; without
     * the second 0.9, so ln 4 − ln 9 = −0.811; without the third 0.2, so ln 4 + ln 4 = 2.773; without the fourth 0.8, so
     * 0: no weight.
     */
    @Test
    void theWeightOfAPhraseIsTheChangeOfTheLogOdds() {
        Occlusion occlusion = Occlusion.of("Varnia will never leave");

        Explanation explanation = occlusion.explain(
                new Prediction(Task.STANCE, HARDLINE), List.of(stance(0.5), stance(0.9), stance(0.2), stance(0.8)));

        assertThat(explanation.prediction().label()).isEqualTo(Label.of("hardline"));
        assertThat(explanation.spokeFor())
                .extracting(weight -> weight.phrase().shown())
                .containsExactly("never", "Varnia");
        assertThat(explanation.spokeFor().get(0).weight()).isCloseTo(2.773, within(0.001));
        assertThat(explanation.spokeFor().get(1).weight()).isCloseTo(1.386, within(0.001));
        assertThat(explanation.spokeAgainst()).singleElement().satisfies(weight -> {
            assertThat(weight.phrase().shown()).isEqualTo("will");
            assertThat(weight.weight()).isCloseTo(-0.811, within(0.001));
        });
    }

    @Test
    void aPhraseWithoutWhichTheLabelIsAnotherSaysWhich() {
        Explanation explanation = Occlusion.of("Varnia refused")
                .explain(new Prediction(Task.STANCE, HARDLINE), List.of(stance(0.7), stance(0.2)));

        assertThat(explanation.spokeFor())
                .extracting(Weight::otherwise)
                .map(label -> label.map(Label::name).orElse(""))
                .containsExactly("analytical", "");
    }

    @Test
    void atMostThreePhrasesAreNamedOnEachSide() {
        Occlusion occlusion = Occlusion.of("One, two, three, four, five");

        assertThat(occlusion
                        .explain(new Prediction(Task.STANCE, HARDLINE), Collections.nCopies(5, stance(0.7)))
                        .spokeFor())
                .extracting(weight -> weight.phrase().shown())
                .containsExactly("One", "two", "three");
    }

    @Test
    void certaintyHasAFiniteWeight() {
        Explanation explanation = Occlusion.of("Varnia refused")
                .explain(
                        new Prediction(Task.STANCE, Distribution.of(0, 1, 0)),
                        List.of(Distribution.of(1, 0, 0), Distribution.of(0, 1, 0)));

        assertThat(explanation.spokeFor()).singleElement().satisfies(weight -> assertThat(weight.weight())
                .isCloseTo(4 * 20.723 / 2, within(0.01))); // ln 1e9 = 20.723, on both sides of 0
    }

    /** Hardline with this probability, the rest analytical. */
    private static Distribution stance(double hardline) {
        return Distribution.of(0, hardline, 1 - hardline);
    }
}
