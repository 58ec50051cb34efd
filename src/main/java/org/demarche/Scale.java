package org.demarche;

/**
 * The two opposed ends of a task's label set; labels that are neither stand in the middle.
 *
 * @param low the end that counts −1
 * @param high the end that counts +1
 */
public record Scale(Label low, Label high) {

    public Scale {
        if (low.equals(high)) {
            throw new IllegalArgumentException("a scale has two different ends, not " + low + " twice");
        }
    }
}
