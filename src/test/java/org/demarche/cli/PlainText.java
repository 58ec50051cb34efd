package org.demarche.cli;

import java.util.Arrays;
import java.util.List;

/** What a terminal or a reader of logs must never meet in our output. */
final class PlainText {

    /** Behind a text in names and cells: it must not become a line of its own. */
    static final String FORGED = "\nforged: 0 conflict";

    private PlainText() {}

    /** Lines with a control, format or direction-changing character, and forged ones. */
    static List<String> faults(String output) {
        return Arrays.stream(output.split("\n", -1))
                .filter(line ->
                        line.startsWith(FORGED.strip()) || line.codePoints().anyMatch(PlainText::isActive))
                .toList();
    }

    private static boolean isActive(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
