package org.demarche.tune;

import org.bytedeco.javacpp.FloatPointer;

/**
 * Multi-head self-attention within each text (Vaswani et al. 2017): {@code softmax(Q·Kᵀ/√d)·V} for each head, texts
 * packed one after the other without padding. The projections around it are {@link Dense} layers.
 */
final class Attention {

    private final Blas blas;
    private final int heads;
    private final int width;
    private final int size;
    private final float scale;
    private final Buffer shares = new Buffer();
    private final Buffer deltas = new Buffer();
    private final NativeBuffer q = new NativeBuffer();
    private final NativeBuffer k = new NativeBuffer();
    private final NativeBuffer v = new NativeBuffer();

    Attention(Blas blas, int heads, int width) {
        this.blas = blas;
        this.heads = heads;
        this.width = width;
        this.size = width / heads;
        this.scale = (float) (1 / Math.sqrt(size));
    }

    /**
     * @param queries [tokens × width], as keys and values
     * @param context gets the result, [tokens × width]
     */
    void forward(Packing packing, float[] queries, float[] keys, float[] values, float[] context) {
        int all = packing.tokens() * width;
        int squares = packing.squares() * heads;
        FloatPointer nativeQ = q.with(queries, all);
        FloatPointer nativeK = k.with(keys, all);
        FloatPointer nativeV = v.with(values, all);
        FloatPointer scores = blas.left(squares);
        float[] share = shares.of(squares);
        rowsTimesRows(packing, nativeQ, nativeK, scale, scores, share);
        eachHead(packing, (row, column, length, square) -> softmax(share, square, length));
        scores.put(share, 0, squares);
        squaresTimesRows(packing, scores, false, nativeV, 1f, context);
    }

    /**
     * With p the shares and δ = dContext·Vᵀ: {@code dScore = p·(δ − Σ δ·p)}, dV = pᵀ·dContext, dQ = dScore·K/√d, dK =
     * dScoreᵀ·Q/√d.
     *
     * @param dContext gradient of the context
     * @param dq gets the gradient of the queries, as dk and dv those of keys and values
     */
    void backward(Packing packing, float[] dContext, float[] dq, float[] dk, float[] dv) {
        int all = packing.tokens() * width;
        int squares = packing.squares() * heads;
        FloatPointer nativeQ = q.of(all);
        FloatPointer nativeK = k.of(all);
        FloatPointer nativeV = v.of(all);
        FloatPointer dNative = blas.right(all).put(dContext, 0, all);
        FloatPointer scores = blas.left(squares);
        float[] delta = deltas.of(squares);
        float[] share = shares.of(squares);
        rowsTimesRows(packing, dNative, nativeV, 1f, scores, delta);
        scores.put(share, 0, squares);
        squaresTimesRows(packing, scores, true, dNative, 1f, dv);
        eachHead(packing, (row, column, length, square) -> softmaxBackward(share, delta, square, length));
        scores.put(delta, 0, squares);
        squaresTimesRows(packing, scores, false, nativeK, scale, dq);
        squaresTimesRows(packing, scores, true, nativeQ, scale, dk);
    }

    /** {@code f·A·Bᵀ} for each head of each text: the squares get it, and {@code to} a copy. */
    private void rowsTimesRows(
            Packing packing, FloatPointer a, FloatPointer b, float factor, FloatPointer squares, float[] to) {
        eachHead(
                packing,
                (row, column, length, square) -> blas.rowsTimesRows(
                        at(a, row, column), at(b, row, column), width, factor, square(squares, square), length, size));
        squares.get(to, 0, packing.squares() * heads);
    }

    /** {@code f·S·B} for each head of each text, Sᵀ in place of S if turned: {@code to} gets it. */
    private void squaresTimesRows(
            Packing packing, FloatPointer squares, boolean turned, FloatPointer rows, float factor, float[] to) {
        int all = packing.tokens() * width;
        FloatPointer result = blas.result(all);
        eachHead(
                packing,
                (row, column, length, square) -> blas.squareTimesRows(
                        square(squares, square),
                        turned,
                        at(rows, row, column),
                        at(result, row, column),
                        width,
                        factor,
                        length,
                        size));
        result.get(to, 0, all);
    }

    /** What is done for one head of one text. */
    private interface Work {

        /**
         * @param row the text's first token
         * @param column the head's first column
         * @param length of the text
         * @param square where the head's [length × length] numbers start
         */
        void at(int row, int column, int length, int square);
    }

    private void eachHead(Packing packing, Work work) {
        int square = 0;
        for (int text = 0; text < packing.texts(); text++) {
            int length = packing.length(text);
            for (int head = 0; head < heads; head++) {
                work.at(packing.start(text), head * size, length, square);
                square += length * length;
            }
        }
    }

    private FloatPointer at(FloatPointer states, int row, int column) {
        return states.getPointer((long) row * width + column);
    }

    private static FloatPointer square(FloatPointer squares, int from) {
        return squares.getPointer(from);
    }

    private static void softmax(float[] x, int square, int length) {
        for (int row = square; row < square + length * length; row += length) {
            float largest = x[row];
            for (int j = 1; j < length; j++) {
                largest = Math.max(largest, x[row + j]);
            }
            float sum = 0;
            for (int j = 0; j < length; j++) {
                float e = (float) Math.exp(x[row + j] - largest);
                x[row + j] = e;
                sum += e;
            }
            float inverse = 1 / sum;
            for (int j = 0; j < length; j++) {
                x[row + j] *= inverse;
            }
        }
    }

    /** Writes dScore over δ. */
    private static void softmaxBackward(float[] share, float[] delta, int square, int length) {
        for (int row = square; row < square + length * length; row += length) {
            float mean = 0;
            for (int j = 0; j < length; j++) {
                mean += delta[row + j] * share[row + j];
            }
            for (int j = 0; j < length; j++) {
                delta[row + j] = share[row + j] * (delta[row + j] - mean);
            }
        }
    }

    void close() {
        q.close();
        k.close();
        v.close();
    }
}
