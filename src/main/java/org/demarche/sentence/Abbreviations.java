package org.demarche.sentence;

import java.util.Locale;
import java.util.Set;
import org.demarche.Words;

/**
 * Words before a full stop that may not be an end. Looked up as written, or in capitals throughout ({@code GEN.}).
 *
 * <p>Four kinds: those that stand before a name and never end a sentence; those that stand before a number and end one
 * only when no number follows; those that may end a sentence and do when a common sentence opener follows
 * ("… left the U.S. The talks …", but "the U.S. Senate"); and single letters, which are read as initials.
 */
enum Abbreviations {
    IN_TEXT,
    /** Headlines capitalise every word, so an opener proves nothing there: an abbreviation never ends one. */
    IN_HEADLINES;

    /** Titles take names that look like openers ("Gen. He Weidong", "Mr. So"), so nothing ends after them. */
    private static final Set<String> BEFORE_NAME = Set.of(
            "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Cdr", "Cpl", "Sgt",
            "Adm", "Brig", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Pres", "Amb", "Hon", "Rev", "Fr", "Msgr",
            "Supt", "Insp", "Messrs", "Mme", "Mlle", "Mons", "Ave", "Ft", "vs", "cf", "viz", "e.g", "i.e", "eg", "ie",
            "approx", "ca", "incl");

    private static final Set<String> BEFORE_NUMBER = Set.of(
            "No", "Nos", "N°", "Art", "Arts", "Sec", "Secs", "Ch", "Fig", "Figs", "Vol", "Para", "Paras", "Res", "Op",
            "Doc", "no", "nos", "art", "sec", "ch", "fig", "vol", "para", "paras", "p", "pp", "Jan", "Feb", "Mar",
            "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur",
            "Thurs", "Fri", "Sat", "Sun");

    private static final Set<String> TIMES = Set.of("a.m", "p.m", "am", "pm");

    private static final Set<String> MAY_END = Set.of(
            "Inc", "Ltd", "Corp", "Co", "Cos", "Bros", "Jr", "Sr", "St", "Mt", "etc", "al", "Dept", "Univ", "Assn",
            "Gov't", "Govt", "Int'l", "Intl", "Natl", "est", "Mass", "Calif", "Conn", "Ph.D", "Rd", "Blvd");

    /**
     * Words that begin sentences far more often than names. Left out on purpose: words that continue names and headings
     * ("and", "of", "to", "for"), month names and nouns.
     */
    private static final Set<String> OPENERS =
            Words.of("the a an it its he she they we i you this that these those there their his her our my but in on"
                    + " at as if when while after before since however meanwhile also both some many most such what who"
                    + " why how where yet so no not now then under by from with without earlier later last although"
                    + " despite during still once until today yesterday tomorrow neither each all any nor one two three"
                    + " according asked because instead moreover nobody nothing only several thus whether");

    /**
     * True if a full stop after {@code word} is part of the word.
     *
     * @param word what stands between the last blank or opening mark and the stop; inner stops included
     * @param next the word after the stop, empty if something else than a word follows
     * @param numberNext whether a number follows
     */
    boolean keepsStop(String word, String next, boolean numberNext) {
        if (isIn(BEFORE_NAME, word)) {
            return true;
        }
        if (isIn(BEFORE_NUMBER, word)) {
            return numberNext;
        }
        if (isIn(MAY_END, word) || isDotted(word) || isInitial(word)) {
            return this == IN_HEADLINES || !isOpener(next);
        }
        return false;
    }

    /** The hour's half, as in 6 p.m.: before a title it may end a sentence. */
    boolean isTime(String word) {
        return this == IN_TEXT && TIMES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A title that stands before a name. */
    static boolean isTitle(String word) {
        return isIn(BEFORE_NAME, word) && Character.isUpperCase(word.charAt(0));
    }

    static boolean isOpener(String word) {
        return OPENERS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A single capital letter, as in "J. R. Smith" and "N. Korea". */
    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }

    /** Single letters between stops, as in U.S, R.O.K and p.m. */
    private static boolean isDotted(String word) {
        if (word.length() < 3 || word.length() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(Set<String> words, String word) {
        return words.contains(word) || (isCapitals(word) && words.contains(capitalised(word)));
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String capitalised(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
