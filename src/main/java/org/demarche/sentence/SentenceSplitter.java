package org.demarche.sentence;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Article;
import org.demarche.Block;
import org.demarche.Section;
import org.demarche.Sentence;

/**
 * Splits by rules, in time linear in the text. A block's end always ends a sentence. Immutable, safe for any number of
 * threads.
 */
public final class SentenceSplitter {

    /** Longest sentence in characters; a longer one is cut at the last blank before, or right there without one. */
    public static final int LONGEST = 2000;

    /** Pieces without a letter or digit (a lost quotation mark) are left out; positions count from 1. */
    public List<Sentence> split(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        for (Block block : article.blocks()) {
            for (String piece : pieces(block)) {
                if (piece.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    String before = sentences.isEmpty()
                            ? ""
                            : sentences.get(sentences.size() - 1).text();
                    sentences.add(new Sentence(sentences.size() + 1, block.section(), piece, before));
                }
            }
        }
        return List.copyOf(sentences);
    }

    /**
     * The sentences of running text: stripped, on one line, joined by blanks they are the block again up to white
     * space.
     */
    public static List<String> cut(String block) {
        return pieces(block, Abbreviations.IN_TEXT);
    }

    private static List<String> pieces(Block block) {
        boolean headline = block.section() == Section.TITLE || block.section() == Section.HEADING;
        return pieces(block.text(), headline ? Abbreviations.IN_HEADLINES : Abbreviations.IN_TEXT);
    }

    private static List<String> pieces(String block, Abbreviations abbreviations) {
        String line = OneLine.of(block);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end : new SentenceEnds(line, abbreviations).positions()) {
            addWithinLimit(pieces, line, start, end);
            start = end;
        }
        addWithinLimit(pieces, line, start, line.length());
        return pieces;
    }

    private static void addWithinLimit(List<String> pieces, String line, int from, int to) {
        int start = from;
        while (to - start > LONGEST) {
            int cut = limitAt(line, start);
            addUnlessBlank(pieces, line.substring(start, cut));
            start = cut;
        }
        addUnlessBlank(pieces, line.substring(start, to));
    }

    private static int limitAt(String line, int start) {
        int blank = line.lastIndexOf(' ', start + LONGEST);
        if (blank > start) {
            return blank;
        }
        int hard = start + LONGEST;
        return Character.isLowSurrogate(line.charAt(hard)) ? hard - 1 : hard;
    }

    private static void addUnlessBlank(List<String> pieces, String piece) {
        if (!piece.isBlank()) {
            pieces.add(piece.strip());
        }
    }
}
