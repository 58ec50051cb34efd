package org.demarche.sentence;

import java.util.regex.Pattern;

/** Numbers of points and articles, which stay with their sentence: "1. The parties …", "Article 3. The …", "IV. …". */
final class Numbering {

    private static final int LONGEST = 24;

    private static final Pattern NUMBER =
            Pattern.compile("[\"“(\\[•‣⁃◦▪*-]? ?(?:(?:Article|Section|Paragraph|Chapter|Part|Annex|Rule|Point) )?"
                    + "(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}|\\p{L}|[IVX]{1,5})");

    private static final Pattern AFTER_COLON = Pattern.compile(".*[:;] (?:\\d{1,2}|\\p{L}|[IVX]{1,4})");

    private Numbering() {}

    /**
     * @param start where the sentence starts
     * @param stop the full stop
     */
    static boolean is(String line, int start, int stop) {
        boolean opens = stop - start <= LONGEST
                && NUMBER.matcher(line.substring(start, stop)).matches();
        int before = Math.max(start, stop - LONGEST);
        return opens || AFTER_COLON.matcher(line.substring(before, stop)).matches();
    }
}
