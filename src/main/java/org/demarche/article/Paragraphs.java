package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the lines of one group (what stands between two blank lines) into paragraphs.
 *
 * <p>A line that no editor would wrap at is a paragraph of its own; so is each line of a group of short capitalised
 * lines, each list item and each speaker's turn. Other lines are joined, unless a line ends well before the margin
 * although the next word had room there.
 */
final class Paragraphs {

    /** Hard-wrapped text is 60 to 80 characters wide, rarely 100. */
    private static final int WIDEST_WRAP = 120;

    /** Nobody wraps prose this narrow: such lines are names, places, points. */
    static final int NARROWEST_WRAP = 45;

    /** A line that leaves more than this share of the width free was ended on purpose. */
    private static final double FILLED = 0.75;

    private static final Pattern BULLET = Pattern.compile("[-–—•·▪●■◦‣*] ");
    private static final Pattern ITEM = Pattern.compile("(?:" + BULLET + "|\\(?(?:\\d{1,2}|[a-z])[.)] ).*");
    private static final Pattern TURN = Pattern.compile(
            "(?:Q|A|[\\p{Lu}][\\p{Lu} .'’()-]{1,60}|[\\p{Lu}][\\p{L}.'’-]*(?: [\\p{L}.'’()-]+){0,7}): .*|Q [\\p{Lu}].*");

    private Paragraphs() {}

    static boolean isItem(String line) {
        return ITEM.matcher(line).matches();
    }

    /** Numbers stay, for texts refer to them. */
    static String withoutBullet(String item) {
        return BULLET.matcher(item).lookingAt() ? item.substring(2).strip() : item;
    }

    /** A speaker's turn in a transcript: {@code MODERATOR: …}, {@code Minister Arvo Lind: …}, {@code Q …}. */
    static boolean isTurn(String line) {
        return TURN.matcher(line).matches();
    }

    /** @param lines without blanks at their ends, none empty */
    static List<String> of(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean turns = lines.stream().filter(Paragraphs::isTurn).count() > 1;
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder(lines.get(0));
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isItem(line) || (turns && isTurn(line)) || isBreak(lines, i, width)) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            } else if (!endsInHyphen(paragraph) || !Character.isLowerCase(line.charAt(0))) {
                paragraph.append(' ');
            }
            paragraph.append(line);
        }
        paragraphs.add(paragraph.toString());
        return paragraphs;
    }

    private static boolean isBreak(List<String> lines, int i, int width) {
        if (width > WIDEST_WRAP) {
            return true;
        }
        String before = lines.get(i - 1);
        String line = lines.get(i);
        if (Character.isLowerCase(line.codePointAt(0))) {
            return false;
        }
        return width < NARROWEST_WRAP || (hadRoom(before, line, width) && (endsFully(before) || isHead(lines, i)));
    }

    private static boolean hadRoom(String before, String line, int width) {
        int word = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
        return before.length() + 1 + word < FILLED * width;
    }

    /** The first line of several may be a headline, which ends without a stop. */
    private static boolean isHead(List<String> lines, int i) {
        return i == 1 && lines.size() > 2;
    }

    static boolean endsFully(String line) {
        return ".?!:\"”’»".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static boolean endsInHyphen(StringBuilder paragraph) {
        int last = paragraph.length() - 1;
        return last > 0 && paragraph.charAt(last) == '-' && Character.isLetter(paragraph.charAt(last - 1));
    }
}
