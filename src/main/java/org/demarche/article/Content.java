package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ArticleFacts;
import org.demarche.Block;
import org.demarche.Omission;

/**
 * What a document holds.
 *
 * @param facts what it says of itself; where there is a title it is also the first block
 * @param omissions what was left out, at most {@link #MOST_OMISSIONS}
 * @param furniture how many lines or blocks of page furniture were left out
 * @param cutOff whether blocks were left out because there were too many
 */
record Content(ArticleFacts facts, List<Block> blocks, List<Omission> omissions, int furniture, boolean cutOff) {

    static final int MOST_OMISSIONS = ArticleReader.MOST_BLOCKS;

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
