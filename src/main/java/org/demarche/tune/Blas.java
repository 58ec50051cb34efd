package org.demarche.tune;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.blas_set_num_threads;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.bytedeco.javacpp.FloatPointer;

/**
 * The matrix products of one worker, by OpenBLAS on the calling thread. Two workers with one product each fill two cores
 * as well as one product on both, and no sum depends on how many threads a library found.
 */
final class Blas implements AutoCloseable {

    private final NativeBuffer left = new NativeBuffer();
    private final NativeBuffer right = new NativeBuffer();
    private final NativeBuffer result = new NativeBuffer();

    /** Loads the library; once for the process is enough. */
    static void onOneThread() {
        blas_set_num_threads(1);
    }

    /** {@code y = x·W}: x [rows × in], W [in × out], y [rows × out]. */
    void multiply(float[] x, FloatPointer weight, float[] y, int rows, int in, int out) {
        FloatPointer a = left.with(x, rows * in);
        FloatPointer c = result.of(rows * out);
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, rows, out, in, 1f, a, in, weight, out, 0f, c, out);
        c.get(y, 0, rows * out);
    }

    /**
     * The two products of the backward pass: {@code dW = xᵀ·dy} and, if wanted, {@code dx = dy·Wᵀ}.
     *
     * @param dx [rows × in], or an empty array if nothing below learns
     * @param add whether dx gets the product added to what it holds
     */
    void backward(
            float[] x,
            float[] dy,
            FloatPointer weight,
            FloatPointer weightGradient,
            float[] dx,
            boolean add,
            int rows,
            int in,
            int out) {
        FloatPointer a = left.with(x, rows * in);
        FloatPointer g = right.with(dy, rows * out);
        cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, in, out, rows, 1f, a, in, g, out, 0f, weightGradient, out);
        if (dx.length > 0) {
            FloatPointer c = add ? result.with(dx, rows * in) : result.of(rows * in);
            cblas_sgemm(
                    CblasRowMajor,
                    CblasNoTrans,
                    CblasTrans,
                    rows,
                    in,
                    out,
                    1f,
                    g,
                    out,
                    weight,
                    out,
                    add ? 1f : 0f,
                    c,
                    in);
            c.get(dx, 0, rows * in);
        }
    }

    /** Room for {@code length} numbers, until the next product or request. */
    FloatPointer left(int length) {
        return left.of(length);
    }

    /** As {@link #left}, beside it. */
    FloatPointer right(int length) {
        return right.of(length);
    }

    /** As {@link #left}, beside both. */
    FloatPointer result(int length) {
        return result.of(length);
    }

    /** {@code S = f·A·Bᵀ}: A and B [length × size] with rows {@code stride} apart, S [length × length]. */
    void rowsTimesRows(
            FloatPointer a, FloatPointer b, int stride, float factor, FloatPointer square, int length, int size) {
        cblas_sgemm(
                CblasRowMajor,
                CblasNoTrans,
                CblasTrans,
                length,
                length,
                size,
                factor,
                a,
                stride,
                b,
                stride,
                0f,
                square,
                length);
    }

    /**
     * {@code C = f·S·B}: S [length × length], B and C [length × size] with rows {@code stride} apart.
     *
     * @param turned whether Sᵀ takes the place of S
     */
    void squareTimesRows(
            FloatPointer square,
            boolean turned,
            FloatPointer b,
            FloatPointer c,
            int stride,
            float factor,
            int length,
            int size) {
        cblas_sgemm(
                CblasRowMajor,
                turned ? CblasTrans : CblasNoTrans,
                CblasNoTrans,
                length,
                size,
                length,
                factor,
                square,
                length,
                b,
                stride,
                0f,
                c,
                stride);
    }

    @Override
    public void close() {
        left.close();
        right.close();
        result.close();
    }
}
