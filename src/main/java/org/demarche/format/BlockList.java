package org.demarche.format;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Block;
import org.demarche.Section;

/** Collects the blocks of a document while it is walked through. */
final class BlockList {

    /** One more than an article may have, so that its reader sees that there are too many. */
    private static final int MOST = 50_001;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void append(String more) {
        text.append(more);
    }

    void end(Section section) {
        if (!text.toString().isBlank() && blocks.size() < MOST) {
            blocks.add(new Block(section, text.toString().strip()));
        }
        text.setLength(0);
    }

    /** Forgets what was appended; gives 1 if that was something, else 0. */
    int drop() {
        int dropped = text.toString().isBlank() ? 0 : 1;
        text.setLength(0);
        return dropped;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The first block that is marked as the title. */
    String title() {
        return blocks.stream()
                .filter(block -> block.section() == Section.TITLE)
                .map(Block::text)
                .findFirst()
                .orElse("");
    }
}
