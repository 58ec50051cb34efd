package org.demarche.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class GeluTest {

    /** More than one block, and a last one that is not full. */
    private static final int COUNT = 1201;

    @Test
    void valueAndSlopeAreThoseOfTheNormalDistribution() {
        float[] u = inputs();
        float[] y = u.clone();
        float[] slope = new float[COUNT];
        Arrays.fill(slope, 1);
        Gelu gelu = new Gelu();

        gelu.forward(y, COUNT);
        gelu.backward(slope, COUNT);

        for (int i = 0; i < COUNT; i++) {
            double cdf = cdf(u[i]);
            double density = Math.exp(-0.5 * u[i] * u[i]) / Math.sqrt(2 * Math.PI);
            assertThat((double) y[i]).as("value at %s", u[i]).isCloseTo(u[i] * cdf, within(4e-6));
            assertThat((double) slope[i]).as("slope at %s", u[i]).isCloseTo(cdf + u[i] * density, within(4e-6));
        }
    }

    @Test
    void farFromZeroItIsTheInputOrNothing() {
        float[] y = {-300f, -20f, 0f, 20f, 300f};

        new Gelu().forward(y, y.length);

        assertThat(y).containsExactly(new float[] {0, 0, 0, 20, 300}, Offset.offset(1e-4f));
    }

    private static float[] inputs() {
        float[] u = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            u[i] = (i - 600) * 0.01f;
        }
        return u;
    }

    /** Φ by Simpson's rule over the density, 2,000 steps from 0. */
    private static double cdf(double x) {
        int steps = 2000;
        double h = x / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            double t = i * h;
            sum += weight * Math.exp(-0.5 * t * t);
        }
        return 0.5 + sum * h / 3 / Math.sqrt(2 * Math.PI);
    }
}
