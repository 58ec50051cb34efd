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

    public Lines {
        pieces = List.copyOf(pieces);
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
