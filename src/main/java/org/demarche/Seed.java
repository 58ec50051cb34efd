package org.demarche;

import java.util.Random;

/**
 * Where all randomness comes from. Two runs with one seed draw the same numbers.
 *
 * @param value any number
 */
public record Seed(long value) {

    /** A seed of its own for a part of the work, so that parts do not share a stream. */
    public Seed derive(String purpose) {
        long mixed = value;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = (mixed ^ purpose.charAt(i)) * 0x100000001b3L; // FNV-1a
        }
        return new Seed(mixed);
    }

    /** A generator whose algorithm the Java specification fixes. */
    public Random random() {
        return new Random(value);
    }
}
