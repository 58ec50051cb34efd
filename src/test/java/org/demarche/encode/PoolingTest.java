package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class PoolingTest {

    private static final Offset<Float> ROUNDING = within(1e-7f);

    /** Two tokens of three numbers, and what the buffer held before. */
    private static final float[] STATES = {1, 2, 3, 3, 6, -3, 99, 99, 99};

    @Test
    void theMeanIsOverTheTextsTokensAlone() {
        // (1+3)/2, (2+6)/2, (3−3)/2
        assertThat(Pooling.MEAN.pool(STATES, 0, 2, 3)).containsExactly(2, 4, 0);
    }

    @Test
    void inAContextTheTokensBeforeDoNotCount() {
        assertThat(Pooling.MEAN.pool(STATES, 1, 2, 3)).containsExactly(3, 6, -3);
    }

    @Test
    void clsIsTheFirstToken() {
        assertThat(Pooling.CLS.pool(STATES, 1, 2, 3)).containsExactly(1, 2, 3);
    }

    @Test
    void aVectorIsScaledToLengthOne() {
        // √(3² + 4²) = 5
        assertThat(UnitLength.of(new float[] {3, -4})).containsExactly(new float[] {0.6f, -0.8f}, ROUNDING);
    }

    @Test
    void theZeroVectorStaysZero() {
        assertThat(UnitLength.of(new float[] {0, 0})).containsExactly(0, 0);
    }

    @Test
    void hugeNumbersDoNotOverflow() {
        // 1/√2
        assertThat(UnitLength.of(new float[] {1e30f, 1e30f}))
                .containsExactly(new float[] {0.7071068f, 0.7071068f}, ROUNDING);
    }
}
