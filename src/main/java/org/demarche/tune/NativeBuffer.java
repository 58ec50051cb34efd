package org.demarche.tune;

import org.bytedeco.javacpp.FloatPointer;

/** Native memory that grows to what is asked; what it holds then is whatever was there. */
final class NativeBuffer implements AutoCloseable {

    private FloatPointer memory = new FloatPointer(1L);

    FloatPointer of(int length) {
        if (memory.capacity() < length) {
            memory.close();
            memory = new FloatPointer(length + length / 4L);
        }
        return memory;
    }

    /** The same, filled with the first numbers of an array. */
    FloatPointer with(float[] values, int length) {
        return of(length).put(values, 0, length);
    }

    @Override
    public void close() {
        memory.close();
    }
}
