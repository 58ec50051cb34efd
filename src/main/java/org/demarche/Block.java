package org.demarche;

/**
 * A paragraph, heading, caption or list item of an article: the text between two breaks of the layout.
 *
 * @param section where it stands
 * @param text never blank; what is given is kept as one line, with single blanks
 */
public record Block(Section section, String text) {

    public Block {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a block has text");
        }
        text = OneLine.of(text);
    }
}
