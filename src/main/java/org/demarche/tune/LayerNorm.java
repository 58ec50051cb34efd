package org.demarche.tune;

/**
 * Layer normalisation (Ba, Kiros, Hinton 2016): {@code y = g·(x − μ)/√(σ² + ε) + b}, with mean and variance over a row.
 */
final class LayerNorm {

    private final Worker worker;
    private final Slice gain;
    private final Slice bias;
    private final int width;
    private final double epsilon;
    private final Buffer normalized = new Buffer();
    private final Buffer inverseSpread = new Buffer();

    LayerNorm(Worker worker, String name, int width, double epsilon) {
        this.worker = worker;
        this.gain = worker.parameters().slice(name + ".weight");
        this.bias = worker.parameters().slice(name + ".bias");
        this.width = width;
        this.epsilon = epsilon;
    }

    /** x and y may be one array. */
    void forward(float[] x, int rows, float[] y) {
        float[] values = worker.parameters().values();
        apply(
                x,
                rows,
                width,
                epsilon,
                values,
                gain.offset(),
                bias.offset(),
                normalized.of(rows * width),
                inverseSpread.of(rows),
                y);
    }

    /** The forward pass with any gain and bias: [width] from the given offsets on. */
    static void apply(
            float[] x,
            int rows,
            int width,
            double epsilon,
            float[] values,
            int gain,
            int bias,
            float[] normalized,
            float[] inverseSpread,
            float[] y) {
        for (int row = 0; row < rows; row++) {
            int start = row * width;
            float mean = Sums.of(x, start, width) / width;
            float variance = Sums.ofSquares(x, start, width, mean) / width;
            float inverse = (float) (1 / Math.sqrt(variance + epsilon));
            inverseSpread[row] = inverse;
            for (int j = 0; j < width; j++) {
                float z = (x[start + j] - mean) * inverse;
                normalized[start + j] = z;
                y[start + j] = z * values[gain + j] + values[bias + j];
            }
        }
    }

    /**
     * With ẑ the normalised row and δ = g·dy: {@code dx = (δ − mean(δ) − ẑ·mean(δ·ẑ)) / √(σ² + ε)}.
     *
     * @param dx may be dy
     */
    void backward(float[] dy, int rows, float[] dx) {
        float[] values = worker.parameters().values();
        float[] z = normalized.of(rows * width);
        float[] inverse = inverseSpread.of(rows);
        float[] gainGradient = new float[width];
        float[] biasGradient = new float[width];
        float[] delta = new float[width];
        for (int row = 0; row < rows; row++) {
            int start = row * width;
            for (int j = 0; j < width; j++) {
                float d = dy[start + j];
                gainGradient[j] += d * z[start + j];
                biasGradient[j] += d;
                delta[j] = d * values[gain.offset() + j];
            }
            float mean = Sums.of(delta, 0, width) / width;
            float along = Sums.ofProducts(delta, z, start, width) / width;
            for (int j = 0; j < width; j++) {
                dx[start + j] = inverse[row] * (delta[j] - mean - z[start + j] * along);
            }
        }
        worker.gradients().put(gain, gainGradient);
        worker.gradients().put(bias, biasGradient);
    }
}
