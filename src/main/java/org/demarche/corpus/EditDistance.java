package org.demarche.corpus;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
public final class EditDistance {

    private static final int MOST = 2;

    private EditDistance() {}

    /** The candidate nearest to what was written, if at most two edits away; of equally near ones the first. */
    public static Optional<String> nearest(String written, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - written.length()) <= MOST)
                .filter(candidate -> between(written, candidate) <= MOST)
                .min(Comparator.comparingInt(candidate -> between(written, candidate)));
    }

    /** Insertions, deletions and substitutions of characters from one to the other (Levenshtein 1966). */
    static int between(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substituted = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substituted, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
