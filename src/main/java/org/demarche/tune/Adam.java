package org.demarche.tune;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Adam with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019) over the summed gradients of all
 * workers, whose norm is clipped to 1 (Pascanu, Mikolov, Bengio 2013). Works in fixed blocks, so the numbers do not
 * depend on the number of threads.
 */
final class Adam {

    private static final float FIRST_DECAY = 0.9f;
    private static final float SECOND_DECAY = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final double LARGEST_NORM = 1;
    private static final int BLOCK = 1 << 15;

    private final Parameters parameters;
    private final float weightDecay;
    private final float[] gradient;
    private final float[] first;
    private final float[] second;

    Adam(Parameters parameters, double weightDecay) {
        this.parameters = parameters;
        this.weightDecay = (float) weightDecay;
        this.gradient = new float[parameters.size()];
        this.first = new float[parameters.size()];
        this.second = new float[parameters.size()];
    }

    float[] first() {
        return first;
    }

    float[] second() {
        return second;
    }

    /**
     * @param number of this step, from 1
     * @param rate learning rate of this step
     */
    void step(List<Gradients> shards, int number, double rate) {
        float scale = (float) Math.min(1, LARGEST_NORM / Math.max(norm(shards), 1e-30));
        double firstBias = 1 - Math.pow(FIRST_DECAY, number);
        double secondBias = 1 - Math.pow(SECOND_DECAY, number);
        parameters.slices().values().parallelStream()
                .forEach(slice -> move(slice, scale, rate, (float) firstBias, (float) secondBias));
        parameters.mirror();
    }

    /** Sums the shards' gradients, block by block, and returns the L2 norm of the sum. */
    private double norm(List<Gradients> shards) {
        int blocks = (parameters.size() + BLOCK - 1) / BLOCK;
        double[] squares = new double[blocks];
        IntStream.range(0, blocks).parallel().forEach(block -> squares[block] = sum(shards, block));
        double sum = 0;
        for (double each : squares) {
            sum += each;
        }
        return Math.sqrt(sum);
    }

    private double sum(List<Gradients> shards, int block) {
        int from = block * BLOCK;
        int length = Math.min(BLOCK, parameters.size() - from);
        float[] total = new float[length];
        float[] one = new float[length];
        for (Gradients shard : shards) {
            shard.get(from, one, length);
            for (int i = 0; i < length; i++) {
                total[i] += one[i];
            }
        }
        System.arraycopy(total, 0, gradient, from, length);
        return Sums.ofSquares(total, 0, length, 0f);
    }

    private void move(Slice slice, float scale, double rate, float firstBias, float secondBias) {
        float[] values = parameters.values();
        float step = (float) (rate * slice.rate()) / firstBias;
        float kept = slice.decays() ? 1 - (float) (rate * slice.rate()) * weightDecay : 1;
        float inverse = 1 / secondBias;
        for (int i = slice.offset(); i < slice.end(); i++) {
            float g = gradient[i] * scale;
            first[i] = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * g;
            second[i] = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * g * g;
            float spread = (float) Math.sqrt(second[i] * inverse) + EPSILON;
            values[i] = values[i] * kept - step * first[i] / spread;
        }
    }
}
