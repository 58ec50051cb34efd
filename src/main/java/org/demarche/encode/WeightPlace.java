package org.demarche.encode;

/** Where one weight of a transformer is in an ONNX file. */
sealed interface WeightPlace {

    /** Where its numbers are; of a quantised one, its integers. */
    StoredTensor tensor();

    /** @throws EncodeException if the file does not hold the numbers as 32-bit floats */
    float[] read();

    /**
     * Changes the file.
     *
     * @param values as many finite numbers as the tensor has, in the order of {@link org.demarche.TransformerWeights}
     * @throws EncodeException if the file does not hold the numbers in a way that can be changed
     */
    void write(float[] values);

    /**
     * As 32-bit floats.
     *
     * @param transposed whether a matrix is kept as [outputs × inputs]
     */
    record Floats(StoredTensor tensor, boolean transposed) implements WeightPlace {

        public Floats {
            if (transposed && tensor.shape().size() != 2) {
                throw new EncodeException("tensor " + tensor.shown() + ": found "
                        + tensor.shape().size() + " axes; expected the 2 of a matrix");
            }
        }

        @Override
        public float[] read() {
            float[] values = tensor.floats();
            return transposed
                    ? turned(values, tensor.shape().get(0), tensor.shape().get(1))
                    : values;
        }

        @Override
        public void write(float[] values) {
            tensor.put(
                    transposed
                            ? turned(
                                    values,
                                    tensor.shape().get(1),
                                    tensor.shape().get(0))
                            : values);
        }

        /** @param values {@code rows × columns} */
        private static float[] turned(float[] values, int rows, int columns) {
            float[] turned = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                turned[i % columns * rows + i / columns] = values[i];
            }
            return turned;
        }
    }

    /**
     * As signed 8-bit integers and the numbers to multiply them by: {@code weight = scale · q}.
     *
     * @param tensor [inputs × outputs]
     * @param scales one, or one for each output
     */
    record Integers(StoredTensor tensor, StoredTensor scales) implements WeightPlace {

        /**
         * ONNX Runtime adds pairs of products in 16 bits on processors without the newer 8-bit instructions, so
         * weights are kept to 7 bits: 2 · 255 · 64 = 32,640 still fits, 2 · 255 · 65 does not (its documentation,
         * "Quantize ONNX models", {@code reduce_range}).
         */
        private static final int LARGEST = 64;

        public Integers {
            boolean matrix = tensor.shape().size() == 2
                    && tensor.type() == StoredTensor.INT8
                    && !tensor.varints()
                    && (scales.elements() == 1
                            || scales.elements() == tensor.shape().get(1));
            if (!matrix) {
                throw new EncodeException("tensor " + tensor.shown() + ": found the type " + tensor.type()
                        + " with scales " + scales.shape()
                        + "; expected a matrix of signed 8-bit integers with one scale, or one for each column");
            }
        }

        @Override
        public float[] read() {
            throw new EncodeException("tensor " + tensor.shown()
                    + ": found 8-bit integers; expected 32-bit floats: read the encoder of that precision");
        }

        /** Symmetric: the largest number of a column, or of the matrix, becomes ±64. */
        @Override
        public void write(float[] values) {
            float[] newScales = new float[scales.elements()];
            for (int i = 0; i < values.length; i++) {
                int scale = i % newScales.length;
                newScales[scale] = Math.max(newScales[scale], Math.abs(values[i]) / LARGEST);
            }
            for (int i = 0; i < newScales.length; i++) {
                newScales[i] = Math.max(newScales[i], Float.MIN_NORMAL); // of a column of zeros
            }
            for (int i = 0; i < values.length; i++) {
                long nearest = Math.round(Math.rint(values[i] / newScales[i % newScales.length]));
                tensor.bytes().put(i, (byte) Math.max(-LARGEST, Math.min(LARGEST, nearest)));
            }
            scales.put(newScales);
        }
    }
}
