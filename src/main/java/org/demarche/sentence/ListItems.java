package org.demarche.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points of a list that stand on one line, often without stops: {@code 1) Open the port 2) Free the crew}. A line is a list
 * if it begins with a bullet or with the first number or letter, and the next one follows in the same form.
 */
final class ListItems {

    private static final String BULLETS = "•‣⁃◦▪";
    private static final Pattern FIRST = Pattern.compile("(\\(?)([1a])(\\.\\)|\\.|\\)) ");
    private static final int MOST = 99;

    /** "as Article 2. The court …" and "on May 2. The court …" are no points. */
    private static final Pattern NUMBERED_THING = Pattern.compile(
            ".*\\b(?:Articles?|Sections?|Chapters?|Parts?|Annex|Rules?|Points?|No\\.?|Nos\\.?|Paragraphs?|Resolutions?|Laws?|Numbers?"
                    + "|January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?|[\\d,;:–-]|and|or|to|of|by|at|than) ");

    private static final int LOOK_BACK = 20;

    private ListItems() {}

    /** Where points after the first begin, ascending; none if the line is no list. */
    static List<Integer> starts(String line) {
        if (line.isEmpty()) {
            return List.of();
        }
        if (BULLETS.indexOf(line.charAt(0)) >= 0) {
            return bulleted(line, line.charAt(0));
        }
        Matcher first = FIRST.matcher(line);
        return first.lookingAt() ? numbered(line, first) : List.of();
    }

    /** Whether a point begins there in running text: with a bullet, or a letter of its own as in "b. The airport is open". */
    static boolean isPoint(String line, int at) {
        return BULLETS.indexOf(line.charAt(at)) >= 0
                || (at + 3 < line.length()
                        && Character.isLowerCase(line.charAt(at))
                        && ".)".indexOf(line.charAt(at + 1)) >= 0
                        && line.charAt(at + 2) == ' '
                        && Character.isUpperCase(line.charAt(at + 3)));
    }

    private static List<Integer> bulleted(String line, char bullet) {
        List<Integer> starts = new ArrayList<>();
        for (int at = line.indexOf(bullet, 1); at >= 0; at = line.indexOf(bullet, at + 1)) {
            if (line.charAt(at - 1) == ' ') {
                starts.add(at);
            }
        }
        return starts;
    }

    private static List<Integer> numbered(String line, Matcher first) {
        boolean letters = first.group(2).equals("a");
        List<Integer> starts = new ArrayList<>();
        int from = first.end();
        for (int value = 2; value <= (letters ? 'z' - 'a' + 1 : MOST); value++) {
            String name = letters ? String.valueOf((char) ('a' + value - 1)) : String.valueOf(value);
            String mark = " " + first.group(1) + name + first.group(3) + " ";
            int at = next(line, mark, from);
            if (at < 0) {
                break;
            }
            starts.add(at + 1);
            from = at + mark.length();
        }
        return starts;
    }

    private static int next(String line, String mark, int from) {
        int at = line.indexOf(mark, from);
        int after = at + mark.length();
        boolean begins = at >= 0 && after < line.length() && Character.isUpperCase(line.charAt(after));
        boolean counts = begins
                && !NUMBERED_THING
                        .matcher(line.substring(Math.max(from - 1, at - LOOK_BACK), at + 1))
                        .matches();
        return counts ? at : -1;
    }
}
