package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AxisTest {

    /** A fifth of the value, rounded up to 1, 2 or 5 times a power of ten. */
    @ParameterizedTest
    @CsvSource({"0.05, 0.01, 0.05", "0.26, 0.1, 0.3", "1, 0.2, 1", "4920, 1000, 5000", "0, 0.0000002, 0.0000002"})
    void endsAtARoundNumberThatHoldsTheValue(double value, double step, double high) {
        Axis axis = Axis.upTo(value, 0, 100);

        assertThat(axis.step()).isCloseTo(step, withPercentage(1e-6));
        assertThat(axis.high()).isCloseTo(high, withPercentage(1e-6));
    }

    @Test
    void liesBetweenItsEndsAlsoUpsideDown() {
        Axis upwards = new Axis(0, 1, 300, 100, 0.25);

        assertThat(upwards.at(0.25)).isEqualTo(250); // a quarter of the way from 300 to 100
        assertThat(upwards.ticks()).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
    }
}
