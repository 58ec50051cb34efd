package org.demarche;

import java.util.Arrays;

/**
 * A dense table of 32-bit floats, row-major: one row a sentence. Not copied on the way in or out, for speed; whoever
 * hands an array over stops writing to it.
 */
public final class Matrix {

    private final int rows;
    private final int columns;
    private final float[] values;

    /**
     * @param values {@code rows × columns} floats, row after row
     * @throws IllegalArgumentException if the length is not {@code rows × columns}
     */
    public Matrix(int rows, int columns, float[] values) {
        if (rows < 0 || columns < 1 || values.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "a matrix of " + rows + " × " + columns + " does not have " + values.length + " values");
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public float get(int row, int column) {
        return values[row * columns + column];
    }

    /** A copy of one row. */
    public float[] row(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    /** A new matrix of the given rows, in the given order. */
    public Matrix select(int[] chosen) {
        float[] selected = new float[Math.multiplyExact(chosen.length, columns)];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(values, chosen[i] * columns, selected, i * columns, columns);
        }
        return new Matrix(chosen.length, columns, selected);
    }

    /** The backing array, row after row; not to be written to. */
    public float[] values() {
        return values;
    }
}
