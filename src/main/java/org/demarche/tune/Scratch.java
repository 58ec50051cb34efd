package org.demarche.tune;

/** Arrays of a backward pass that all layers share: none is needed beyond the layer that asks for it. */
final class Scratch {

    /** Where a gradient is not wanted. */
    static final float[] NONE = new float[0];

    private final Buffer branch = new Buffer();
    private final Buffer wide = new Buffer();
    private final Buffer context = new Buffer();
    private final Buffer queries = new Buffer();
    private final Buffer keys = new Buffer();
    private final Buffer values = new Buffer();

    float[] branch(int length) {
        return branch.of(length);
    }

    float[] wide(int length) {
        return wide.of(length);
    }

    float[] context(int length) {
        return context.of(length);
    }

    float[] queries(int length) {
        return queries.of(length);
    }

    float[] keys(int length) {
        return keys.of(length);
    }

    float[] values(int length) {
        return values.of(length);
    }
}
