package org.demarche.tune;

/**
 * Where one tensor stands among all parameters.
 *
 * @param offset of its first number
 * @param length how many
 * @param rate its learning rate's factor, times that of the settings
 * @param decays whether weight decay takes from it; biases and layer normalisations are spared
 */
record Slice(int offset, int length, float rate, boolean decays) {

    int end() {
        return offset + length;
    }
}
