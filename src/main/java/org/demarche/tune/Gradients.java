package org.demarche.tune;

import org.bytedeco.javacpp.FloatPointer;

/** What one worker's share of a step adds to the gradient of each parameter, in native memory. */
final class Gradients implements AutoCloseable {

    private final FloatPointer values;
    private final int size;

    Gradients(int size) {
        this.size = size;
        this.values = new FloatPointer((long) size);
        clear();
    }

    /** From a tensor's first number on. */
    FloatPointer at(Slice slice) {
        return new FloatPointer(values).position(slice.offset());
    }

    void put(Slice slice, float[] gradient) {
        at(slice).put(gradient, 0, slice.length());
    }

    /** Copies a part out. */
    void get(int from, float[] into, int length) {
        new FloatPointer(values).position(from).get(into, 0, length);
    }

    /** Tensors without a gradient in a step, such as the head of a task that no row has, count as zero. */
    void clear() {
        org.bytedeco.javacpp.Pointer.memset(new FloatPointer(values), 0, (long) size * Float.BYTES);
    }

    @Override
    public void close() {
        values.close();
    }
}
