package org.demarche.workbook;

import java.util.regex.Pattern;
import org.demarche.Visible;

/** Text as a cell of a workbook can hold it; counts what had to be cut. */
final class CellText {

    /** Most characters of a cell, by the limits of Excel. */
    static final int LONGEST = 32_767;

    /** What stands at the end of a text that was cut. */
    static final String CUT = " […]";

    /** How the format writes characters by their number (ECMA-376, part 1, 22.9.2.19): text that looks so must say that it is text. */
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String UNDERSCORE = "_x005F_";

    private long cut;

    /** How many texts were cut. */
    long cut() {
        return cut;
    }

    /** Never longer than {@link #LONGEST}; what XML cannot hold is written as {@code \\uXXXX}. */
    String of(String text) {
        String written = CODE.matcher(visible(text)).replaceAll(UNDERSCORE);
        if (written.length() <= LONGEST) {
            return written;
        }
        cut++;
        int end = LONGEST - CUT.length();
        return written.substring(0, Character.isHighSurrogate(written.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static String visible(String text) {
        if (text.codePoints().allMatch(CellText::isOfXml)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (isOfXml(c)) {
                visible.appendCodePoint(c);
            } else if (Character.getType(c) == Character.UNASSIGNED) {
                visible.append(String.format("\\u%04X", c));
            } else {
                visible.append(Visible.of(Character.toString(c)));
            }
        });
        return visible.toString();
    }

    private static boolean isOfXml(int c) {
        return c == '\n'
                || c == '\t'
                || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || (c | 1) == 0xFFFF);
    }
}
