package org.demarche.article;

import org.demarche.Section;

/**
 * The text between two breaks of the layout of a page.
 *
 * @param part the innermost part it stands in
 * @param text on one line, never empty
 * @param linked how many of its characters are in links
 * @param lines how many texts with a letter it was made of, as the page's source parts them
 */
record Piece(Part part, Section section, String text, int linked, int lines) {

    /** A block with more than this share of its characters in links is a list of links. */
    private static final double MOST_LINKED = 0.6;

    /** But a long sentence may lean on many. */
    private static final double ALL_LINKED = 0.9;

    private static final int SENTENCE = 100;

    boolean isLinks() {
        boolean isSentence = text.length() >= SENTENCE && MainPart.endsSentence(text);
        return linked > (isSentence ? ALL_LINKED : MOST_LINKED) * text.length();
    }
}
