package org.demarche.explain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The English words that open phrases, a closed list, each with how readily a phrase begins with it. */
final class FunctionWords {

    /** Ties together what stands on both sides of it. */
    static final int LINK = 0;

    /** Opens a noun phrase, or is one. */
    static final int DETERMINER = 1;

    /** Opens a prepositional phrase, the verb group or a clause. */
    static final int OPENER = 2;

    private static final Map<String, Integer> RANKS = ranks();

    private FunctionWords() {}

    static boolean contain(String word) {
        return RANKS.containsKey(plain(word));
    }

    /** One of the three above; 0 for any other word. */
    static int rank(String word) {
        return RANKS.getOrDefault(plain(word), LINK);
    }

    /** {@code won't} is read as {@code not}, {@code they've} as {@code they}; {@code May} is a month, {@code may} is not. */
    private static String plain(String word) {
        if (word.equals("May")) {
            return word;
        }
        String plain = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (plain.endsWith("n't")) {
            return "not";
        }
        int apostrophe = plain.indexOf('\'');
        return apostrophe < 0 ? plain : plain.substring(0, apostrophe);
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        put(ranks, LINK, "of to not");
        put(
                ranks,
                DETERMINER,
                """
                a an the this these those its his her their our my your any each every some no all both such
                i we you he she it they""");
        put(
                ranks,
                OPENER,
                """
                about above across after against along amid among around as at before behind below beneath beside besides
                between beyond by despite during for from in inside into like near on onto outside over past per since
                through throughout toward towards under until upon via with within without
                is are was were be been being has have had having do does did will would shall should can could may might
                must cannot
                and or but nor that which who whom whose what when where why how whether if unless because although though
                while whereas than lest""");
        return Map.copyOf(ranks);
    }

    private static void put(Map<String, Integer> ranks, int rank, String words) {
        for (String word : words.split("\\s+", 0)) {
            ranks.put(word, rank);
        }
    }
}
