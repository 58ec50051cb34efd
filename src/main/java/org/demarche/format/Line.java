package org.demarche.format;

/**
 * A line of text on a page, or a piece of one that stands apart. Measured in points, from the upper left corner.
 *
 * @param start its left side
 * @param end its right side
 * @param y its base line
 * @param size of most of its type
 * @param bold whether all of it is bold
 * @param marked whether a raised number or sign that stood first was taken off, as before a footnote
 */
record Line(String text, double start, double end, double y, double size, boolean bold, boolean marked) {

    /** How wide a text would be in this line's type, by its mean character. */
    double width(String other) {
        return text.isEmpty() ? 0 : (end - start) * other.length() / text.length();
    }

    Line withText(String other, double otherStart) {
        return new Line(other, otherStart, end, y, size, bold, marked);
    }
}
