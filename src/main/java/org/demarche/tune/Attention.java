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
        FloatPointer nativeQ = q.with(queries, all);
        FloatPointer nativeK = k.with(keys, all);
        FloatPointer nativeV = v.with(values, all);
        FloatPointer result = blas.result(all);
        FloatPointer scores = blas.left(packing.squares() * heads);
        eachHead(
                packing,
                (row, column, length, square) -> blas.rowsTimesRows(
                        at(nativeQ, row, column),
                        at(nativeK, row, column),
                        width,
                        scale,
                        square(scores, square),
                        length,
                        size));
        float[] share = shares.of(packing.squares() * heads);
        scores.get(share, 0, packing.squares() * heads);
        eachHead(packing, (row, column, length, square) -> softmax(share, square, length));
        scores.put(share, 0, packing.squares() * heads);
        eachHead(
                packing,
                (row, column, length, square) -> blas.squareTimesRows(
                        square(scores, square),
                        at(nativeV, row, column),
                        at(result, row, column),
                        width,
                        1f,
                        length,
                        size));
        result.get(context, 0, all);
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
        eachHead(
                packing,
                (row, column, length, square) -> blas.rowsTimesRows(
                        at(dNative, row, column),
                        at(nativeV, row, column),
                        width,
                        1f,
                        square(scores, square),
                        length,
                        size));
        float[] delta = deltas.of(squares);
        float[] share = shares.of(squares);
        scores.get(delta, 0, squares);
        scores.put(share, 0, squares);
        FloatPointer result = blas.result(all);
        eachHead(
                packing,
                (row, column, length, square) -> blas.turnedSquareTimesRows(
                        square(scores, square),
                        at(dNative, row, column),
                        at(result, row, column),
                        width,
                        1f,
                        length,
                        size));
        result.get(dv, 0, all);
        eachHead(packing, (row, column, length, square) -> softmaxBackward(share, delta, square, length));
        scores.put(delta, 0, squares);
        eachHead(
                packing,
                (row, column, length, square) -> blas.squareTimesRows(
                        square(scores, square),
                        at(nativeK, row, column),
                        at(result, row, column),
                        width,
                        scale,
                        length,
                        size));
        result.get(dq, 0, all);
        eachHead(
                packing,
                (row, column, length, square) -> blas.turnedSquareTimesRows(
                        square(scores, square),
                        at(nativeQ, row, column),
                        at(result, row, column),
                        width,
                        scale,
                        length,
                        size));
        result.get(dk, 0, all);
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
