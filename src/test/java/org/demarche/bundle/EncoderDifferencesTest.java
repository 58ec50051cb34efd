package org.demarche.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.demarche.Seed;
import org.demarche.TransformerWeights;
import org.junit.jupiter.api.Test;

final class EncoderDifferencesTest {

    private static final TransformerWeights BASE = weights();

    @Test
    void whatComesBackIsTheTunedTensorToOnePartIn65534OfItsLargestChange() {
        Map<String, float[]> tuned = changed(0.02f);

        Map<String, float[]> back = EncoderDifferences.applied(BASE, EncoderDifferences.of(BASE, tuned, 0), 0);

        assertThat(back.keySet()).hasSize(16);
        back.forEach((name, values) -> {
            for (int i = 0; i < values.length; i++) {
                assertThat((double) values[i]).isCloseTo(tuned.get(name)[i], within(0.02 / 65_534 + 1e-7));
            }
        });
    }

    @Test
    void whatDidNotChangeComesBackToTheBit() {
        Map<String, float[]> back = EncoderDifferences.applied(BASE, EncoderDifferences.of(BASE, Map.of(), 0), 0);

        back.forEach((name, values) ->
                assertThat(Arrays.equals(values, BASE.tensor(name))).as(name).isTrue());
    }

    @Test
    void layersThatWereKeptTakeNoRoom() {
        int all = EncoderDifferences.of(BASE, changed(0.02f), 0).length;
        byte[] content = EncoderDifferences.of(BASE, changed(0.02f), BASE.layers());

        assertThat(content).isEmpty();
        assertThat(all).isPositive();
        assertThat(EncoderDifferences.applied(BASE, content, BASE.layers())).isEmpty();
    }

    @Test
    void contentOfAnotherEncoderIsRefused() {
        byte[] content = EncoderDifferences.of(BASE, changed(0.02f), 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EncoderDifferences.applied(BASE, Arrays.copyOf(content, content.length - 2), 0))
                .withMessageContaining("expected " + content.length + " by the encoder");
    }

    @Test
    void aUnitThatIsNoNumberIsRefused() {
        byte[] content = EncoderDifferences.of(BASE, changed(0.02f), 0);
        ByteBuffer.wrap(content).putInt(0, 0x0000C07F); // little-endian NaN

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EncoderDifferences.applied(BASE, content, 0))
                .withMessageContaining("NaN");
    }

    private static Map<String, float[]> changed(float most) {
        Random random = new Seed(3).random();
        Map<String, float[]> tuned = new HashMap<>();
        for (String name : TransformerWeights.layerNames(0)) {
            float[] values = BASE.tensor(name).clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += (random.nextFloat() * 2 - 1) * most;
            }
            tuned.put(name, values);
        }
        return tuned;
    }

    private static TransformerWeights weights() {
        Random random = new Seed(5).random();
        Map<String, float[]> tensors = new HashMap<>();
        for (String name : TransformerWeights.names(1)) {
            float[] values = new float[size(name)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian() * 0.1f;
            }
            tensors.put(name, values);
        }
        return new TransformerWeights(1, 1, 2, 4, 1e-12, tensors);
    }

    private static int size(String name) {
        if (name.contains("intermediate")) {
            return name.endsWith("bias") ? 4 : 8;
        }
        if (name.contains("LayerNorm") || name.endsWith("bias")) {
            return 2;
        }
        return name.endsWith(".output.dense.weight") && !name.contains("attention") ? 8 : 4;
    }
}
