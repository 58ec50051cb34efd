package org.demarche.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Tells languages that are not written in Latin script, by their script and by letters that others of it lack. */
final class Scripts {

    /** Of all letters: an English text may quote as much in another script. */
    private static final double MOST = 0.5;

    private static final Map<UnicodeScript, String> LANGUAGES = Map.ofEntries(
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"));

    private Scripts() {}

    /** Empty if most letters are Latin, or if there are none. */
    static Optional<Language> languageOf(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        int latin = letters.getOrDefault(UnicodeScript.LATIN, 0) + letters.getOrDefault(UnicodeScript.COMMON, 0);
        if (all == 0 || latin >= MOST * all) {
            return Optional.empty();
        }
        letters.remove(UnicodeScript.LATIN);
        letters.remove(UnicodeScript.COMMON);
        UnicodeScript most = letters.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseThrow();
        return Optional.of(language(most, letters.keySet().contains(UnicodeScript.HIRAGANA), text));
    }

    private static Language language(UnicodeScript script, boolean kana, String text) {
        return switch (script) {
            case HAN -> Language.of(kana ? "ja" : "zh");
            case CYRILLIC -> Language.of(cyrillic(text));
            case ARABIC -> Language.of(arabic(text));
            default ->
                LANGUAGES.containsKey(script) ? Language.of(LANGUAGES.getOrDefault(script, "")) : Language.UNKNOWN;
        };
    }

    private static String cyrillic(String text) {
        if (has(text, "іїєґ")) {
            return "uk";
        }
        if (has(text, "ђјљњћџ")) {
            return "sr";
        }
        return has(text, "ыэё") ? "ru" : has(text, "ъ") ? "bg" : "ru";
    }

    private static String arabic(String text) {
        if (has(text, "ٹڈڑےں")) {
            return "ur";
        }
        return has(text, "پچژگ") ? "fa" : "ar";
    }

    private static boolean has(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }
}
