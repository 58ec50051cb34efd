package org.demarche.tune;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bytedeco.javacpp.FloatPointer;
import org.demarche.Seed;
import org.demarche.TransformerWeights;

/**
 * All numbers that are learned, in one array, with a copy in native memory for matrix products. The embeddings are not
 * among them: they stay as they came, so that words that the training text does not have keep their place.
 */
final class Parameters implements AutoCloseable {

    /** The spread of a fresh head's weights, as BERT's (Devlin et al. 2019). */
    private static final float SPREAD = 0.02f;

    private final Map<String, Slice> slices;
    private final float[] values;
    private final FloatPointer mirror;

    private Parameters(Map<String, Slice> slices, int length) {
        this.slices = slices;
        this.values = new float[length];
        this.mirror = new FloatPointer((long) length);
    }

    /** The lowest layers, which do not learn. */
    static Parameters kept(TransformerWeights start, int layers) {
        Map<String, Slice> slices = new LinkedHashMap<>();
        int length = addLayers(slices, start, 0, layers);
        Parameters parameters = new Parameters(slices, length);
        parameters.fill(start);
        parameters.mirror();
        return parameters;
    }

    /**
     * What learns: the layers above the kept ones and the heads.
     *
     * @param labels of each task
     * @param seed of the heads' first weights
     */
    static Parameters of(TransformerWeights start, List<Integer> labels, TuneSettings settings, Seed seed) {
        Map<String, Slice> slices = new LinkedHashMap<>();
        int offset = addLayers(slices, start, settings.keptLayers(), start.layers());
        float headRate = (float) (settings.headLearningRate() / settings.learningRate());
        for (int task = 0; task < labels.size(); task++) {
            Slice weight = new Slice(offset, start.width() * labels.get(task), headRate, true);
            Slice bias = new Slice(weight.end(), labels.get(task), headRate, false);
            slices.put(headWeight(task), weight);
            slices.put(headBias(task), bias);
            offset = bias.end();
        }
        Parameters parameters = new Parameters(slices, offset);
        parameters.fill(start);
        parameters.fillHeads(labels.size(), seed);
        parameters.mirror();
        return parameters;
    }

    /** Adds the tensors of layers [from, to); returns where the last of them ends. */
    private static int addLayers(Map<String, Slice> slices, TransformerWeights start, int from, int to) {
        int offset = 0;
        for (int layer = from; layer < to; layer++) {
            for (String name : TransformerWeights.layerNames(layer)) {
                boolean matrix = name.endsWith("weight") && !name.contains("LayerNorm");
                Slice slice = new Slice(offset, start.tensor(name).length, 1f, matrix);
                slices.put(name, slice);
                offset = slice.end();
            }
        }
        return offset;
    }

    static String headWeight(int task) {
        return "head." + task + ".weight";
    }

    static String headBias(int task) {
        return "head." + task + ".bias";
    }

    private void fill(TransformerWeights start) {
        slices.forEach((name, slice) -> {
            if (!name.startsWith("head.")) {
                System.arraycopy(start.tensor(name), 0, values, slice.offset(), slice.length());
            }
        });
    }

    private void fillHeads(int tasks, Seed seed) {
        for (int task = 0; task < tasks; task++) {
            Random random = seed.derive("head " + task).random();
            Slice slice = slice(headWeight(task));
            for (int i = slice.offset(); i < slice.end(); i++) {
                values[i] = (float) (random.nextGaussian() * SPREAD);
            }
        }
    }

    Slice slice(String name) {
        Slice slice = slices.get(name);
        if (slice == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return slice;
    }

    Map<String, Slice> slices() {
        return slices;
    }

    int size() {
        return values.length;
    }

    /** The numbers themselves; after writing to them call {@link #mirror()}. */
    float[] values() {
        return values;
    }

    /** The copy in native memory, from a tensor's first number on. The caller closes nothing. */
    FloatPointer at(Slice slice) {
        return new FloatPointer(mirror).position(slice.offset());
    }

    /** Brings the native copy up to date. */
    void mirror() {
        mirror.position(0).put(values, 0, values.length);
    }

    float[] copy(String name) {
        Slice slice = slice(name);
        return Arrays.copyOfRange(values, slice.offset(), slice.end());
    }

    @Override
    public void close() {
        mirror.close();
    }
}
