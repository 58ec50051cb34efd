package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Block;

/**
 * What a document holds.
 *
 * @param title empty if none was found; else also the first block
 * @param furniture how many lines or blocks of page furniture were left out
 * @param cutOff whether blocks were left out because there were too many
 */
record Content(String title, List<Block> blocks, int furniture, boolean cutOff) {

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (furniture > 0) {
            notes.add(furniture + (furniture == 1 ? " line" : " lines") + " of page furniture left out");
        }
        if (cutOff) {
            notes.add("only the first " + ArticleReader.MOST_BLOCKS + " paragraphs were read");
        }
        return notes;
    }
}
