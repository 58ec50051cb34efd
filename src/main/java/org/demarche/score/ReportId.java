package org.demarche.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.NormalText;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.storage.Digest;

/**
 * Identifiers that no spreadsheet takes for a number, a date or a word, and that stay the same when a run is repeated or
 * other sentences come before: consonants that spell out bits of a SHA-256.
 */
final class ReportId {

    private static final String LETTERS = "bcdfghjklmnpqrst";
    private static final int ARTICLE_LETTERS = 12;
    private static final int SENTENCE_LETTERS = 8;

    private ReportId() {}

    /** By the article's name: {@code a}, then 48 bits. */
    static String article(String name) {
        return "a" + spelled(name, ARTICLE_LETTERS);
    }

    /**
     * By the letters and digits of the sentences, case apart: the article's, {@code -s}, then 32 bits. The second such
     * sentence of an article has {@code x2} behind, and so on; a row of a table its place among the rows ({@code r17}),
     * since tables are not held in memory.
     */
    static List<String> sentences(String articleId, List<Sentence> sentences) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> ids = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            String id = articleId + "-s" + spelled(bare(sentence.text()), SENTENCE_LETTERS);
            if (sentence.section() == Section.ROW) {
                ids.add(id + "r" + sentence.position());
            } else {
                int count = seen.merge(id, 1, Integer::sum);
                ids.add(count == 1 ? id : id + "x" + count);
            }
        }
        return ids;
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        NormalText.spoken(text).codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static String spelled(String content, int letters) {
        String digest = Digest.of(content);
        StringBuilder spelled = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            spelled.append(LETTERS.charAt(Character.digit(digest.charAt(i), 16)));
        }
        return spelled.toString();
    }
}
