package org.demarche.calibrate;

import java.util.Arrays;
import java.util.List;
import org.demarche.Matrix;

/**
 * Texts as an encoder sees them. Arrays are not copied and not to be written to.
 *
 * @param features [texts × dimension], rows of unit length
 * @param pieces for each text the ids of its word pieces, 0 or above
 */
public record Lines(Matrix features, List<int[]> pieces) {

    /** No text. */
    public static Lines none(int dimension) {
        return new Lines(new Matrix(0, dimension, new float[0]), List.of());
    }

    /**
     * @throws IllegalArgumentException if the numbers of texts differ or an id is negative
     */
    public Lines {
        pieces = List.copyOf(pieces);
        if (features.rows() != pieces.size()) {
            throw new IllegalArgumentException(
                    features.rows() + " rows of features, but the word pieces of " + pieces.size() + " texts");
        }
        if (pieces.stream().flatMapToInt(Arrays::stream).anyMatch(id -> id < 0)) {
            throw new IllegalArgumentException("the id of a word piece is negative");
        }
    }

    int size() {
        return pieces.size();
    }

    Lines select(int[] chosen) {
        return new Lines(
                features.select(chosen),
                Arrays.stream(chosen).mapToObj(pieces::get).toList());
    }
}
