package org.demarche.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.demarche.Matrix;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;

final class HeadMeanTest {

    private final Random random = new Seed(1).random();

    @Test
    void theLogitsOfTheMeanAreTheMeanOfTheLogits() {
        Head first = head(4, 3, 2);
        Head second = head(4, 5, 2);
        Matrix rows = new Matrix(2, 4, floats(8));

        Matrix mean = Head.mean(List.of(first, second)).logits(rows);

        for (int i = 0; i < mean.values().length; i++) {
            float expected =
                    (first.logits(rows).values()[i] + second.logits(rows).values()[i]) / 2;
            assertThat(mean.values()[i]).isEqualTo(expected, within(1e-5f));
        }
    }

    @Test
    void theMeanOfOneIsThatOne() {
        Head only = head(4, 3, 2);

        assertThat(Head.mean(List.of(only))).isEqualTo(only);
    }

    private Head head(int inputs, int hidden, int labels) {
        return Head.of(inputs, hidden, labels, floats(Head.parameterCount(inputs, hidden, labels)));
    }

    private float[] floats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
