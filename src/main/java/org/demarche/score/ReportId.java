package org.demarche.score;

import org.demarche.storage.Digest;

/**
 * Identifiers that no spreadsheet takes for a number, a date or a word: an {@code a}, then twelve consonants that spell
 * out 48 bits of a SHA-256; for a sentence {@code -s} and its position behind.
 */
final class ReportId {

    private static final String LETTERS = "bcdfghjklmnpqrst";
    private static final int LENGTH = 12;

    private ReportId() {}

    static String article(String name) {
        String digest = Digest.of(name);
        StringBuilder id = new StringBuilder("a");
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(Character.digit(digest.charAt(i), 16)));
        }
        return id.toString();
    }

    static String sentence(String articleId, int position) {
        return articleId + "-s" + position;
    }
}
