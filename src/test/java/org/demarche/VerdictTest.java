package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class VerdictTest {

    private static final List<Label> ONE = List.of(Label.of("hardline"));
    private static final List<Label> TWO = List.of(Label.of("hardline"), Label.of("analytical"));

    @Test
    void oneLabelLeftOfEachTaskIsAccepted() {
        assertThat(Verdict.of(List.of(ONE, ONE), false)).isEqualTo(Verdict.ACCEPT);
    }

    @Test
    void severalLabelsLeftOfATaskAreReviewed() {
        assertThat(Verdict.of(List.of(ONE, TWO), false)).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void outOfScopeCountsMoreThanHowSureTheModelIs() {
        assertThat(Verdict.of(List.of(ONE, ONE), true)).isEqualTo(Verdict.OUT_OF_SCOPE);
    }

    @Test
    void reportsWriteVerdictsInLowerCase() {
        assertThat(Verdict.values()).extracting(Verdict::written).containsExactly("accept", "review", "out_of_scope");
    }
}
