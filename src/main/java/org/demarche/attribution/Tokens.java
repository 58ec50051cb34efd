package org.demarche.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a sentence into words and marks, in one pass. */
final class Tokens {

    /** Longer texts are no sentences; the rest is not read. */
    static final int LONGEST = 2_000;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "sgt", "adm", "brig",
            "sen", "sens", "rep", "reps", "gov", "govs", "pres", "amb", "hon", "rev", "fr", "st", "jr", "sr", "inc",
            "corp", "ltd", "co", "no", "messrs", "mme");

    private final String line;
    private final List<Word> words = new ArrayList<>();

    private Tokens(String line) {
        this.line = line;
    }

    static List<Word> of(String text) {
        Tokens tokens = new Tokens(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        tokens.cut();
        return List.copyOf(tokens.words);
    }

    private void cut() {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else if (isLetter(c)) {
                at = addWord(at);
            } else {
                at = addMark(at);
            }
        }
    }

    private int addWord(int start) {
        int end = start;
        while (end < line.length() && (isLetter(line.charAt(end)) || isInner(end))) {
            end++;
        }
        if (end - start > 2
                && isApostrophe(line.charAt(end - 2))
                && Character.toLowerCase(line.charAt(end - 1)) == 's') {
            words.add(Word.of(line, start, end - 2));
            words.add(Word.of(line, end - 2, end));
            return end;
        }
        if (end < line.length() && line.charAt(end) == '.' && keepsStop(line.substring(start, end))) {
            end++;
        }
        words.add(Word.of(line, start, end));
        return end;
    }

    /** A mark; two apostrophes are one quotation mark, and {@code 's} behind a stop is a possessive. */
    private int addMark(int at) {
        boolean pair = at + 1 < line.length() && isApostrophe(line.charAt(at)) && isApostrophe(line.charAt(at + 1));
        boolean possessive = isApostrophe(line.charAt(at))
                && at + 1 < line.length()
                && line.charAt(at + 1) == 's'
                && (at + 2 == line.length() || !isLetter(line.charAt(at + 2)))
                && at > 0
                && line.charAt(at - 1) != ' ';
        int end = pair || possessive ? at + 2 : at + 1;
        words.add(Word.of(line, at, end));
        return end;
    }

    private boolean isInner(int at) {
        if (at == 0 || at + 1 >= line.length() || !isLetter(line.charAt(at - 1)) || !isLetter(line.charAt(at + 1))) {
            return false;
        }
        char c = line.charAt(at);
        boolean numbers = Character.isDigit(line.charAt(at - 1)) && Character.isDigit(line.charAt(at + 1));
        boolean dotted = at == 1 || !isLetter(line.charAt(at - 2));
        return isApostrophe(c)
                || "-‐‑&/".indexOf(c) >= 0
                || (c == '.' && (numbers || (dotted && Character.isUpperCase(line.charAt(at - 1)))))
                || (c == ',' && numbers);
    }

    private static boolean keepsStop(String word) {
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        boolean dotted = word.length() > 2 && word.charAt(1) == '.';
        return initial || dotted || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
