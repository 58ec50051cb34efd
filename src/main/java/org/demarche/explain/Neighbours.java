package org.demarche.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.Label;
import org.demarche.Matrix;
import org.demarche.Task;

/**
 * The sentences that a model was trained on, to find those most like another one. Immutable.
 *
 * <p>A row is kept in 8-bit integers, its largest number as 127 or −127. A cosine does not depend on the lengths of the
 * vectors, so no scale is kept with it. It is off by less than 0.005 where a row of 384 numbers has none above 0.3.
 *
 * <p>The search looks at every row: 5,000 of 384 numbers take some milliseconds.
 */
public final class Neighbours {

    private static final int LARGEST = 127;

    private final int dimension;
    private final byte[] quantised;
    private final double[] lengths;
    private final List<Neighbour> entries;

    /**
     * From what {@link #quantised()} gave.
     *
     * @param quantised {@code entries × dimension} numbers, row after row; not copied
     */
    public Neighbours(int dimension, byte[] quantised, List<Neighbour> entries) {
        this.dimension = dimension;
        this.quantised = quantised;
        this.entries = List.copyOf(entries);
        this.lengths = new double[entries.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = length(i);
        }
    }

    /** @param unitRows one row of L2 norm 1 for each entry, as the encoder gave them */
    public static Neighbours of(Matrix unitRows, List<Neighbour> entries) {
        byte[] quantised = new byte[unitRows.values().length];
        for (int i = 0; i < unitRows.rows(); i++) {
            quantise(unitRows.row(i), quantised, i * unitRows.columns());
        }
        return new Neighbours(unitRows.columns(), quantised, entries);
    }

    public int size() {
        return entries.size();
    }

    public List<Neighbour> entries() {
        return entries;
    }

    /** {@code size × dimension} numbers, row after row; not to be written to. */
    public byte[] quantised() {
        return quantised;
    }

    /** Every n-th of them, from the first. */
    public Neighbours everyNth(int n) {
        List<Neighbour> chosen = new ArrayList<>();
        byte[] rows = new byte[(entries.size() + n - 1) / n * dimension];
        for (int i = 0; i < entries.size(); i += n) {
            System.arraycopy(quantised, i * dimension, rows, chosen.size() * dimension, dimension);
            chosen.add(entries.get(i));
        }
        return new Neighbours(dimension, rows, chosen);
    }

    /**
     * The most similar sentences among those that the task learned from, the most similar first, of equals the earlier.
     *
     * @param unitRow of L2 norm 1, as long as the rows here
     * @param most how many at most, 1 or more
     */
    public List<Near> nearest(float[] unitRow, Task task, int most) {
        List<Near> nearest = new ArrayList<>(most + 1);
        for (int i = 0; i < entries.size(); i++) {
            Neighbour entry = entries.get(i);
            Optional<Label> label = Optional.ofNullable(entry.labels().get(task.name()));
            if (label.isPresent()) {
                double cosine = cosine(unitRow, i);
                if (nearest.size() < most || cosine > nearest.get(most - 1).cosine()) {
                    insert(nearest, new Near(entry.id(), entry.text(), label.get(), cosine), most);
                }
            }
        }
        return nearest;
    }

    private static void insert(List<Near> nearest, Near near, int most) {
        int at = nearest.size();
        while (at > 0 && nearest.get(at - 1).cosine() < near.cosine()) {
            at--;
        }
        nearest.add(at, near);
        if (nearest.size() > most) {
            nearest.remove(most);
        }
    }

    private double cosine(float[] unitRow, int entry) {
        float product = 0;
        for (int i = 0, at = entry * dimension; i < dimension; i++, at++) {
            product += unitRow[i] * quantised[at];
        }
        return lengths[entry] == 0 ? 0 : product / lengths[entry];
    }

    private double length(int entry) {
        double squares = 0;
        for (int at = entry * dimension; at < (entry + 1) * dimension; at++) {
            squares += quantised[at] * quantised[at];
        }
        return Math.sqrt(squares);
    }

    private static void quantise(float[] row, byte[] to, int start) {
        float largest = 0;
        for (float value : row) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < row.length && largest > 0; i++) {
            to[start + i] = (byte) Math.round(row[i] / largest * LARGEST);
        }
    }
}
