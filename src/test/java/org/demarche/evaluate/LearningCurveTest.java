package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.demarche.evaluate.LearningCurve.Point;
import org.junit.jupiter.api.Test;

final class LearningCurveTest {

    @Test
    void refusesRowsThatDoNotRise() {
        curve(1, 2, 4);

        assertThatIllegalArgumentException().isThrownBy(() -> curve());
        assertThatIllegalArgumentException().isThrownBy(() -> curve(0, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve(100, 200, 200))
                .withMessage("numbers of rows do not rise from 1: [100, 200, 200]");
    }

    private static LearningCurve curve(long... rows) {
        return new LearningCurve(Arrays.stream(rows)
                .mapToObj(each -> new Point(each, new Interval(0.5, 0.4, 0.6, 0.95)))
                .toList());
    }
}
