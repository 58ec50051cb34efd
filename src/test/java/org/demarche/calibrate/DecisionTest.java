package org.demarche.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.demarche.Verdict;
import org.junit.jupiter.api.Test;

final class DecisionTest {

    @Test
    void oneLabelLeftIsAccepted() {
        assertThat(Decision.of(List.of(2), false)).isEqualTo(new Decision(List.of(2), Verdict.ACCEPT));
    }

    @Test
    void severalLabelsLeftAreReviewed() {
        assertThat(Decision.of(List.of(0, 2), false)).isEqualTo(new Decision(List.of(0, 2), Verdict.REVIEW));
    }

    @Test
    void outOfScopeCountsMoreThanHowSureTheModelIs() {
        assertThat(Decision.of(List.of(2), true).verdict()).isEqualTo(Verdict.OUT_OF_SCOPE);
    }

    @Test
    void reportsWriteVerdictsInLowerCase() {
        assertThat(Verdict.values()).extracting(Verdict::written).containsExactly("accept", "review", "out_of_scope");
    }

    @Test
    void refusesNoLabel() {
        assertThatIllegalArgumentException().isThrownBy(() -> Decision.of(List.of(), true));
    }
}
