package org.demarche.tune;

/** Arrays of a backward pass that all layers share: none is needed beyond the layer that asks for it. */
final class Scratch {

    /** Where a gradient is not wanted. */
    static final float[] NONE = new float[0];

    final Buffer branch = new Buffer();
    final Buffer wide = new Buffer();
    final Buffer context = new Buffer();
    final Buffer queries = new Buffer();
    final Buffer keys = new Buffer();
    final Buffer values = new Buffer();
}
