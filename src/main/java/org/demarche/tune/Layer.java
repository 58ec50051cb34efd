package org.demarche.tune;

import org.demarche.TransformerWeights;

/**
 * One layer of BERT (Devlin et al. 2019; Vaswani et al. 2017): attention and a feed-forward part, each added to what
 * came in and normalised.
 */
final class Layer {

    private final int width;
    private final int inner;
    private final Dense query;
    private final Dense key;
    private final Dense value;
    private final Attention attention;
    private final Dense attended;
    private final Dropout attendedDropout;
    private final LayerNorm attendedNorm;
    private final Dense widening;
    private final Gelu gelu = new Gelu();
    private final Dense narrowing;
    private final Dropout narrowedDropout;
    private final LayerNorm narrowedNorm;

    private final Buffer queries = new Buffer();
    private final Buffer keys = new Buffer();
    private final Buffer values = new Buffer();
    private final Buffer context = new Buffer();
    private final Buffer middle = new Buffer();
    private final Buffer wide = new Buffer();
    private final Buffer states = new Buffer();

    Layer(Worker worker, TransformerWeights start, int number, double dropout) {
        String name = "encoder.layer." + number + ".";
        this.width = start.width();
        this.inner = start.inner();
        this.query = new Dense(worker, name + "attention.self.query", width, width);
        this.key = new Dense(worker, name + "attention.self.key", width, width);
        this.value = new Dense(worker, name + "attention.self.value", width, width);
        this.attention = new Attention(worker.blas(), start.heads(), width);
        this.attended = new Dense(worker, name + "attention.output.dense", width, width);
        this.attendedDropout = new Dropout(dropout);
        this.attendedNorm = new LayerNorm(worker, name + "attention.output.LayerNorm", width, start.epsilon());
        this.widening = new Dense(worker, name + "intermediate.dense", width, inner);
        this.narrowing = new Dense(worker, name + "output.dense", inner, width);
        this.narrowedDropout = new Dropout(dropout);
        this.narrowedNorm = new LayerNorm(worker, name + "output.LayerNorm", width, start.epsilon());
    }

    /**
     * @param x [tokens × width], not to be written to before {@link #backward}
     * @param seed of the dropout of this pass
     * @param learning whether dropout is on
     * @return [tokens × width], this layer's own array
     */
    float[] forward(Packing packing, float[] x, boolean learning, long seed) {
        int tokens = packing.tokens();
        int all = tokens * width;
        float[] q = queries.of(all);
        float[] k = keys.of(all);
        float[] v = values.of(all);
        query.forward(x, tokens, q);
        key.forward(x, tokens, k);
        value.forward(x, tokens, v);
        float[] attentive = context.of(all);
        attention.forward(packing, q, k, v, attentive);
        float[] y = middle.of(all);
        attended.forward(attentive, tokens, y);
        if (learning) {
            attendedDropout.forward(y, all, seed);
        }
        add(y, x, all);
        attendedNorm.forward(y, tokens, y);
        float[] u = wide.of(tokens * inner);
        widening.forward(y, tokens, u);
        gelu.forward(u, tokens * inner);
        float[] z = states.of(all);
        narrowing.forward(u, tokens, z);
        if (learning) {
            narrowedDropout.forward(z, all, seed + 1);
        }
        add(z, y, all);
        narrowedNorm.forward(z, tokens, z);
        return z;
    }

    /**
     * Undoes {@link #forward} step by step, from the last to the first.
     *
     * @param dz gradient of what the pass returned; gets the gradient of what went in
     * @param scratch arrays of the worker that no layer keeps anything in
     * @param lowest whether nothing below learns, so that the gradient of what went in is not needed
     */
    void backward(Packing packing, float[] dz, Scratch scratch, boolean lowest) {
        int tokens = packing.tokens();
        int all = tokens * width;
        narrowedNorm.backward(dz, tokens, dz);
        float[] branch = scratch.branch.of(all);
        System.arraycopy(dz, 0, branch, 0, all);
        narrowedDropout.backward(branch, all);
        float[] du = scratch.wide.of(tokens * inner);
        narrowing.backward(branch, tokens, du, false);
        gelu.backward(du, tokens * inner);
        widening.backward(du, tokens, dz, true);
        attendedNorm.backward(dz, tokens, dz);
        System.arraycopy(dz, 0, branch, 0, all);
        attendedDropout.backward(branch, all);
        float[] dContext = scratch.context.of(all);
        attended.backward(branch, tokens, dContext, false);
        float[] dq = scratch.queries.of(all);
        float[] dk = scratch.keys.of(all);
        float[] dv = scratch.values.of(all);
        attention.backward(packing, dContext, dq, dk, dv);
        float[] dx = lowest ? Scratch.NONE : dz;
        query.backward(dq, tokens, dx, true);
        key.backward(dk, tokens, dx, true);
        value.backward(dv, tokens, dx, true);
    }

    private static void add(float[] to, float[] what, int length) {
        for (int i = 0; i < length; i++) {
            to[i] += what[i];
        }
    }

    void close() {
        attention.close();
    }
}
