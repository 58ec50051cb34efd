package org.demarche.tune;

/**
 * What the layers of one shard share.
 *
 * @param parameters read by all workers, written between steps only
 * @param gradients this worker's own
 * @param blas this worker's own
 */
record Worker(Parameters parameters, Gradients gradients, Blas blas) implements AutoCloseable {

    static Worker of(Parameters parameters) {
        return new Worker(parameters, new Gradients(parameters.size()), new Blas());
    }

    /** The same, over parameters that do not learn. */
    Worker over(Parameters kept) {
        return new Worker(kept, gradients, blas);
    }

    /** Closes what is its own. */
    @Override
    public void close() {
        gradients.close();
        blas.close();
    }
}
