package org.demarche;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document as it was read.
 *
 * @param facts what it says of itself; where there is a title it is also the first block
 * @param blocks in reading order
 * @param omissions what was left out, in reading order
 * @param notes what a reader of the report should know of the reading, for example a guessed character encoding
 */
public record Article(ArticleFacts facts, List<Block> blocks, List<Omission> omissions, List<String> notes) {

    public Article {
        blocks = List.copyOf(blocks);
        omissions = List.copyOf(omissions);
        notes = List.copyOf(notes);
    }

    /** The blocks, a blank line between them: what the {@link Span}s of its sentences point into. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }
}
