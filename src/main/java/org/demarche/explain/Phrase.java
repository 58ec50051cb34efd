package org.demarche.explain;

import java.util.regex.Pattern;

/**
 * A piece of a sentence, with the blanks behind it: the phrases of a sentence, put together, are the sentence.
 *
 * @param start where in the sentence it begins, in UTF-16 units from 0
 * @param text as it stands there, never empty
 */
public record Phrase(int start, String text) {

    private static final String OPENING = "([\"\u201C\u00AB";
    private static final String CLOSING = ")]\"\u201D\u00BB";
    private static final Pattern OF_CLOSING = Pattern.compile("[" + Pattern.quote(CLOSING) + "]");

    /** Where the next phrase begins. */
    public int end() {
        return start + text.length();
    }

    /** For people to read: without the marks at its ends, but with quotation marks and brackets that are whole in it. */
    public String shown() {
        boolean abbreviation = words().indexOf('.') >= 0 && tail().startsWith(".");
        String front = opens() && !opensAlone() ? head().strip() : "";
        String back = closes() && !closesAlone() ? throughLastClosing() : abbreviation ? "." : "";
        return front + words() + back;
    }

    /** The marks before its first letter or digit, if they begin a quotation or bracket that goes on behind it. */
    String outerHead() {
        return opensAlone() ? head().strip() : "";
    }

    /** The marks and blanks behind its last letter or digit, without those that end a quotation or bracket of its own. */
    String outerTail() {
        return closesAlone() ? tail() : OF_CLOSING.matcher(tail()).replaceAll("");
    }

    /** Whether a quotation or bracket ends with it that began before it. */
    boolean closesAlone() {
        return closes() && !opens() && !has(words(), OPENING);
    }

    private boolean opensAlone() {
        return opens() && !closes() && !has(words(), CLOSING);
    }

    private boolean opens() {
        return has(head(), OPENING);
    }

    private boolean closes() {
        return has(tail(), CLOSING);
    }

    private String head() {
        return text.substring(0, firstOfWords());
    }

    private String words() {
        return text.substring(firstOfWords(), endOfWords());
    }

    private String tail() {
        return text.substring(endOfWords());
    }

    private String throughLastClosing() {
        int end = tail().length();
        while (CLOSING.indexOf(tail().charAt(end - 1)) < 0) {
            end--;
        }
        return tail().substring(0, end);
    }

    private int firstOfWords() {
        int first = 0;
        while (first < text.length() && !Character.isLetterOrDigit(text.codePointAt(first))) {
            first += Character.charCount(text.codePointAt(first));
        }
        return first;
    }

    private int endOfWords() {
        int end = text.length();
        while (end > firstOfWords() && !Character.isLetterOrDigit(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end;
    }

    private static boolean has(String text, String marks) {
        return text.chars().anyMatch(c -> marks.indexOf(c) >= 0);
    }
}
