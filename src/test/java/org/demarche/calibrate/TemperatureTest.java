package org.demarche.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.demarche.Distribution;
import org.demarche.Matrix;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TemperatureTest {

    @Test
    void fitsTheTemperatureAtWhichConfidenceIsTheShareOfHits() {
        // Logits (2, 0) in four rows, three of them gold 0. The likelihood is greatest where
        // 1 / (1 + exp(-2/T)) = 3/4, that is 2/T = ln 3, T = 2 / ln 3 = 1.820478.
        Matrix logits = new Matrix(4, 2, new float[] {2, 0, 2, 0, 2, 0, 2, 0});

        Temperature fitted = Temperature.fit(logits, new int[] {0, 0, 1, 0});

        assertThat(fitted.value()).isCloseTo(2 / Math.log(3), within(1e-6));
        assertThat(fitted.apply(new float[] {2, 0}).get(0)).isCloseTo(0.75, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 4})
    void recoversTheTemperatureThatTheGoldLabelsWereDrawnAt(double temperature) {
        Random random = new Seed(7).random();
        float[] values = gaussian(random, 30_000, 3);
        Matrix logits = new Matrix(10_000, 3, values);
        int[] gold = new int[logits.rows()];
        for (int row = 0; row < gold.length; row++) {
            gold[row] = draw(random, new Temperature(temperature).apply(logits.row(row)));
        }

        assertThat(Temperature.fit(logits, gold).value()).isCloseTo(temperature, within(0.05 * temperature));
    }

    @Test
    void staysAtOneWhereThereIsNothingToLearnFrom() {
        Matrix empty = new Matrix(0, 3, new float[0]);
        Matrix undecided = new Matrix(2, 2, new float[] {5, 5, -1, -1});

        assertThat(Temperature.fit(empty, new int[0])).isEqualTo(new Temperature(1));
        assertThat(Temperature.fit(undecided, new int[] {0, 1})).isEqualTo(new Temperature(1));
    }

    @Test
    void stopsAtTheEndsOfTheRange() {
        Matrix certain = new Matrix(1, 2, new float[] {1, 0});

        assertThat(Temperature.fit(certain, new int[] {0}).value()).isCloseTo(0.05, within(1e-6));
        assertThat(Temperature.fit(certain, new int[] {1}).value()).isCloseTo(20, within(1e-5));
    }

    @Test
    void neverChangesWhichLabelIsTheMostProbable() {
        Random random = new Seed(3).random();
        for (double temperature : new double[] {0.05, 0.7, 20}) {
            for (int i = 0; i < 1_000; i++) {
                float[] logits = gaussian(random, 5, 10);

                assertThat(new Temperature(temperature).apply(logits).argMax())
                        .isEqualTo(new Temperature(1).apply(logits).argMax());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 0.0499, 20.001, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAValueOutOfRange(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Temperature(value))
                .withMessage("a temperature is a number from 0.05 to 20.0, not " + value);
    }

    private static float[] gaussian(Random random, int count, double spread) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (spread * random.nextGaussian());
        }
        return values;
    }

    private static int draw(Random random, Distribution distribution) {
        double left = random.nextDouble();
        int label = 0;
        while (label < distribution.size() - 1 && left >= distribution.get(label)) {
            left -= distribution.get(label);
            label++;
        }
        return label;
    }
}
