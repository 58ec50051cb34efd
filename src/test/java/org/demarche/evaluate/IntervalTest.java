package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class IntervalTest {

    @Test
    void containsItsBounds() {
        Interval interval = new Interval(0, -0.1, 0.2, 0.95);

        assertThat(interval.contains(-0.1)).isTrue();
        assertThat(interval.contains(0.2)).isTrue();
        assertThat(interval.contains(0.21)).isFalse();
        assertThat(interval.contains(-0.11)).isFalse();
    }

    @Test
    void looksNoSurerWrittenShort() {
        Interval interval = new Interval(0.45, 0.4451, 0.4549, 0.95);

        assertThat(interval.lowTo(2)).isEqualTo(0.44);
        assertThat(interval.highTo(2)).isEqualTo(0.46);
        assertThat(new Interval(0.3, 0.29, 0.57, 0.95).lowTo(2)).isEqualTo(0.29);
        assertThat(new Interval(0.3, 0.29, 0.57, 0.95).highTo(2)).isEqualTo(0.57);
    }

    @Test
    void refusesWhatIsNoInterval() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, 0.2, 0.1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, 0, Double.NaN, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, 0, 1, 95));
    }
}
