package org.demarche.tune;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.demarche.Seed;
import org.demarche.TransformerWeights;

/** A BERT of two layers with random weights, and texts for it. */
final class TinyTransformer {

    static final int WIDTH = 12;
    static final int INNER = 20;
    static final int HEADS = 3;
    static final int LAYERS = 2;
    static final int WORDS = 30;
    static final int POSITIONS = 16;
    static final List<Integer> LABELS = List.of(3, 2);

    private TinyTransformer() {}

    static TransformerWeights weights() {
        Random random = new Seed(5).random();
        Map<String, float[]> tensors = new HashMap<>();
        for (String name : TransformerWeights.names(LAYERS)) {
            float[] values = new float[size(name)];
            for (int i = 0; i < values.length; i++) {
                float around = name.contains("LayerNorm.weight") ? 1 : 0;
                values[i] = around + (float) random.nextGaussian() * 0.3f;
            }
            tensors.put(name, values);
        }
        return new TransformerWeights(LAYERS, HEADS, WIDTH, INNER, 1e-12, tensors);
    }

    private static int size(String name) {
        if (name.startsWith("embeddings.word")) {
            return WORDS * WIDTH;
        }
        if (name.startsWith("embeddings.position")) {
            return POSITIONS * WIDTH;
        }
        if (name.startsWith("embeddings.token")) {
            return 2 * WIDTH;
        }
        if (name.contains("LayerNorm")) {
            return WIDTH;
        }
        if (name.contains("intermediate")) {
            return name.endsWith("bias") ? INNER : WIDTH * INNER;
        }
        boolean narrowing = name.endsWith(".output.dense.weight") && !name.contains("attention");
        return name.endsWith("bias") ? WIDTH : WIDTH * (narrowing ? INNER : WIDTH);
    }

    /** Texts of 2 to 11 tokens; a text with the token 7 has label 1 of the first task, others 0 or 2; some have no second. */
    static List<Example> examples(int count, long seed) {
        Random random = new Seed(seed).random();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int[] ids = random.ints(2 + random.nextInt(10), 8, WORDS).toArray();
            int gold = i % 3;
            ids[ids.length / 2] = gold == 1 ? 7 : gold;
            float[] first = new float[3];
            first[gold] = 1;
            float[] second = i % 4 == 0 ? new float[0] : new float[] {i % 2, 1 - i % 2};
            examples.add(new Example(new Tokens(ids, i % 5 == 0 ? 1 : 0, ids.length), List.of(first, second)));
        }
        return examples;
    }
}
