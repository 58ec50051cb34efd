package org.demarche.format;

/**
 * A character as a page shows it. Measured in points, from the page's upper left corner, in the direction of reading.
 *
 * @param text one character or ligature; a blank is a word space
 * @param x its left side
 * @param y its base line
 * @param size of the type
 * @param space how wide a word space of its font is
 */
record Glyph(String text, double x, double y, double width, double size, double space, boolean bold) {

    double end() {
        return x + width;
    }
}
