package org.demarche.sentence;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a forgotten blank ({@code talks.The}) from addresses and file names ({@code example.Com}). */
final class GluedWord {

    private static final Set<String> SUFFIXES = Set.of(
            "com", "org", "net", "edu", "gov", "mil", "int", "info", "eu", "uk", "us", "de", "fr", "ru", "io", "tv",
            "js", "md", "pdf", "txt", "doc", "docx", "htm", "html", "csv", "zip");

    private GluedWord() {}

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,8}");

    /** At least two letters or digits and nothing that addresses are made of; or a number with its thousands set off. */
    static boolean mayEnd(String word) {
        return GROUPED.matcher(word).matches() || isPlainOrNumber(word);
    }

    private static boolean isPlainOrNumber(String word) {
        return word.length() >= 2 && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "'’%".indexOf(c) >= 0);
    }

    /** All letters, all small: no brand, no name. */
    static boolean isPlain(String word) {
        return word.chars().allMatch(Character::isLowerCase);
    }

    static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.charAt(0)) && word.chars().skip(1).allMatch(Character::isLowerCase);
    }

    static boolean isSuffix(String word) {
        return SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
    }
}
