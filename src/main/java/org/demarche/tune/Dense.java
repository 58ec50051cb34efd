package org.demarche.tune;

import org.bytedeco.javacpp.FloatPointer;

/** {@code y = x·W + b}, with x [rows × in], W [in × out], b [out], y [rows × out]. */
final class Dense {

    private final Worker worker;
    private final Slice weight;
    private final Slice bias;
    private final int in;
    private final int out;
    private float[] input = new float[0];

    Dense(Worker worker, String name, int in, int out) {
        this.worker = worker;
        this.weight = worker.parameters().slice(name + ".weight");
        this.bias = worker.parameters().slice(name + ".bias");
        this.in = in;
        this.out = out;
    }

    /** @param x not to be written to before {@link #backward} */
    void forward(float[] x, int rows, float[] y) {
        input = x;
        worker.blas().multiply(x, worker.parameters().at(weight), y, rows, in, out);
        float[] values = worker.parameters().values();
        for (int row = 0; row < rows; row++) {
            int start = row * out;
            for (int j = 0; j < out; j++) {
                y[start + j] += values[bias.offset() + j];
            }
        }
    }

    /**
     * @param dx gets the gradient of x: in place of what it holds, or added to it; empty if nobody asks for it
     */
    void backward(float[] dy, int rows, float[] dx, boolean add) {
        FloatPointer gradient = worker.gradients().at(weight);
        worker.blas().backward(input, dy, worker.parameters().at(weight), gradient, dx, add, rows, in, out);
        float[] sums = new float[out];
        for (int row = 0; row < rows; row++) {
            int start = row * out;
            for (int j = 0; j < out; j++) {
                sums[j] += dy[start + j];
            }
        }
        worker.gradients().put(bias, sums);
    }
}
