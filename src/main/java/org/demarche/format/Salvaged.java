package org.demarche.format;

import java.util.List;
import org.demarche.Block;
import org.demarche.format.FormatReading.Reason;
import org.demarche.format.FormatReading.Written;

/** What is made of a document that may be cut off: its text so far with a note, or a failure if there is none. */
final class Salvaged {

    private static final String NOTE = "cut off or damaged; read as far as it goes";

    private Salvaged() {}

    static Written written(String title, List<Block> blocks, int leftOut, boolean cutOff) throws UnreadableException {
        boolean hasText = blocks.stream().anyMatch(block -> block.text().chars().anyMatch(Character::isLetter));
        if (!hasText && cutOff) {
            throw new UnreadableException(Reason.CORRUPT, "cut off or damaged, and no text could be read");
        }
        if (!hasText) {
            throw new UnreadableException(Reason.NO_TEXT, "a document without text; pictures of text are not read");
        }
        return new Written(title, blocks, leftOut, cutOff ? List.of(NOTE) : List.of());
    }
}
