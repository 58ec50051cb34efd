package org.demarche;

import java.util.List;

/**
 * A document as it was read.
 *
 * @param title the headline, empty if none was found; where there is one it is also the first block
 * @param blocks in reading order
 * @param notes what a reader of the report should know of the reading, for example a guessed character encoding
 */
public record Article(String title, List<Block> blocks, List<String> notes) {

    public Article {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }
}
