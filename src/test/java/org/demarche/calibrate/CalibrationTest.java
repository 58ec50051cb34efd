package org.demarche.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.demarche.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CalibrationTest {

    // ln 1, ln 2, ln 5: the softmax is 1/8, 2/8, 5/8.
    private static final float[] LOGITS = {0, (float) Math.log(2), (float) Math.log(5)};

    @Test
    void identityIsTheSoftmax() {
        assertThat(new Identity().apply(LOGITS).toArray())
                .containsExactly(new double[] {0.125, 0.25, 0.625}, within(1e-7));
    }

    @Test
    void halfTheTemperatureSquaresTheOdds() {
        // 1² : 2² : 5² = 1 : 4 : 25, together 30.
        assertThat(new Temperature(0.5).apply(LOGITS).toArray())
                .containsExactly(new double[] {1 / 30.0, 4 / 30.0, 25 / 30.0}, within(1e-7));
    }

    @Test
    void onlyDifferencesOfLogitsCount() {
        assertThat(new Identity().apply(new float[] {1_000, 1_001}))
                .isEqualTo(new Identity().apply(new float[] {-1_001, -1_000}));
    }

    @Test
    void theLargestFloatsGiveCertainty() {
        float[] extremes = {-Float.MAX_VALUE, Float.MAX_VALUE};

        assertThat(new Temperature(20).apply(extremes).toArray()).containsExactly(0, 1);
        assertThat(new Temperature(0.05).apply(extremes).toArray()).containsExactly(0, 1);
    }

    @Test
    void probabilitiesSumToOne() {
        float[] logits = new float[64];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = i * 0.37f;
        }

        double sum = Arrays.stream(new Temperature(3.3).apply(logits).toArray()).sum();

        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void appliesToEachRow() {
        Calibration identity = new Identity();

        assertThat(identity.applyAll(new Matrix(2, 2, new float[] {1, 0, 3, 4})))
                .containsExactly(identity.apply(new float[] {1, 0}), identity.apply(new float[] {3, 4}));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void refusesALogitThatIsNotFinite(float logit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Identity().apply(new float[] {0, logit}))
                .withMessage("a logit is not a finite number: " + logit);
    }

    @Test
    void refusesNoLogits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Temperature(1).apply(new float[0]));
    }
}
