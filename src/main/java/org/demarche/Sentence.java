package org.demarche;

import java.util.Optional;

/**
 * The unit that is labelled.
 *
 * @param position place in its article, from 1
 * @param section where in the article it stands
 * @param text on one line, never blank
 * @param before the text of the sentence before it in its article; empty for the first, and for one without an article
 * @param span where in its article's text it stands; empty for one without an article
 */
public record Sentence(int position, Section section, String text, String before, Optional<Span> span) {

    /** One without an article. */
    public Sentence(int position, Section section, String text, String before) {
        this(position, section, text, before, Optional.empty());
    }

    /** One that nothing stands before. */
    public Sentence(int position, Section section, String text) {
        this(position, section, text, "");
    }

    public Sentence {
        if (position < 1) {
            throw new IllegalArgumentException("positions start at 1, not " + position);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("a sentence has text");
        }
    }
}
