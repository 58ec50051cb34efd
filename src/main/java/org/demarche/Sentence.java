package org.demarche;

/**
 * The unit that is labelled.
 *
 * @param position place in its article, from 1
 * @param section where in the article it stands
 * @param text on one line, never blank
 */
public record Sentence(int position, Section section, String text) {

    public Sentence {
        if (position < 1) {
            throw new IllegalArgumentException("positions start at 1, not " + position);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("a sentence has text");
        }
    }
}
