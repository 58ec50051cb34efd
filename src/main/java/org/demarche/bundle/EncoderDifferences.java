package org.demarche.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.TransformerWeights;

/**
 * What tuning changed, small enough for a bundle: for each tensor of each tuned layer, in the order of {@link
 * TransformerWeights#layerNames}, a 32-bit float d and the differences to the untuned weights in 16-bit integers, in
 * units of d; all little-endian. An error of at most d/2 remains, 1/65,534 of the tensor's largest change: with changes
 * of up to 0.02, 3e-7. Who trains goes on with the weights that {@link #applied} gives, so nothing is lost unseen.
 */
public final class EncoderDifferences {

    private static final float STEPS = Short.MAX_VALUE;

    private EncoderDifferences() {}

    /**
     * @param tuned the tensors of the tuned layers, by name, each as long as in the base
     * @param kept how many of the lowest layers stayed as they came
     */
    public static byte[] of(TransformerWeights base, Map<String, float[]> tuned, int kept) {
        ByteBuffer content =
                ByteBuffer.allocate(Math.toIntExact(bytes(base, kept))).order(ByteOrder.LITTLE_ENDIAN);
        for (String name : names(base, kept)) {
            put(base.tensor(name), tuned.getOrDefault(name, base.tensor(name)), content);
        }
        return content.array();
    }

    /**
     * The tuned tensors, as whoever reads the bundle gets them.
     *
     * @throws IllegalArgumentException if the content is not as long as the base asks for, or a number is not finite
     */
    public static Map<String, float[]> applied(TransformerWeights base, byte[] content, int kept) {
        long expected = bytes(base, kept);
        if (content.length != expected) {
            throw new IllegalArgumentException(content.length + " bytes, expected " + expected + " by the encoder");
        }
        ByteBuffer from = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, float[]> tuned = new HashMap<>();
        names(base, kept).forEach(name -> tuned.put(name, get(name, base.tensor(name), from)));
        return tuned;
    }

    private static void put(float[] base, float[] tuned, ByteBuffer content) {
        float largest = 0;
        for (int i = 0; i < base.length; i++) {
            largest = Math.max(largest, Math.abs(tuned[i] - base[i]));
        }
        float unit = largest / STEPS;
        content.putFloat(unit);
        for (int i = 0; i < base.length; i++) {
            content.putShort((short) (unit == 0 ? 0 : Math.round((tuned[i] - base[i]) / unit)));
        }
    }

    private static float[] get(String name, float[] base, ByteBuffer content) {
        float unit = content.getFloat();
        if (!Float.isFinite(unit)) {
            throw new IllegalArgumentException("the unit of " + name + " is " + unit);
        }
        float[] tuned = new float[base.length];
        for (int i = 0; i < tuned.length; i++) {
            tuned[i] = base[i] + content.getShort() * unit;
        }
        return tuned;
    }

    private static List<String> names(TransformerWeights base, int kept) {
        return IntStream.range(kept, base.layers())
                .boxed()
                .flatMap(layer -> TransformerWeights.layerNames(layer).stream())
                .toList();
    }

    private static long bytes(TransformerWeights base, int kept) {
        return names(base, kept).stream()
                .mapToLong(name -> Float.BYTES + (long) Short.BYTES * base.tensor(name).length)
                .sum();
    }
}
