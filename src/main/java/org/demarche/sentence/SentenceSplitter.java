package org.demarche.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.Article;
import org.demarche.Block;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.Span;

/**
 * Splits by rules, in time linear in the text. A block's end always ends a sentence. Immutable, safe for any number of
 * threads.
 */
public final class SentenceSplitter {

    /** Longest sentence in characters; a longer one is cut at the last blank before, or right there without one. */
    public static final int LONGEST = 2000;

    /**
     * The sentences in reading order. Each is, to the character, what its span holds of the article's text. Pieces
     * without a letter or digit (a lost quotation mark) are left out; positions count from 1.
     */
    public List<Sentence> split(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        int blockAt = 0;
        for (Block block : article.blocks()) {
            String text = block.text();
            int counted = 0;
            int characters = blockAt;
            for (Piece piece : pieces(text, abbreviations(block))) {
                String sentence = text.substring(piece.from(), piece.to());
                if (sentence.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    int start = characters + text.codePointCount(counted, piece.from());
                    int end = start + sentence.codePointCount(0, sentence.length());
                    sentences.add(new Sentence(
                            sentences.size() + 1,
                            block.section(),
                            sentence,
                            sentences.isEmpty()
                                    ? ""
                                    : sentences.get(sentences.size() - 1).text(),
                            Optional.of(new Span(start, end))));
                    counted = piece.to();
                    characters = end;
                }
            }
            blockAt = characters + text.codePointCount(counted, text.length()) + 1;
        }
        return List.copyOf(sentences);
    }

    /** The sentences of one line of running text: stripped; joined by blanks they are the line again. */
    static List<String> cut(String line) {
        return pieces(line, Abbreviations.IN_TEXT).stream()
                .map(piece -> line.substring(piece.from(), piece.to()))
                .toList();
    }

    private static Abbreviations abbreviations(Block block) {
        boolean headline = block.section() == Section.TITLE || block.section() == Section.HEADING;
        return headline ? Abbreviations.IN_HEADLINES : Abbreviations.IN_TEXT;
    }

    private static List<Piece> pieces(String line, Abbreviations abbreviations) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int end : new SentenceEnds(line, abbreviations).positions()) {
            addWithinLimit(pieces, line, start, end);
            start = end;
        }
        addWithinLimit(pieces, line, start, line.length());
        return pieces;
    }

    private static void addWithinLimit(List<Piece> pieces, String line, int from, int to) {
        int start = from;
        while (to - start > LONGEST) {
            int cut = limitAt(line, start);
            addUnlessBlank(pieces, line, start, cut);
            start = cut;
        }
        addUnlessBlank(pieces, line, start, to);
    }

    private static int limitAt(String line, int start) {
        int blank = line.lastIndexOf(' ', start + LONGEST);
        if (blank > start) {
            return blank;
        }
        int hard = start + LONGEST;
        return Character.isLowSurrogate(line.charAt(hard)) ? hard - 1 : hard;
    }

    /** A line has no white space but single blanks. */
    private static void addUnlessBlank(List<Piece> pieces, String line, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && line.charAt(from) == ' ') {
            from++;
        }
        while (to > from && line.charAt(to - 1) == ' ') {
            to--;
        }
        if (from < to) {
            pieces.add(new Piece(from, to));
        }
    }

    /** Part of a line, in UTF-16 units. */
    private record Piece(int from, int to) {}
}
