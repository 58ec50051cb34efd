package org.demarche.encode;

import java.util.List;
import org.demarche.Matrix;

/**
 * What an encoder makes of texts. Arrays are not copied and not to be written to.
 *
 * @param vectors [texts × dimension], one row a text, in the order of the texts
 * @param lower the means of a lower layer's states, of length 1, as {@link EncoderSpec#lower} says; the vectors themselves if it says nothing
 * @param pieces for each text the ids of its own word pieces, as far as they are read
 */
public record Encoded(Matrix vectors, Matrix lower, List<int[]> pieces) {

    public Encoded {
        pieces = List.copyOf(pieces);
    }
}
