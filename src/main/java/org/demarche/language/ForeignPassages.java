package org.demarche.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.demarche.Block;

/**
 * Finds the long passages of an English article that are in another language: blocks on end, each of which is surely not
 * English, or too short to tell and between two that are not. Immutable.
 */
public final class ForeignPassages {

    /** A shorter one is a title, a motto or a quotation, and belongs to its article. */
    private static final int FEWEST_WORDS = 40;

    /** So short a block may tell no language: a name, a heading. */
    private static final int FEW_WORDS = 8;

    private final LanguageDetector detector;

    public ForeignPassages(LanguageDetector detector) {
        this.detector = detector;
    }

    /** @return for each block the language of the passage that it is in; empty if it is in none */
    public List<Optional<Language>> of(List<Block> blocks) {
        List<Optional<Language>> told = blocks.stream()
                .map(block -> detector.otherThanEnglish(block.text()).filter(ForeignPassages::isNamed))
                .toList();
        List<Optional<Language>> passages = new ArrayList<>(Collections.nCopies(blocks.size(), Optional.empty()));
        int start = 0;
        int end = 0;
        int words = 0;
        int pending = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int size = words(blocks.get(i).text());
            if (told.get(i).isPresent()) {
                start = words == 0 ? i : start;
                words += pending + size;
                pending = 0;
                end = i + 1;
            } else if (words > 0 && size < FEW_WORDS) {
                pending += size;
            } else {
                mark(passages, told, start, end, words);
                words = 0;
                pending = 0;
            }
        }
        mark(passages, told, start, end, words);
        return passages;
    }

    private static void mark(
            List<Optional<Language>> passages, List<Optional<Language>> told, int start, int end, int words) {
        for (int i = start; i < end && words >= FEWEST_WORDS; i++) {
            passages.set(i, told.get(i).isPresent() ? told.get(i) : passages.get(i - 1));
        }
    }

    /** What is English by no word alone may be a list of names and days. */
    private static boolean isNamed(Language language) {
        return !language.equals(Language.UNKNOWN);
    }

    /** Scripts that part no words have about two characters to one. */
    private static int words(String text) {
        int blanks = (int) text.chars().filter(c -> c == ' ').count();
        int unparted = (int) text.chars().filter(ForeignPassages::isUnparted).count();
        return 1 + blanks + unparted / 2;
    }

    private static boolean isUnparted(int c) {
        boolean thai = c >= '\u0e00' && c <= '\u0eff';
        boolean eastAsian = c >= '\u3040' && c <= '\u9fff';
        return thai || eastAsian;
    }
}
